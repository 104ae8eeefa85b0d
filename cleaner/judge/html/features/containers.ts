import { shareOf } from "../../share-of.ts";
import type { PageView } from "../view/page-view.ts";
import { type FeatureGroup, logOf } from "./feature-group.ts";
import { coarse } from "./first-score.ts";

const EACH = [
  "words",
  "link-share",
  "blocks",
  "words-a-block",
  "prose-share",
  "headings",
  "page-share",
  "score",
  "images",
  "controls",
  "place",
] as const;
const COUNT = 4;
const WIDTH = EACH.length;

/** The nearest four boxes that hold more blocks than the one inside. */
export const CONTAINERS: FeatureGroup = {
  names: Array.from({ length: COUNT }, (_, k) => EACH.map((name) => `box${k + 1}:${name}`)).flat(),
  write: (view, { rows, width, column }) => {
    const next = growing(view);
    const table = measure(view);
    for (let i = 0; i < view.blocks.length; i++) {
      let row = view.boxes.ofBlock[i] as number;
      for (let k = 0; k < COUNT; k++) {
        row = row < 0 ? row : k === 0 && holdsMore(view, row) ? row : (next[row] as number);
        const at = i * width + column + k * WIDTH;
        const from = row * WIDTH;
        for (let f = 0; f < WIDTH; f++) rows[at + f] = row < 0 ? -1 : (table[from + f] as number);
        if (row >= 0) rows[at + WIDTH - 1] = placeIn(view, row, i);
      }
    }
  },
};

function holdsMore({ sums }: PageView, row: number): boolean {
  return (sums.blocks[row] as number) > 1;
}

/** Where in the box the block stands, 0 first to 1 last. */
function placeIn({ sums }: PageView, row: number, i: number): number {
  const from = sums.firstBlock[row] as number;
  return shareOf(i - from, (sums.lastBlock[row] as number) - from);
}

function growing({ boxes, sums }: PageView): Int32Array {
  const next = new Int32Array(boxes.boxes.length);
  for (let row = 0; row < next.length; row++) {
    const up = boxes.parent[row] as number;
    next[row] = up < 0 || (sums.blocks[up] as number) > (sums.blocks[row] as number) ? up : (next[up] as number);
  }
  return next;
}

function measure({ boxes, sums, totals }: PageView): Float32Array {
  const table = new Float32Array(boxes.boxes.length * WIDTH);
  for (let row = 0; row < boxes.boxes.length; row++) {
    const blocks = sums.blocks[row] as number;
    if (blocks < 2) continue;
    const words = sums.words[row] as number;
    const at = row * WIDTH;
    table[at] = logOf(words);
    table[at + 1] = shareOf(sums.linkInk[row] as number, sums.ink[row] as number);
    table[at + 2] = logOf(blocks);
    table[at + 3] = logOf(shareOf(words, blocks));
    table[at + 4] = shareOf(sums.prose[row] as number, words);
    table[at + 5] = shareOf(sums.headings[row] as number, blocks);
    table[at + 6] = shareOf(sums.ink[row] as number, totals.ink);
    table[at + 7] = coarse(shareOf(sums.score[row] as number, words));
    table[at + 8] = shareOf(sums.images[row] as number, blocks);
    table[at + 9] = shareOf(sums.controls[row] as number, blocks);
  }
  return table;
}
