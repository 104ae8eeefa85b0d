import { shareOf } from "../../share-of.ts";
import type { BoxSums } from "../view/box-sums.ts";
import type { PageView } from "../view/page-view.ts";
import { type FeatureGroup, logOf, type Sheet, signedLogOf } from "./feature-group.ts";
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
  write: (view, sheet) => {
    const { sums, totals } = view;
    const { column } = sheet;
    writeAnchor(view, innermost(view, sums.prose, totals.prose * MOST), sheet);
    const promising = innermost(view, sums.positive, mostOf(sums.positive) * MOST);
    writeAnchor(view, promising, { ...sheet, column: column + WIDTH });
    writeHeadline(view, { ...sheet, column: column + 2 * WIDTH });
  },
};

function innermost({ boxes }: PageView, mass: Float32Array, needed: number): number {
  let best = -1;
  if (needed > 0)
    for (let row = 0; row < mass.length; row++)
      if (
        (mass[row] as number) >= needed &&
        (best < 0 || (boxes.depth[row] as number) >= (boxes.depth[best] as number))
      )
        best = row;
  return best;
}

function mostOf(mass: Float32Array): number {
  let most = 0;
  for (let row = 0; row < mass.length; row++) if ((mass[row] as number) > most) most = mass[row] as number;
  return most;
}

function writeAnchor(view: PageView, anchor: number, { rows, width, column }: Sheet): void {
  const { boxes, sums, totals } = view;
  const { up, branch } = leadTo(view, anchor);
  const depth = anchor < 0 ? 0 : (boxes.depth[anchor] as number);
  const share = anchor < 0 ? 0 : shareOf(sums.words[anchor] as number, totals.words);
  const from = anchor < 0 ? 0 : (sums.firstBlock[anchor] as number);
  const to = anchor < 0 ? 0 : (sums.lastBlock[anchor] as number);
  for (let i = 0; i < view.blocks.length; i++) {
    const at = i * width + column;
    const row = boxes.ofBlock[i] as number;
    const away = row < 0 ? NO_ANCHOR : (up[row] as number);
    rows[at] = away === 0 ? 1 : 0;
    rows[at + 1] = Math.min(30, away);
    rows[at + 2] = signedLogOf(i - from);
    rows[at + 3] = signedLogOf(i - to);
    rows[at + 4] = share;
    rows[at + 5] = row < 0 ? 0 : Math.min(40, (boxes.depth[row] as number) - depth);
    fillBranch(sums, row < 0 ? -1 : (branch[row] as number), { rows, at: at + 6, i });
  }
}

/** By row: how far up its way meets the anchor's, and the box in which the two part; -1 where they don't. */
function leadTo({ boxes }: PageView, anchor: number): { up: Float32Array; branch: Int32Array } {
  const { parent, depth } = boxes;
  const up = new Float32Array(parent.length).fill(NO_ANCHOR);
  for (let row = anchor; row >= 0; row = parent[row] as number)
    up[row] = (depth[anchor] as number) - (depth[row] as number);
  const branch = new Int32Array(up.length).fill(-1);
  for (let row = 0; row < up.length; row++) {
    if (up[row] !== NO_ANCHOR) continue;
    const around = parent[row] as number;
    if (around >= 0) up[row] = up[around] as number;
    branch[row] = around >= 0 && (branch[around] as number) >= 0 ? (branch[around] as number) : row;
  }
  return { up, branch };
}

/** The box in which the block's way parts from the anchor's: a section of the page that is in or out as one. */
function fillBranch(sums: BoxSums, row: number, { rows, at, i }: { rows: Float32Array; at: number; i: number }): void {
  if (row < 0) {
    rows.fill(-1, at, at + 6);
    return;
  }
  const words = sums.words[row] as number;
  const from = sums.firstBlock[row] as number;
  rows[at] = logOf(words);
  rows[at + 1] = logOf(sums.blocks[row] as number);
  rows[at + 2] = shareOf(sums.linkInk[row] as number, sums.ink[row] as number);
  rows[at + 3] = shareOf(sums.prose[row] as number, words);
  rows[at + 4] = coarse(shareOf(sums.score[row] as number, words));
  rows[at + 5] = shareOf(i - from, (sums.lastBlock[row] as number) - from);
}

function writeHeadline(view: PageView, { rows, width, column }: Sheet): void {
  const [first, last, level] = findHeadline(view);
  for (let i = 0; i < view.blocks.length; i++) {
    const at = i * width + column;
    rows[at] = first < 0 ? -99 : signedLogOf(i - first);
    rows[at + 1] = first < 0 ? -99 : signedLogOf(i - last);
    rows[at + 2] = level;
  }
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
