import type { Linear } from "../../../learned/linear.ts";
import type { Block } from "../../../model/block.ts";
import { isProse } from "../is-prose.ts";
import { type BoxSums, sumBoxes } from "./box-sums.ts";
import { type BoxTable, tableOfBoxes } from "./box-table.ts";
import { likeKeys } from "./like-keys.ts";
import { scanTexts, type TextScan } from "./scan-text.ts";
import { type FirstScores, scoreFirst } from "./stage-zero.ts";

/** What the page says of itself besides its blocks. */
export interface PageHints {
  readonly url?: string;
  readonly source: string;
}

/** Everything that feature groups read: measured once a page, in passes that never walk a subtree twice. */
export interface PageView {
  readonly blocks: readonly Block[];
  readonly hints: PageHints;
  readonly boxes: BoxTable;
  /** Equal for blocks in boxes that are alike (like-keys.ts). */
  readonly likes: Int32Array;
  readonly scan: TextScan;
  readonly first: FirstScores;
  /** Sum of both first scores by block. */
  readonly score: Float32Array;
  readonly sums: BoxSums;
  readonly totals: PageTotals;
}

/** Sums over all blocks. */
export interface PageTotals {
  readonly words: number;
  readonly ink: number;
  readonly linkInk: number;
  readonly prose: number;
  /** Words-weighted mean of the first score. */
  readonly meanScore: number;
}

/** Measures a page's blocks. */
export function viewPage(blocks: readonly Block[], hints: PageHints, table: Linear): PageView {
  const boxes = tableOfBoxes(blocks);
  const scan = scanTexts(blocks);
  const first = scoreFirst(table, boxes, scan);
  const score = new Float32Array(blocks.length);
  for (let i = 0; i < score.length; i++) score[i] = (first.byNames[i] as number) + (first.byWords[i] as number);
  const sums = sumBoxes({ blocks, boxes, scan, score });
  const likes = likeKeys(boxes);
  return { blocks, hints, boxes, likes, scan, first, score, sums, totals: totalsOf(blocks, scan, score) };
}

function totalsOf(blocks: readonly Block[], scan: TextScan, score: Float32Array): PageTotals {
  let words = 0;
  let ink = 0;
  let linkInk = 0;
  let prose = 0;
  let weighted = 0;
  let weights = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const count = scan.words[i] as number;
    words += count;
    ink += block.chars;
    linkInk += block.linkChars;
    if (isProse(block, count)) prose += count;
    weighted += (score[i] as number) * count;
    weights += count;
  }
  return { words, ink, linkInk, prose, meanScore: weights === 0 ? 0 : weighted / weights };
}
