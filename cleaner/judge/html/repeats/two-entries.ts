import type { Block, Box } from "../../../model/block.ts";
import type { BoxTable } from "../view/box-table.ts";
import type { PageView } from "../view/page-view.ts";

/** An entry has at most so many kept blocks: what is larger is a part of the page, and its twin is meant for another screen. */
const MAX_BLOCKS = 100;

/** Two kept blocks of one wording, by their positions among the kept ones. */
export type Pair = readonly [first: number, later: number];

/**
 * Whether two blocks that say the same belong to two entries of one kind: cards of a list, plans, posts, answers.
 *
 * Entries share fields and sentences, and each of them says something that the other does not. A box that says no more
 * than the other is its twin: a slide's clone, the same card for phones. Steps of one list come again, but not at once.
 */
export function belongToTwoEntries(pair: Pair, kept: readonly Block[], view: PageView): boolean {
  const { boxes, sums } = view;
  const [one, other] = boxesApart(boxes, indexesOf(pair, kept));
  if (one < 0 || other < 0) return false;
  if (sums.blocks[one] === 1 && sums.blocks[other] === 1)
    return isItem(boxes.boxes[one]) && isItem(boxes.boxes[other]) && pair[1] - pair[0] > 1;
  if (boxes.signature[one] !== boxes.signature[other]) return false;
  const said = saidIn(one, pair[0], { kept, view });
  const alsoSaid = saidIn(other, pair[1], { kept, view });
  return said !== undefined && alsoSaid !== undefined && hasMore(said, alsoSaid) && hasMore(alsoSaid, said);
}

function indexesOf([first, later]: Pair, kept: readonly Block[]): readonly [number, number] {
  return [(kept[first] as Block).index, (kept[later] as Block).index];
}

function isItem(box: Box | undefined): boolean {
  return (box?.readAs ?? box?.tag) === "li";
}

/** Rows of the outermost boxes that are around the one block and not around the other; -1 where there is none. */
export function boxesApart(
  { parent, depth, ofBlock }: BoxTable,
  [first, later]: readonly [number, number],
): readonly [number, number] {
  const depthOf = (row: number) => (row < 0 ? -1 : (depth[row] as number));
  let [one, other] = [-1, -1];
  let [up, otherUp] = [ofBlock[first] as number, ofBlock[later] as number];
  while (up !== otherUp) {
    if (depthOf(up) >= depthOf(otherUp)) {
      one = up;
      up = parent[up] as number;
    } else {
      other = otherUp;
      otherUp = parent[otherUp] as number;
    }
  }
  return [one, other];
}

/** The wordings of what is kept in a box around the kept block at `at`; undefined where that is more than an entry. */
function saidIn(
  row: number,
  at: number,
  { kept, view: { sums, scan } }: { readonly kept: readonly Block[]; readonly view: PageView },
): ReadonlySet<number> | undefined {
  const from = sums.firstBlock[row] as number;
  const to = sums.lastBlock[row] as number;
  const isInside = (place: number) => {
    const block = kept[place];
    return block !== undefined && block.index >= from && block.index <= to;
  };
  const said = new Set<number>();
  let start = at;
  while (isInside(start - 1)) if (at - --start >= MAX_BLOCKS) return undefined;
  for (let place = start; isInside(place); place++) {
    if (place - start >= MAX_BLOCKS) return undefined;
    said.add(scan.wording[(kept[place] as Block).index] as number);
  }
  return said;
}

function hasMore(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  for (const wording of one) if (!other.has(wording)) return true;
  return false;
}
