import type { BoxSums } from "../box-sums.ts";
import type { PageView } from "../page-view.ts";
import { type FeatureGroup, logOf, shareOf } from "./feature-group.ts";
import { coarse } from "./first-score.ts";

/** Share of the mass that the innermost box must hold to be an anchor. */
const MOST = 0.6;
const EACH = [
  "inside",
  "up",
  "before",
  "after",
  "page-share",
  "depth",
  "branch-words",
  "branch-blocks",
  "branch-link-share",
  "branch-prose-share",
  "branch-score",
  "branch-place",
] as const;
const WIDTH = EACH.length;
/** What stands for a distance where there is no anchor. */
const NO_ANCHOR = -1;

/** Where the block stands to the box with most of the prose, to the one with most of the promising words, and to h1. */
export const ANCHORS: FeatureGroup = {
  names: [
    ...["prose", "promise"].flatMap((which) => EACH.map((name) => `${which}:${name}`)),
    "h1:first",
    "h1:last",
    "h1:level",
  ],
  open: (view) => {
    const { sums, totals } = view;
    const positive = sums.positive.reduce((most, value) => Math.max(most, value), 0);
    const prose = openAnchor(view, innermost(view, sums.prose, totals.prose * MOST));
    const promise = openAnchor(view, innermost(view, sums.positive, positive * MOST));
    const [first, last, level] = findHeadline(view);
    return (out, at, i) => {
      prose(out, at, i);
      promise(out, at + WIDTH, i);
      out[at + 2 * WIDTH] = first < 0 ? -99 : signedLog(i - first);
      out[at + 2 * WIDTH + 1] = first < 0 ? -99 : signedLog(i - last);
      out[at + 2 * WIDTH + 2] = level;
    };
  },
};

function innermost({ boxes }: PageView, mass: Float32Array, needed: number): number {
  let best = -1;
  if (needed > 0)
    for (let row = 0; row < mass.length; row++)
      if (
        (mass[row] as number) >= needed &&
        (best < 0 || (boxes.boxes[row]?.depth ?? 0) >= (boxes.boxes[best]?.depth ?? 0))
      )
        best = row;
  return best;
}

function openAnchor({ boxes, sums, totals }: PageView, anchor: number) {
  const up = new Float32Array(boxes.boxes.length).fill(NO_ANCHOR);
  const depth = boxes.boxes[anchor]?.depth ?? 0;
  for (let row = anchor; row >= 0; row = boxes.parent[row] as number) up[row] = depth - (boxes.boxes[row]?.depth ?? 0);
  const branch = new Int32Array(up.length).fill(-1);
  for (let row = 0; row < up.length; row++) {
    const parent = boxes.parent[row] as number;
    if (up[row] !== NO_ANCHOR) continue;
    if (parent >= 0) up[row] = up[parent] as number;
    branch[row] = parent >= 0 && (branch[parent] as number) >= 0 ? (branch[parent] as number) : row;
  }
  const share = anchor < 0 ? 0 : shareOf(sums.words[anchor] as number, totals.words);
  const from = anchor < 0 ? 0 : (sums.firstBlock[anchor] as number);
  const to = anchor < 0 ? 0 : (sums.lastBlock[anchor] as number);
  return (out: Float32Array, at: number, i: number) => {
    const row = boxes.ofBlock[i] as number;
    const away = row < 0 ? NO_ANCHOR : (up[row] as number);
    out[at] = away === 0 ? 1 : 0;
    out[at + 1] = Math.min(30, away);
    out[at + 2] = signedLog(i - from);
    out[at + 3] = signedLog(i - to);
    out[at + 4] = share;
    out[at + 5] = Math.min(40, row < 0 ? 0 : (boxes.boxes[row]?.depth ?? 0) - depth);
    fillBranch(sums, row < 0 ? -1 : (branch[row] as number), { out, at: at + 6, i });
  };
}

/** The box in which the block's way parts from the anchor's: a section of the page that is in or out as one. */
function fillBranch(sums: BoxSums, row: number, { out, at, i }: { out: Float32Array; at: number; i: number }): void {
  if (row < 0) {
    out.fill(-1, at, at + 6);
    return;
  }
  const words = sums.words[row] as number;
  const from = sums.firstBlock[row] as number;
  out[at] = logOf(words);
  out[at + 1] = logOf(sums.blocks[row] as number);
  out[at + 2] = shareOf(sums.linkInk[row] as number, sums.ink[row] as number);
  out[at + 3] = shareOf(sums.prose[row] as number, words);
  out[at + 4] = coarse(shareOf(sums.score[row] as number, words));
  out[at + 5] = shareOf(i - from, (sums.lastBlock[row] as number) - from);
}

function signedLog(distance: number): number {
  return distance < 0 ? -logOf(-distance) : logOf(distance);
}

/** First and last block of the highest heading level there is. */
function findHeadline({ blocks }: PageView): readonly [first: number, last: number, level: number] {
  let level = 7;
  let first = -1;
  let last = -1;
  blocks.forEach((block, i) => {
    const own = block.level ?? 7;
    if (own > level || own === 7) return;
    if (own < level) first = i;
    level = own;
    last = i;
  });
  return [first, last, level];
}
