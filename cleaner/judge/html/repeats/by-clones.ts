import type { Block } from "../../../model/block.ts";
import type { PageType } from "../../../model/document.ts";
import type { Mark } from "../../../model/mark.ts";
import type { TypeChances } from "../page-type/predict-page-type.ts";
import type { Draft } from "../sight.ts";
import type { PageView } from "../view/page-view.ts";

/** A card has at least a name and something that is said of it, in so many words; what is larger is a part of the page. */
const CARD = { blocks: 2, words: 5, mostBlocks: 30 } as const;
/** From a link to the card around it: deeper ones are rare. */
const MAX_STEPS = 6;

/** Pages that show cards; in articles and manuals a note that comes again was meant. */
const OF_CARDS = ["product", "collection", "listing", "service"] as const satisfies readonly PageType[];
const MIN_CHANCE = 0.5;

/** Boxes of two cards, by their rows. */
type Pair = readonly [first: number, later: number];

/**
 * Marks what is kept of a card that a page shows again: the same product, which leads to the same page, in the list of the new
 * ones and in that of the most sold. Fields that cards share are not theirs alone; all that a card says is.
 */
export function judgeByClones({ blocks, keeps, view }: Draft, chances: TypeChances): readonly Mark[] {
  if (OF_CARDS.reduce((sum, type) => sum + (chances.get(type) ?? 0), 0) < MIN_CHANCE) return [];
  const firstOf = new Map<string, number>();
  const marks = new Map<number, Mark>();
  for (const { index, inlines, chars, linkChars } of blocks) {
    const href = linkChars === chars ? inlines.find(({ kind }) => kind === "link")?.href : undefined;
    if (href === undefined || href.startsWith("#")) continue;
    const key = `${view.scan.wording[index]} ${href}`;
    const first = firstOf.get(key);
    const pair = first === undefined ? undefined : clonesAround([first, index], blocks, view);
    if (first === undefined) firstOf.set(key, index);
    if (pair !== undefined) for (const mark of marksOf(pair, keeps, view)) marks.set(mark.block, mark);
  }
  return [...marks.values()];
}

/** The largest boxes around two links that say the same and are named alike; undefined where they are no cards. */
function clonesAround([first, later]: Pair, blocks: readonly Block[], view: PageView): Pair | undefined {
  const { parent, ofBlock } = view.boxes;
  let [one, other] = [ofBlock[first] as number, ofBlock[later] as number];
  let found: Pair | undefined;
  for (let steps = 0; steps < MAX_STEPS && one >= 0 && other >= 0 && one !== other; steps++) {
    if (!areClones([one, other], view)) break;
    if (isCard(other, blocks, view)) found = [one, other];
    [one, other] = [parent[one] as number, parent[other] as number];
  }
  return found;
}

function areClones([one, other]: Pair, { boxes, sums, scan }: PageView): boolean {
  if (boxes.signature[one] !== boxes.signature[other]) return false;
  const [start, from] = [sums.firstBlock[one] as number, sums.firstBlock[other] as number];
  const count = (sums.lastBlock[other] as number) - from + 1;
  if (count > CARD.mostBlocks || (sums.lastBlock[one] as number) - start + 1 !== count) return false;
  for (let i = 0; i < count; i++) if (scan.wording[start + i] !== scan.wording[from + i]) return false;
  return true;
}

function isCard(row: number, blocks: readonly Block[], { sums, scan }: PageView): boolean {
  const [from, to] = [sums.firstBlock[row] as number, sums.lastBlock[row] as number];
  let words = 0;
  for (let i = from; i <= to; i++)
    words += blocks[i]?.kind === "code" ? Number.NEGATIVE_INFINITY : (scan.words[i] as number);
  return to - from + 1 >= CARD.blocks && words >= CARD.words;
}

/** What the first of two does not keep, the other may be kept for. */
function marksOf([one, other]: Pair, keeps: Uint8Array, { sums }: PageView): readonly Mark[] {
  const marks: Mark[] = [];
  const [start, from, to] = [
    sums.firstBlock[one] as number,
    sums.firstBlock[other] as number,
    sums.lastBlock[other] as number,
  ];
  for (let block = from; block <= to; block++) {
    const first = start + block - from;
    if (keeps[block] !== 1 || keeps[first] !== 1) continue;
    const because = `same words as block ${first}`;
    marks.push({ block, rule: "repetition/exact", says: "drop", because, force: "certain", confidence: 0.95 });
  }
  return marks;
}
