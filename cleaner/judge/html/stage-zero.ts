import type { Linear } from "../../learned/linear.ts";
import { type BoxTable, hashTag } from "./box-table.ts";
import { MAX_PAIR_WORDS, type TextScan } from "./scan-text.ts";

/** Log-odds of each block, by its names and by its words. */
export interface FirstScores {
  readonly byNames: Float32Array;
  readonly byWords: Float32Array;
}

/** Size of the table: 2^16 weights of one byte. */
export const STAGE_ZERO_BUCKETS = 65536;
const MASK = STAGE_ZERO_BUCKETS - 1;
/** The nearest boxes that say something are told apart by how near they are; further ones are not. */
const NEAR_BOXES = 3;
const WORD_SALT = 0x51ed270b;
const PAIR_SALT = 0x2545f491;
const LENGTH_SALT = 0x7feb352d;
const CROSS_SALT = 0x4cf5ad43;
/** Names of a box that are crossed with those of the box around it. */
const CROSSED_WORDS = 4;
const LEVEL_SALTS = [0x1b873593, 0x3c6ef372, 0x6a09e667, 0x1f83d9ab] as const;
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
  return sum / Math.sqrt(Math.max(1, count)) + (weights[lengthBucket(scan.words[i] as number)] as number);
}

/** Names of every box with those around it. */
function scoreBoxes(weights: Int8Array, boxes: BoxTable): Float32Array {
  const n = boxes.boxes.length;
  const around = speakingAround(boxes);
  const far = new Float32Array(n);
  const score = new Float32Array(n);
  const own = ownScores(weights, boxes);
  const crossed = crossScores(weights, boxes, around);
  for (let row = 0; row < n; row++) {
    const up = around[row] as number;
    far[row] = (up < 0 ? 0 : (far[up] as number)) + (own[row * 4 + NEAR_BOXES] as number);
    let at = speaks(boxes, row) ? row : up;
    let sum = at < 0 ? 0 : (crossed[at] as number);
    for (let level = 0; level < NEAR_BOXES && at >= 0; level++) {
      sum += own[at * 4 + level] as number;
      at = around[at] as number;
    }
    score[row] = sum + (at < 0 ? 0 : (far[at] as number));
  }
  return score;
}

/** Sum of a box's own weights at each level; boxes of one signature share theirs. */
function ownScores(weights: Int8Array, boxes: BoxTable): Float32Array {
  const own = new Float32Array(boxes.boxes.length * 4);
  const first = new Map<number, number>();
  for (let row = 0; row < boxes.boxes.length; row++) {
    if (!speaks(boxes, row)) continue;
    const signature = boxes.signature[row] as number;
    const twin = first.get(signature);
    if (twin !== undefined) {
      own.copyWithin(row * 4, twin * 4, twin * 4 + 4);
      continue;
    }
    first.set(signature, row);
    for (let level = 0; level < 4; level++) {
      let sum = 0;
      for (const bucket of boxBuckets(boxes, row, level)) sum += weights[bucket] as number;
      own[row * 4 + level] = sum;
    }
  }
  return own;
}

/** Names of a box crossed with those of the speaking box around it: "title" in "card" is not "title" in "post". */
function crossScores(weights: Int8Array, boxes: BoxTable, around: Int32Array): Float32Array {
  const scores = new Float32Array(boxes.boxes.length);
  const first = new Map<number, number>();
  for (let row = 0; row < scores.length; row++) {
    const up = around[row] as number;
    if (up < 0 || !speaks(boxes, row)) continue;
    const key = (boxes.signature[row] as number) * 0x100000 + ((boxes.signature[up] as number) & 0xfffff);
    const twin = first.get(key);
    if (twin === undefined) {
      first.set(key, row);
      for (const bucket of crossBuckets(boxes, row, up))
        scores[row] = (scores[row] as number) + (weights[bucket] as number);
    } else scores[row] = scores[twin] as number;
  }
  return scores;
}

function* crossBuckets(boxes: BoxTable, row: number, up: number): Generator<number> {
  const inner = crossedWords(boxes, row);
  for (const outer of crossedWords(boxes, up))
    for (const word of inner) yield bucketOf(Math.imul(outer, 31) ^ word, CROSS_SALT);
}

function crossedWords(boxes: BoxTable, row: number): readonly number[] {
  const words = boxes.names[row]?.words ?? [];
  return [hashTag(boxes.boxes[row]?.tag ?? "") ^ 0x5bd1e995, ...words.slice(0, CROSSED_WORDS)];
}

function* boxBuckets(boxes: BoxTable, row: number, level: number): Generator<number> {
  const salt = LEVEL_SALTS[level] ?? 0;
  yield bucketOf(hashTag(boxes.boxes[row]?.tag ?? "") ^ 0x5bd1e995, salt);
  for (const word of boxes.names[row]?.words ?? []) yield bucketOf(word, salt);
}

function speaks(boxes: BoxTable, row: number): boolean {
  return (boxes.names[row]?.words.length ?? 0) > 0 || !MUTE_TAGS.has(boxes.boxes[row]?.tag ?? "");
}

function speakingAround(boxes: BoxTable): Int32Array {
  const around = new Int32Array(boxes.boxes.length);
  for (let row = 0; row < around.length; row++) {
    const up = boxes.parent[row] as number;
    around[row] = up < 0 || speaks(boxes, up) ? up : (around[up] as number);
  }
  return around;
}

/** For training: the buckets of one block that count fully, and those that share one vote by the square root of their number. */
export function tokensOf(boxes: BoxTable, scan: TextScan, i: number): { names: number[]; words: number[] } {
  const names: number[] = [lengthBucket(scan.words[i] as number)];
  const chain: number[] = [];
  for (let row = boxes.ofBlock[i] as number; row >= 0; row = boxes.parent[row] as number)
    if (speaks(boxes, row)) chain.push(row);
  names.push(...chain.flatMap((row, level) => [...boxBuckets(boxes, row, Math.min(NEAR_BOXES, level))]));
  const [inner, outer] = chain;
  if (inner !== undefined && outer !== undefined) names.push(...crossBuckets(boxes, inner, outer));
  const hashes = scan.wordHash.subarray(scan.wordStart[i], scan.wordStart[i + 1]);
  const words = Array.from(hashes, wordBucket);
  if (hashes.length <= MAX_PAIR_WORDS)
    for (let at = 1; at < hashes.length; at++) words.push(pairBucket(hashes[at - 1] as number, hashes[at] as number));
  return { names, words };
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
