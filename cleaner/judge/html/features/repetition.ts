import type { Block } from "../../../model/block.ts";
import { shareOf } from "../../share-of.ts";
import type { PageView } from "../view/page-view.ts";
import { type FeatureGroup, logOf, type Sheet } from "./feature-group.ts";
import { coarse } from "./first-score.ts";

/** Siblings of one tag and class list that make a repetition. */
const MIN_SIBLINGS = 3;
const EACH = [
  "siblings",
  "place",
  "number",
  "words-an-item",
  "words",
  "link-share",
  "page-share",
  "score",
  "own-score",
  "blocks",
  "away",
  "images",
] as const;
const WIDTH = EACH.length;

/** The nearest two boxes around that have siblings like themselves, and the blocks that sit in boxes like the own one. */
export const REPETITION: FeatureGroup = {
  names: [
    ...["repeat1", "repeat2"].flatMap((which) => EACH.map((name) => `${which}:${name}`)),
    "like:blocks",
    "like:page-share",
    "like:score",
    "like:link-share",
  ],
  write: (view, sheet) => {
    const { boxes, blocks } = view;
    const { rows, width, column } = sheet;
    const siblings = groupSiblings(view);
    const nearest = nearestRepeated(view, siblings);
    for (let i = 0; i < blocks.length; i++) {
      const at = i * width + column;
      const own = boxes.ofBlock[i] as number;
      const one = own < 0 ? -1 : (nearest[own] as number);
      const above = one < 0 ? -1 : (boxes.parent[one] as number);
      fillRepeat(view, siblings, { rows, at, row: one, own });
      fillRepeat(view, siblings, { rows, at: at + WIDTH, row: above < 0 ? -1 : (nearest[above] as number), own });
    }
    writeAlike(view, { rows, width, column: column + 2 * WIDTH });
  },
};

/** Boxes of one kind in one parent, summed up by group. */
interface Siblings {
  /** The group that each row belongs to, and its place there. */
  readonly groupOf: Int32Array;
  readonly placeOf: Int32Array;
  readonly count: Float64Array;
  readonly words: Float64Array;
  readonly ink: Float64Array;
  readonly linkInk: Float64Array;
  readonly score: Float64Array;
  readonly images: Float64Array;
}

function groupSiblings({ boxes, sums }: PageView): Siblings {
  const n = boxes.boxes.length;
  const room = () => new Float64Array(n);
  const found: Siblings = {
    ...{ groupOf: new Int32Array(n), placeOf: new Int32Array(n) },
    ...{ count: room(), words: room(), ink: room(), linkInk: room(), score: room(), images: room() },
  };
  const known = new Map<number, number>();
  for (let row = 0; row < n; row++) {
    const key = ((boxes.parent[row] as number) + 1) * boxes.kinds + (boxes.kind[row] as number);
    let group = known.get(key);
    if (group === undefined) {
      group = known.size;
      known.set(key, group);
    }
    found.groupOf[row] = group;
    found.placeOf[row] = found.count[group] as number;
    found.count[group] = (found.count[group] as number) + 1;
    found.words[group] = (found.words[group] as number) + (sums.words[row] as number);
    found.ink[group] = (found.ink[group] as number) + (sums.ink[row] as number);
    found.linkInk[group] = (found.linkInk[group] as number) + (sums.linkInk[row] as number);
    found.score[group] = (found.score[group] as number) + (sums.score[row] as number);
    found.images[group] = (found.images[group] as number) + (sums.images[row] as number);
  }
  return found;
}

function nearestRepeated({ boxes }: PageView, siblings: Siblings): Int32Array {
  const nearest = new Int32Array(boxes.boxes.length);
  for (let row = 0; row < nearest.length; row++) {
    const up = boxes.parent[row] as number;
    const count = siblings.count[siblings.groupOf[row] as number] as number;
    nearest[row] = count >= MIN_SIBLINGS ? row : up < 0 ? -1 : (nearest[up] as number);
  }
  return nearest;
}

function fillRepeat(
  { boxes, sums, totals }: PageView,
  siblings: Siblings,
  { rows, at, row, own }: { rows: Float32Array; at: number; row: number; own: number },
): void {
  if (row < 0) {
    rows.fill(-1, at, at + WIDTH);
    return;
  }
  const group = siblings.groupOf[row] as number;
  const count = siblings.count[group] as number;
  const words = siblings.words[group] as number;
  const place = siblings.placeOf[row] as number;
  rows[at] = logOf(count);
  rows[at + 1] = shareOf(place, count - 1);
  rows[at + 2] = logOf(place);
  rows[at + 3] = logOf(words / count);
  rows[at + 4] = logOf(sums.words[row] as number);
  rows[at + 5] = shareOf(siblings.linkInk[group] as number, siblings.ink[group] as number);
  rows[at + 6] = shareOf(siblings.ink[group] as number, totals.ink);
  rows[at + 7] = coarse(shareOf(siblings.score[group] as number, words));
  rows[at + 8] = coarse(shareOf(sums.score[row] as number, sums.words[row] as number));
  rows[at + 9] = logOf(sums.blocks[row] as number);
  rows[at + 10] = Math.min(20, (boxes.depth[own] as number) - (boxes.depth[row] as number));
  rows[at + 11] = shareOf(siblings.images[group] as number, count);
}

interface Alike {
  count: number;
  words: number;
  score: number;
  ink: number;
  linkInk: number;
}

function writeAlike(view: PageView, { rows, width, column }: Sheet): void {
  const keys = view.likes;
  const alike = new Map<number, Alike>();
  for (let i = 0; i < keys.length; i++) addAlike(alike, keys[i] as number, measureBlock(view, i));
  for (let i = 0; i < keys.length; i++) {
    const group = alike.get(keys[i] as number);
    if (group === undefined) continue;
    const at = i * width + column;
    rows[at] = logOf(group.count);
    rows[at + 1] = shareOf(group.ink, view.totals.ink);
    rows[at + 2] = coarse(shareOf(group.score, group.words));
    rows[at + 3] = shareOf(group.linkInk, group.ink);
  }
}

function measureBlock({ blocks, scan, score }: PageView, i: number): Alike {
  const { chars, linkChars } = blocks[i] as Block;
  const words = scan.words[i] as number;
  return { count: 1, words, score: (score[i] as number) * words, ink: chars, linkInk: linkChars };
}

function addAlike(alike: Map<number, Alike>, key: number, own: Alike): void {
  const group = alike.get(key);
  if (group === undefined) {
    alike.set(key, own);
    return;
  }
  group.count++;
  group.words += own.words;
  group.score += own.score;
  group.ink += own.ink;
  group.linkInk += own.linkInk;
}
