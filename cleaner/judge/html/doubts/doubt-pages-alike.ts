import type { Block } from "../../../model/block.ts";
import { announcesPagesAlike } from "../../announcements.ts";
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
function endOfReach({ blocks, boxes, sums }: PageView, heading: Block): number {
  const next = heading.index + 1;
  let around = boxes.parent[boxes.ofBlock[heading.index] ?? -1] ?? -1;
  const isAlone = around >= 0 && (sums.lastBlock[around] as number) < next;
  if (isAlone && !PARTS.has(boxes.boxes[around]?.tag ?? "")) around = boxes.parent[around] ?? -1;
  const last = around < 0 ? heading.index : (sums.lastBlock[around] as number);
  let end = next;
  while (end <= last && !outranks(blocks[end] as Block, heading)) end++;
  return end;
}

function outranks({ kind, level = 0 }: Block, heading: Block): boolean {
  return kind === "heading" && level < (heading.level ?? 0);
}
