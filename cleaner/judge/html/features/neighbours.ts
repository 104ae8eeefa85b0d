import type { Block } from "../../../model/block.ts";
import { shareOf } from "../../share-of.ts";
import type { BoxTable } from "../view/box-table.ts";
import type { PageView } from "../view/page-view.ts";
import { type FeatureGroup, logOf } from "./feature-group.ts";
import { coarse } from "./first-score.ts";

const OFFSETS = [-1, 1] as const;
const EACH = ["words", "link-share", "score", "level", "alike", "deeper"] as const;
const WINDOWS = [
  ["around2", -2, 2],
  ["around5", -5, 5],
  ["around12", -12, 12],
  ["before4", -4, -1],
  ["after4", 1, 4],
  ["before20", -20, -1],
  ["after20", 1, 20],
] as const;
const FROM = Int32Array.from(WINDOWS, ([, from]) => from);
const UNTIL = Int32Array.from(WINDOWS, ([, , until]) => until);
const OF_WINDOW = ["words", "link-share", "score"] as const;

/** The blocks before and after, one by one and as windows. */
export const NEIGHBOURS: FeatureGroup = {
  names: [
    ...OFFSETS.flatMap((offset) => EACH.map((name) => `next${offset}:${name}`)),
    ...WINDOWS.flatMap(([window]) => OF_WINDOW.map((name) => `${window}:${name}`)),
  ],
  write: (view, { rows, width, column }) => {
    const last = view.blocks.length - 1;
    const sums = runningSums(view);
    for (let i = 0; i <= last; i++) {
      let at = i * width + column;
      for (let k = 0; k < OFFSETS.length; k++, at += EACH.length)
        fillNeighbour(view, { rows, at, i, other: i + (OFFSETS[k] as number) });
      for (let k = 0; k < WINDOWS.length; k++, at += OF_WINDOW.length) {
        const from = Math.max(0, i + (FROM[k] as number));
        fillWindow(sums, rows, { at, from, to: Math.min(last, i + (UNTIL[k] as number)) + 1 });
      }
    }
  },
};

function fillNeighbour(
  view: PageView,
  { rows, at, i, other }: { rows: Float32Array; at: number; i: number; other: number },
): void {
  if (other < 0 || other >= view.blocks.length) {
    rows.fill(-1, at, at + EACH.length);
    return;
  }
  const block = view.blocks[other] as Block;
  const { boxes, scan, score } = view;
  const own = boxes.ofBlock[i] as number;
  const row = boxes.ofBlock[other] as number;
  rows[at] = logOf(scan.words[other] as number);
  rows[at + 1] = shareOf(block.linkChars, block.chars);
  rows[at + 2] = coarse(score[other] as number);
  rows[at + 3] = block.level ?? 0;
  rows[at + 4] = own >= 0 && row >= 0 && boxes.signature[own] === boxes.signature[row] ? 1 : 0;
  rows[at + 5] = Math.max(-20, Math.min(20, depthAt(boxes, row) - depthAt(boxes, own)));
}

function depthAt({ depth }: BoxTable, row: number): number {
  return row < 0 ? 0 : (depth[row] as number);
}

interface RunningSums {
  readonly words: Float64Array;
  readonly ink: Float64Array;
  readonly linkInk: Float64Array;
  readonly score: Float64Array;
}

function runningSums({ blocks, scan, score }: PageView): RunningSums {
  const room = () => new Float64Array(blocks.length + 1);
  const sums = { words: room(), ink: room(), linkInk: room(), score: room() };
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const words = scan.words[i] as number;
    sums.words[i + 1] = (sums.words[i] as number) + words;
    sums.ink[i + 1] = (sums.ink[i] as number) + block.chars;
    sums.linkInk[i + 1] = (sums.linkInk[i] as number) + block.linkChars;
    sums.score[i + 1] = (sums.score[i] as number) + (score[i] as number) * words;
  }
  return sums;
}

function fillWindow(
  { words, ink, linkInk, score }: RunningSums,
  rows: Float32Array,
  { at, from, to }: { at: number; from: number; to: number },
): void {
  if (to <= from) {
    rows.fill(0, at, at + OF_WINDOW.length);
    return;
  }
  const inside = (words[to] as number) - (words[from] as number);
  rows[at] = logOf(inside / (to - from));
  rows[at + 1] = shareOf(
    (linkInk[to] as number) - (linkInk[from] as number),
    (ink[to] as number) - (ink[from] as number),
  );
  rows[at + 2] = coarse(shareOf((score[to] as number) - (score[from] as number), inside));
}
