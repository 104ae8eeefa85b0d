import type { Block } from "../../model/block.ts";
import { FURNITURE_HINTS } from "../furniture-hints.ts";
import type { Case } from "../judge.ts";
import type { PageView } from "./view/page-view.ts";

/** Scraped pages have hundreds of words; on smaller ones the model has little to go by. */
const SMALL_WORDS = 200;
/** Above this share of its characters in links a block leads elsewhere. */
const MAX_LINK_SHARE = 0.4;
/** What a block with nothing against it is worth at least. */
const FLOOR = 0.6;
/** What hides this share of the words outside of links hides the page itself, until its script has run. */
const WHOLE_PAGE_SHARE = 0.6;

/**
 * On a small page a block is content unless something speaks against it: the model learned from real pages, and would
 * leave half of a page of three lines in the ledger. On wcxb-dev this changes nothing that can be measured. The same holds
 * for the body of an article that only a script has: it stands in no box, and the model would end it in the middle.
 */
export function spareBlocks(seen: Case, view: PageView, probabilities: Float32Array): Float32Array {
  const isSmall = view.totals.words < SMALL_WORDS;
  if (!isSmall && seen.blocks.every(({ isBody }) => isBody !== true)) return probabilities;
  const doubted = new Set(FURNITURE_HINTS.flatMap((judge) => judge(seen).map(({ block }) => block)));
  const whole = wayOverPage(seen.blocks);
  const isClear = seen.blocks.map((block, i) => {
    const isSeen = block.hiding === undefined || isOfWay(block, whole);
    return isSeen && !doubted.has(i) && block.linkChars <= block.chars * MAX_LINK_SHARE;
  });
  const isSpared = isSmall ? exceptHeadsOfNone(seen.blocks, isClear) : isClear;
  return probabilities.map((probability, i) =>
    isSpared[i] === true && (isSmall || seen.blocks[i]?.isBody === true) ? Math.max(FLOOR, probability) : probability,
  );
}

/** What is clear, without the headings of lists of links and other furniture: "Related artworks" says nothing by itself. */
function exceptHeadsOfNone(blocks: readonly Block[], isClear: readonly boolean[]): readonly boolean[] {
  const spared = [...isClear];
  let clear = 0;
  let furniture = 0;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const { kind, level } = blocks[i] as Block;
    if (kind !== "heading") {
      if (isClear[i] === true) clear++;
      else furniture++;
    } else {
      if (furniture > 0 && clear === 0 && level !== 1) spared[i] = false;
      [clear, furniture] = [0, 0];
    }
  }
  return spared;
}

/** The way in which a page hides itself; undefined for nearly all. */
function wayOverPage(blocks: readonly Block[]): string | undefined {
  const inks = new Map<string | undefined, number>();
  let total = 0;
  for (const { hiding, chars, linkChars } of blocks) {
    const ink = Math.max(0, chars - linkChars);
    total += ink;
    inks.set(hiding?.by, (inks.get(hiding?.by) ?? 0) + ink);
  }
  return [...inks].find(([, ink]) => ink >= total * WHOLE_PAGE_SHARE)?.[0];
}

function isOfWay({ hiding }: Block, way: string | undefined): boolean {
  return way !== undefined && hiding?.class === "interface" && hiding.by === way;
}
