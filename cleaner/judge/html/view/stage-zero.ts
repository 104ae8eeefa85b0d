import type { Linear } from "../../../learned/linear.ts";
import type { BoxTable } from "./box-table.ts";
import { MAX_PAIR_WORDS, type TextScan } from "./scan-text.ts";

/** Log-odds of each block, by its names and by its words. */
export interface FirstScores {
  readonly byNames: Float32Array;
  readonly byWords: Float32Array;
}

/** Size of the table: 2^16 weights of one byte. */
export const STAGE_ZERO_BUCKETS = 65536;
const MASK = STAGE_ZERO_BUCKETS - 1;
/** What the words of a block count beside one name of its boxes (training/blocks/linear.py has it from here). */
export const WORD_VOTES = 6;
/** The nearest boxes that say something are told apart by how near they are; further ones are not. */
const NEAR_BOXES = 3;
/** Near boxes one by one, and all further ones together. */
const LEVELS = NEAR_BOXES + 1;
const TAG_SALT = 0x5bd1e995;
const WORD_SALT = 0x51ed270b;
const PAIR_SALT = 0x2545f491;
const LENGTH_SALT = 0x7feb352d;
const CROSS_SALT = 0x4cf5ad43;
/** Names of a box that are crossed with those of the box around it. */
const CROSSED_WORDS = 4;
const LEVEL_SALTS = [0x1b873593, 0x3c6ef372, 0x6a09e667, 0x1f83d9ab] as const;
const NO_WORDS: readonly number[] = [];
const MUTE_TAGS: ReadonlySet<string> = new Set(["div", "span", "html", "body"]);

/** Scores every block; `tokensOf` lists what is summed here (a test holds the two together). */
export function scoreFirst(table: Linear, boxes: BoxTable, scan: TextScan): FirstScores {
  const { weights, scale } = table;
  const n = boxes.ofBlock.length;
  const byBox = scoreBoxes(weights, boxes);
  const byNames = new Float32Array(n);
  const byWords = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    const row = boxes.ofBlock[i] as number;
    byNames[i] = (row < 0 ? 0 : (byBox[row] as number)) * scale;
    byWords[i] = scoreWords(weights, scan, i) * scale + table.bias;
  }
  return { byNames, byWords };
}

function scoreWords(weights: Int8Array, scan: TextScan, i: number): number {
  const from = scan.wordStart[i] as number;
  const to = scan.wordStart[i + 1] as number;
  const count = to - from;
  let sum = 0;
  for (let at = from; at < to; at++) sum += weights[wordBucket(scan.wordHash[at] as number)] as number;
  if (count <= MAX_PAIR_WORDS)
    for (let at = from + 1; at < to; at++)
      sum += weights[pairBucket(scan.wordHash[at - 1] as number, scan.wordHash[at] as number)] as number;
  return (
    (WORD_VOTES * sum) / Math.sqrt(Math.max(1, count)) + (weights[lengthBucket(scan.words[i] as number)] as number)
  );
}

/** Names of every box with those around it. */
function scoreBoxes(weights: Int8Array, boxes: BoxTable): Float32Array {
  const n = boxes.boxes.length;
  const { kind } = boxes;
  const speaking = speakingRows(boxes);
  const around = speakingAround(boxes, speaking);
  const far = new Float32Array(n);
  const score = new Float32Array(n);
  const own = ownScores(weights, boxes, speaking);
  const crossed = crossScores(weights, boxes, { around, speaking });
  for (let row = 0; row < n; row++) {
    const up = around[row] as number;
    const speaks = speaking[row] === 1;
    far[row] =
      (up < 0 ? 0 : (far[up] as number)) + (speaks ? (own[(kind[row] as number) * LEVELS + NEAR_BOXES] as number) : 0);
    let at = speaks ? row : up;
    let sum = at < 0 ? 0 : (crossed[at] as number);
    for (let level = 0; level < NEAR_BOXES && at >= 0; level++) {
      sum += own[(kind[at] as number) * LEVELS + level] as number;
      at = around[at] as number;
    }
    score[row] = sum + (at < 0 ? 0 : (far[at] as number));
  }
  return score;
}

/** Sum of a box's own weights at each level, by kind: boxes of one kind share theirs. */
function ownScores(weights: Int8Array, boxes: BoxTable, speaking: Uint8Array): Float32Array {
  const own = new Float32Array(boxes.kinds * LEVELS);
  const isKnown = new Uint8Array(boxes.kinds);
  for (let row = 0; row < speaking.length; row++) {
    const kind = boxes.kind[row] as number;
    if (speaking[row] === 0 || isKnown[kind] === 1) continue;
    isKnown[kind] = 1;
    for (let level = 0; level < LEVELS; level++) own[kind * LEVELS + level] = weighBox(weights, boxes, { row, level });
  }
  return own;
}

function weighBox(weights: Int8Array, boxes: BoxTable, { row, level }: { row: number; level: number }): number {
  const salt = LEVEL_SALTS[level] ?? 0;
  const words = boxes.names[row]?.words ?? NO_WORDS;
  let sum = weights[bucketOf(tagWord(boxes, row), salt)] as number;
  for (let k = 0; k < words.length; k++) sum += weights[bucketOf(words[k] as number, salt)] as number;
  return sum;
}

/** Names of a box crossed with those of the speaking box around it: "title" in "card" is not "title" in "post". */
function crossScores(
  weights: Int8Array,
  boxes: BoxTable,
  { around, speaking }: { around: Int32Array; speaking: Uint8Array },
): Float32Array {
  const scores = new Float32Array(boxes.boxes.length);
  const known = new Map<number, number>();
  for (let row = 0; row < scores.length; row++) {
    const up = around[row] as number;
    if (up < 0 || speaking[row] === 0) continue;
    const key = (boxes.kind[row] as number) * boxes.kinds + (boxes.kind[up] as number);
    let score = known.get(key);
    if (score === undefined) {
      score = weighCross(weights, boxes, { row, up });
      known.set(key, score);
    }
    scores[row] = score;
  }
  return scores;
}

function weighCross(weights: Int8Array, boxes: BoxTable, { row, up }: { row: number; up: number }): number {
  const inner = boxes.names[row]?.words ?? NO_WORDS;
  const outer = boxes.names[up]?.words ?? NO_WORDS;
  let sum = 0;
  for (let o = -1; o < Math.min(CROSSED_WORDS, outer.length); o++) {
    const from = Math.imul(o < 0 ? tagWord(boxes, up) : (outer[o] as number), 31);
    sum += weights[bucketOf(from ^ tagWord(boxes, row), CROSS_SALT)] as number;
    for (let k = 0; k < Math.min(CROSSED_WORDS, inner.length); k++)
      sum += weights[bucketOf(from ^ (inner[k] as number), CROSS_SALT)] as number;
  }
  return sum;
}

/** A tag as a word that no name can be. */
function tagWord(boxes: BoxTable, row: number): number {
  return (boxes.tagHash[row] as number) ^ TAG_SALT;
}

/** 1 where a box's names or tag say something. */
function speakingRows(boxes: BoxTable): Uint8Array {
  const speaking = new Uint8Array(boxes.boxes.length);
  for (let row = 0; row < speaking.length; row++)
    if ((boxes.names[row]?.words.length ?? 0) > 0 || !MUTE_TAGS.has(boxes.boxes[row]?.tag ?? "")) speaking[row] = 1;
  return speaking;
}

function speakingAround({ parent }: BoxTable, speaking: Uint8Array): Int32Array {
  const around = new Int32Array(speaking.length);
  for (let row = 0; row < around.length; row++) {
    const up = parent[row] as number;
    around[row] = up < 0 || speaking[up] === 1 ? up : (around[up] as number);
  }
  return around;
}

/** For training: the buckets of one block that count fully, and those that share one vote by the square root of their number. */
export function tokensOf(boxes: BoxTable, scan: TextScan, i: number): { names: number[]; words: number[] } {
  const speaking = speakingRows(boxes);
  const names: number[] = [lengthBucket(scan.words[i] as number)];
  const chain: number[] = [];
  for (let row = boxes.ofBlock[i] as number; row >= 0; row = boxes.parent[row] as number)
    if (speaking[row] === 1) chain.push(row);
  names.push(...chain.flatMap((row, level) => boxBuckets(boxes, row, Math.min(NEAR_BOXES, level))));
  const [inner, outer] = chain;
  if (inner !== undefined && outer !== undefined) names.push(...crossBuckets(boxes, inner, outer));
  const hashes = scan.wordHash.subarray(scan.wordStart[i], scan.wordStart[i + 1]);
  const words = Array.from(hashes, wordBucket);
  if (hashes.length <= MAX_PAIR_WORDS)
    for (let at = 1; at < hashes.length; at++) words.push(pairBucket(hashes[at - 1] as number, hashes[at] as number));
  return { names, words };
}

function boxBuckets(boxes: BoxTable, row: number, level: number): number[] {
  const salt = LEVEL_SALTS[level] ?? 0;
  return [tagWord(boxes, row), ...(boxes.names[row]?.words ?? [])].map((word) => bucketOf(word, salt));
}

function crossBuckets(boxes: BoxTable, row: number, up: number): number[] {
  const inner = crossedWords(boxes, row);
  return crossedWords(boxes, up).flatMap((outer) =>
    inner.map((word) => bucketOf(Math.imul(outer, 31) ^ word, CROSS_SALT)),
  );
}

function crossedWords(boxes: BoxTable, row: number): readonly number[] {
  return [tagWord(boxes, row), ...(boxes.names[row]?.words ?? []).slice(0, CROSSED_WORDS)];
}

function bucketOf(hash: number, salt: number): number {
  let state = Math.imul(hash ^ salt, 0x2c1b3c6d);
  state = Math.imul(state ^ (state >>> 15), 0x297a2d39);
  return (state ^ (state >>> 13)) & MASK;
}

function wordBucket(hash: number): number {
  return bucketOf(hash, WORD_SALT);
}

function pairBucket(one: number, other: number): number {
  return bucketOf(Math.imul(one, 31) ^ other, PAIR_SALT);
}

function lengthBucket(words: number): number {
  return bucketOf(words < 8 ? words : 8 + Math.floor(Math.log2(words / 8) * 2), LENGTH_SALT);
}
