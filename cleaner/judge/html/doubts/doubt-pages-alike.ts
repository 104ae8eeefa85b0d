import type { Block } from "../../../model/block.ts";
import { announcesOffers, announcesPagesAlike } from "../../announcements.ts";
import type { PageView } from "../view/page-view.ts";
import { expectedWords } from "./expected-words.ts";
import { lowerOdds } from "./lower-odds.ts";

/** Before the heading, of the content to be expected: less than behind other lines, for teasers can be longer than the page. */
const MIN_SHARE = 0.1;
const MIN_WORDS = 50;
const DOUBT = 3;
/** Parts of a page: a heading that is alone in one speaks of nothing, its list was never filled. */
const PARTS: ReadonlySet<string> = new Set(["section", "article", "aside", "main", "nav"]);

/** Under a heading like "Related articles", what its box holds is hardly ever content. */
export function doubtPagesAlike(view: PageView, words: Float32Array, probabilities: Float32Array): Float32Array {
  const { blocks } = view;
  const before = expectedWords(probabilities, words);
  const enough = Math.max(MIN_WORDS, (before.at(-1) ?? 0) * MIN_SHARE);
  const doubted = probabilities.slice();
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.kind !== "heading" || (before[i] as number) < enough || !announcesPagesAlike(block.text)) continue;
    const end = endOfReach(view, block);
    for (let at = i; at < end; at++) doubted[at] = lowerOdds(doubted[at] as number, DOUBT);
    i = end - 1;
  }
  return doubted;
}

/** The first block that the heading no longer speaks of: behind its box, or under a heading of a higher level. */
function endOfReach(view: PageView, heading: Block): number {
  const around = boxOfReach(view, heading);
  const last = around < 0 ? heading.index : (view.sums.lastBlock[around] as number);
  let end = heading.index + 1;
  while (end <= last && !outranks(view.blocks[end] as Block, heading)) end++;
  return end;
}

/** The box around a heading; where it is alone in that, the box around both, and above offers where that is a row of a carousel's, too. */
function boxOfReach({ boxes, sums }: PageView, { index, text }: Block): number {
  const outOf = (row: number) => (PARTS.has(boxes.boxes[row]?.tag ?? "") ? row : (boxes.parent[row] ?? -1));
  const endsIn = (row: number) => row >= 0 && (sums.lastBlock[row] as number) <= index;
  const box = boxes.parent[boxes.ofBlock[index] ?? -1] ?? -1;
  if (!endsIn(box)) return box;
  const row = outOf(box);
  const isRow = row !== box && endsIn(row) && sums.firstBlock[row] === index && announcesOffers(text);
  return isRow ? outOf(row) : row;
}

function outranks({ kind, level = 0 }: Block, heading: Block): boolean {
  return kind === "heading" && level < (heading.level ?? 0);
}
