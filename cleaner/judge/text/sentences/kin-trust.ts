import { probabilityOf } from "../../../learned/forest.ts";
import { affinityOf } from "../../../text/ties/affinity.ts";
import { likenesses } from "../../../text/ties/likenesses.ts";
import { nearestOf } from "../../../text/ties/nearest.ts";
import { type TopicSpace, textTaker } from "../../../text/ties/topic-space.ts";
import { rankOf } from "./topic-features.ts";

/** What the sentences that a unit goes with are worth, once each of them has been judged by itself. Written by `readKinTrust`. */
export const KIN_TRUST_FEATURES = [
  "kin-trust-near",
  "kin-trust",
  "trust-drawn",
  "kin-mutual",
  "kin-nearest",
  "trust-drawn-rank",
  "kin-of",
  "first-odds",
] as const;

/** Units are compared within windows of this size, so that time stays linear in the length of the dump. */
const WINDOW = 256;
/** Of the nearest ones so many are near. */
const NEAR = 6;
/** Units that draw nobody are worth this. */
const UNKNOWN = 0.5;

/** Rows of `KIN_TRUST_FEATURES`, one per unit; `odds` is what the first look says of each, as log-odds. */
export function readKinTrust(space: TopicSpace, odds: Float32Array): Float32Array {
  const width = KIN_TRUST_FEATURES.length;
  const rows = new Float32Array(odds.length * width);
  const take = textTaker(space);
  for (let from = 0; from < odds.length; from += WINDOW) {
    const to = Math.min(odds.length, from + WINDOW);
    const places = Array.from({ length: to - from }, (_, i) => from + i);
    fillWindow(take(places), odds.subarray(from, to), rows.subarray(from * width, to * width));
  }
  return rows;
}

function fillWindow(space: TopicSpace, odds: Float32Array, rows: Float32Array): void {
  const n = odds.length;
  const width = KIN_TRUST_FEATURES.length;
  const trust = odds.map(probabilityOf);
  const affinity = affinityOf(space);
  for (let at = 0; at < affinity.length; at++) affinity[at] = Math.max(0, affinity[at] as number);
  const nearest = nearestOf(affinity, n);
  const drawn = drawnBy(affinity, trust);
  const ranks = rankOf(drawn);
  const kinOf = new Float32Array(n);
  nearest.forEach((list, i) => {
    for (const j of list) if (j >= 0) kinOf[j] = (kinOf[j] as number) + (trust[i] as number);
  });
  nearest.forEach((list, i) => {
    const kin = list.filter((j) => j >= 0);
    const pulls = Float32Array.from(kin, (j) => affinity[i * n + j] as number);
    rows.set(
      [
        ...trustOf(kin, pulls, trust),
        drawn[i] as number,
        kin.filter((j) => nearest[j]?.includes(i)).length,
        pulls[0] ?? 0,
        ranks[i] as number,
        kinOf[i] as number,
        odds[i] as number,
      ],
      i * width,
    );
  });
}

/** How strongly each unit draws trusted ones: mean affinity, weighted by trust. */
function drawnBy(affinity: Float32Array, trust: Float32Array): Float32Array {
  const n = trust.length;
  const rows = new Float32Array(affinity.length + n);
  rows.set(affinity);
  rows.set(trust, affinity.length);
  const units = Int32Array.from({ length: n }, (_, i) => i);
  const sums = likenesses({ vectors: rows, dimensions: n }, n, units);
  const weight = trust.reduce((sum, one) => sum + one, 0);
  return Float32Array.from(sums, (sum) => sum / Math.max(1, weight));
}

/** Mean of affinity times trust over the nearest few; mean trust of the nearest ones, weighted by affinity. */
function trustOf(kin: Int32Array, pulls: Float32Array, trust: Float32Array): readonly [near: number, all: number] {
  let near = 0;
  let sum = 0;
  let weight = 0;
  kin.forEach((j, k) => {
    const value = (pulls[k] as number) * (trust[j] as number);
    if (k < NEAR) near += value;
    sum += value;
    weight += pulls[k] as number;
  });
  return [near / Math.max(1, Math.min(NEAR, kin.length)), weight === 0 ? UNKNOWN : sum / weight];
}
