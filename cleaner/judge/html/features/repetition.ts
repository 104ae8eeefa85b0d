import type { PageView } from "../page-view.ts";
import { type FeatureGroup, logOf, shareOf } from "./feature-group.ts";
import { coarse } from "./first-score.ts";

const PRIME = 0x01000193;
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
  open: (view) => {
    const siblings = groupSiblings(view);
    const nearest = nearestRepeated(view, siblings);
    const like = groupAlike(view);
    return (out, at, i) => {
      const own = view.boxes.ofBlock[i] as number;
      const one = own < 0 ? -1 : (nearest[own] as number);
      const above = one < 0 ? -1 : (view.boxes.parent[one] as number);
      fillRepeat(view, siblings, { out, at, row: one, own });
      fillRepeat(view, siblings, { out, at: at + WIDTH, row: above < 0 ? -1 : (nearest[above] as number), own });
      like(out, at + 2 * WIDTH, i);
    };
  },
};

interface Siblings {
  /** The group that each row belongs to. */
  readonly groupOf: Int32Array;
  readonly placeOf: Int32Array;
  readonly count: number[];
  readonly words: number[];
  readonly ink: number[];
  readonly linkInk: number[];
  readonly score: number[];
  readonly images: number[];
}

function groupSiblings({ boxes, sums }: PageView): Siblings {
  const n = boxes.boxes.length;
  const groupOf = new Int32Array(n);
  const placeOf = new Int32Array(n);
  const found: Siblings = { groupOf, placeOf, count: [], words: [], ink: [], linkInk: [], score: [], images: [] };
  const known = new Map<number, number>();
  for (let row = 0; row < n; row++) {
    const key = (boxes.parent[row] as number) * 0x100000000 + (boxes.signature[row] as number);
    let group = known.get(key);
    if (group === undefined) {
      group = found.count.length;
      known.set(key, group);
      for (const list of [found.count, found.words, found.ink, found.linkInk, found.score, found.images]) list.push(0);
    }
    groupOf[row] = group;
    placeOf[row] = found.count[group] as number;
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
  { out, at, row, own }: { out: Float32Array; at: number; row: number; own: number },
): void {
  if (row < 0) {
    out.fill(-1, at, at + WIDTH);
    return;
  }
  const group = siblings.groupOf[row] as number;
  const count = siblings.count[group] as number;
  const words = siblings.words[group] as number;
  out[at] = logOf(count);
  out[at + 1] = shareOf(siblings.placeOf[row] as number, count - 1);
  out[at + 2] = logOf(siblings.placeOf[row] as number);
  out[at + 3] = logOf(words / count);
  out[at + 4] = logOf(sums.words[row] as number);
  out[at + 5] = shareOf(siblings.linkInk[group] as number, siblings.ink[group] as number);
  out[at + 6] = shareOf(siblings.ink[group] as number, totals.ink);
  out[at + 7] = coarse(shareOf(siblings.score[group] as number, words));
  out[at + 8] = coarse(shareOf(sums.score[row] as number, sums.words[row] as number));
  out[at + 9] = logOf(sums.blocks[row] as number);
  out[at + 10] = Math.min(20, (boxes.boxes[own]?.depth ?? 0) - (boxes.boxes[row]?.depth ?? 0));
  out[at + 11] = shareOf(siblings.images[group] as number, count);
}

/** Equal for blocks whose own box, its parent and grandparent have the same tags and names. */
export function likeKeys({ boxes, blocks }: PageView): Int32Array {
  return Int32Array.from(blocks, (_, i) => {
    let key = 0;
    let row = boxes.ofBlock[i] as number;
    for (let level = 0; level < 3 && row >= 0; level++) {
      key = Math.imul(key ^ (boxes.signature[row] as number), PRIME);
      row = boxes.parent[row] as number;
    }
    return key;
  });
}

function groupAlike(view: PageView) {
  const { blocks, scan, score, totals } = view;
  const keys = likeKeys(view);
  const alike = new Map<number, { count: number; words: number; score: number; ink: number; linkInk: number }>();
  blocks.forEach((block, i) => {
    const key = keys[i] as number;
    const group = alike.get(key) ?? { count: 0, words: 0, score: 0, ink: 0, linkInk: 0 };
    const words = scan.words[i] as number;
    group.count++;
    group.words += words;
    group.score += (score[i] as number) * words;
    group.ink += block.chars;
    group.linkInk += block.linkChars;
    alike.set(key, group);
  });
  return (out: Float32Array, at: number, i: number) => {
    const group = alike.get(keys[i] as number);
    if (group === undefined) return;
    out[at] = logOf(group.count);
    out[at + 1] = shareOf(group.ink, totals.ink);
    out[at + 2] = coarse(shareOf(group.score, group.words));
    out[at + 3] = shareOf(group.linkInk, group.ink);
  };
}
