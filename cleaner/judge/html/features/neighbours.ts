import type { Block } from "../../../model/block.ts";
import type { PageView } from "../page-view.ts";
import { type FeatureGroup, logOf, shareOf } from "./feature-group.ts";
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
const OF_WINDOW = ["words", "link-share", "score"] as const;

/** The blocks before and after, one by one and as windows. */
export const NEIGHBOURS: FeatureGroup = {
  names: [
    ...OFFSETS.flatMap((offset) => EACH.map((name) => `next${offset}:${name}`)),
    ...WINDOWS.flatMap(([window]) => OF_WINDOW.map((name) => `${window}:${name}`)),
  ],
  open: (view) => {
    const sums = runningSums(view);
    return (out, at, i) => {
      let to = at;
      for (const offset of OFFSETS) {
        fillNeighbour(view, { out, at: to, i, other: i + offset });
        to += EACH.length;
      }
      for (const [, from, until] of WINDOWS) {
        fillWindow(sums, out, { at: to, from: Math.max(0, i + from), to: Math.min(view.blocks.length, i + until + 1) });
        to += OF_WINDOW.length;
      }
    };
  },
};

function fillNeighbour(
  view: PageView,
  { out, at, i, other }: { out: Float32Array; at: number; i: number; other: number },
) {
  const block = view.blocks[other];
  if (block === undefined) {
    out.fill(-1, at, at + EACH.length);
    return;
  }
  const { boxes, scan, score } = view;
  const own = boxes.ofBlock[i] as number;
  const row = boxes.ofBlock[other] as number;
  out[at] = logOf(scan.words[other] as number);
  out[at + 1] = shareOf(block.linkChars, block.chars);
  out[at + 2] = coarse(score[other] as number);
  out[at + 3] = block.level ?? 0;
  out[at + 4] = own >= 0 && row >= 0 && boxes.signature[own] === boxes.signature[row] ? 1 : 0;
  out[at + 5] = Math.max(-20, Math.min(20, (block.box?.depth ?? 0) - (view.blocks[i]?.box?.depth ?? 0)));
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

function fillWindow(sums: RunningSums, out: Float32Array, span: { at: number; from: number; to: number }): void {
  const { at, from, to } = span;
  const over = (array: Float64Array) => (to > from ? (array[to] as number) - (array[from] as number) : 0);
  const words = over(sums.words);
  out[at] = logOf(shareOf(words, to - from));
  out[at + 1] = shareOf(over(sums.linkInk), over(sums.ink));
  out[at + 2] = coarse(shareOf(over(sums.score), words));
}
