import { likenesses, likenessesOfAll } from "../../../text/ties/likenesses.ts";
import type { TopicSpace } from "../../../text/ties/topic-space.ts";

/** Sentences are compared with at most so many others, evenly spread, so that time stays linear. */
const MAX_RIVALS = 256;
/** Values that `topLikenesses` gives for each sentence. */
export const TOPS = 5;
const CLOSE = 0.45;
const NEAREST = 8;
const KIN = 5;

/** Per sentence: mean likeness of the nearest 1, 3 and 8, the share of close ones, and the mean trust of the nearest 5. */
export function topLikenesses(space: TopicSpace, trust: Float32Array): Float32Array {
  const n = space.points.length;
  const step = Math.max(1, n / MAX_RIVALS);
  const all = step === 1 ? likenessesOfAll(space, n) : undefined;
  const chosen: number[] = [];
  for (let at = 0; at < n; at += step) chosen.push(Math.floor(at));
  const rivals = Int32Array.from(chosen);
  const into = new Float32Array(n * TOPS);
  const best = new Float32Array(NEAREST);
  const kin = new Float32Array(NEAREST);
  const who = new Int32Array(NEAREST);
  for (let i = 0; i < n; i++) {
    best.fill(0);
    kin.fill(0);
    who.fill(-1);
    let close = 0;
    const likes = all?.subarray(i * n, (i + 1) * n) ?? likenesses(space, i, rivals);
    for (let k = 0; k < rivals.length; k++) {
      const j = rivals[k] as number;
      if (j === i) continue;
      const alike = likes[k] as number;
      const value = alike * (trust[j] as number);
      if (value > CLOSE) close++;
      if (value > (best[NEAREST - 1] as number)) insert(best, value);
      if (alike > (kin[NEAREST - 1] as number)) insertWho(kin, who, { value: alike, j });
    }
    into[i * TOPS] = best[0] as number;
    into[i * TOPS + 1] = meanOf(best, 3);
    into[i * TOPS + 2] = meanOf(best, NEAREST);
    into[i * TOPS + 3] = close / rivals.length;
    into[i * TOPS + 4] = kinTrust(kin, who, trust);
  }
  return into;
}

function insert(best: Float32Array, value: number): void {
  let at = best.length - 1;
  while (at > 0 && (best[at - 1] as number) < value) {
    best[at] = best[at - 1] as number;
    at--;
  }
  best[at] = value;
}

function insertWho(best: Float32Array, who: Int32Array, found: { value: number; j: number }): void {
  let at = best.length - 1;
  while (at > 0 && (best[at - 1] as number) < found.value) {
    best[at] = best[at - 1] as number;
    who[at] = who[at - 1] as number;
    at--;
  }
  best[at] = found.value;
  who[at] = found.j;
}

/** Likeness-weighted trust of the nearest sentences, whoever they are: strangers of one source are kin to each other. */
function kinTrust(kin: Float32Array, who: Int32Array, trust: Float32Array): number {
  let sum = 0;
  let weight = 0;
  for (let k = 0; k < KIN; k++) {
    const j = who[k] as number;
    if (j < 0) continue;
    const w = (kin[k] as number) ** 2;
    sum += w * (trust[j] as number);
    weight += w;
  }
  return weight === 0 ? 0.5 : sum / weight;
}

function meanOf(values: Float32Array, count: number): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += values[k] ?? 0;
  return sum / count;
}
