import { likeness } from "../../../text/ties/likenesses.ts";
import type { TopicSpace } from "../../../text/ties/topic-space.ts";
import { TOPS, topLikenesses } from "./top-likenesses.ts";

/** How a sentence stands to the rest of its document. Written by `fillTopic`. */
export const TOPIC_FEATURES = [
  "to-center",
  "to-center-z",
  "to-center-rank",
  "top-1",
  "top-3",
  "top-8",
  "top-8-z",
  "close-share",
  "kin-score",
  "term-count",
  "term-mass",
  "mean-idf",
  "top-idf",
  "support-1",
  "support-3",
  "support-9",
  "best-link",
  "rare-links",
  "lone-mass",
  "term-center",
  "term-center-rank",
  "beside",
  "beside-2",
  "shared-beside",
  "names",
  "names-linked",
  "names-lone",
  "doc-size",
  "doc-order",
  "doc-concentration",
  "doc-noise",
] as const;

/** What all sentences of a document share. */
export interface TopicField {
  readonly space: TopicSpace;
  /** Probability of being content, per sentence. */
  readonly trust: Float32Array;
  readonly center: Float32Array;
  /** Trust-weighted number of sentences per term, by its number. */
  readonly spread: Float64Array;
  readonly toCenter: Float32Array;
  readonly toCenterRank: Float32Array;
  readonly centerMean: number;
  readonly centerDeviation: number;
  readonly tops: Float32Array;
  readonly top8Mean: number;
  readonly top8Deviation: number;
  readonly termCenter: Float32Array;
  readonly termCenterRank: Float32Array;
  readonly order: number;
  readonly noise: number;
}

/** Reads a document's sentences; `trust` weighs what each says about the subject. */
export function readTopicField(space: TopicSpace, trust: Float32Array): TopicField {
  const n = space.points.length;
  const center = centerOf(space, trust);
  const toCenter = Float32Array.from({ length: n }, (_, i) =>
    centerLikeness(space, center, { i, weight: trust[i] ?? 0 }),
  );
  const tops = topLikenesses(space, trust);
  const spread = spreadOf(space, trust);
  const termCenter = Float32Array.from({ length: n }, (_, i) =>
    termCentrality(space, spread, { i, own: trust[i] ?? 0 }),
  );
  const top8 = Float32Array.from({ length: n }, (_, i) => tops[i * TOPS + 2] ?? 0);
  const all = meanAndDeviation(toCenter, trust);
  const top = meanAndDeviation(top8, trust);
  return {
    space,
    trust,
    center,
    spread,
    toCenter,
    toCenterRank: rankOf(toCenter),
    centerMean: all.mean,
    centerDeviation: all.deviation,
    tops,
    top8Mean: top.mean,
    top8Deviation: top.deviation,
    termCenter,
    termCenterRank: rankOf(termCenter),
    order: orderOf(space),
    noise: 1 - trust.reduce((a, b) => a + b, 0) / Math.max(1, n),
  };
}

function centerOf({ points, vectors, dimensions }: TopicSpace, trust: Float32Array): Float32Array {
  const center = new Float32Array(dimensions);
  for (let i = 0; i < points.length; i++)
    for (let d = 0; d < dimensions; d++)
      center[d] = (center[d] as number) + (trust[i] as number) * (vectors[i * dimensions + d] as number);
  return center;
}

/** Cosine with the centre of all other sentences. */
function centerLikeness(space: TopicSpace, center: Float32Array, own: { i: number; weight: number }): number {
  let dot = 0;
  let square = 0;
  for (let d = 0; d < space.dimensions; d++) {
    const x = space.vectors[own.i * space.dimensions + d] as number;
    const rest = (center[d] as number) - own.weight * x;
    dot += rest * x;
    square += rest * rest;
  }
  return square === 0 ? 0 : dot / Math.sqrt(square);
}

function spreadOf({ points, ids }: TopicSpace, trust: Float32Array): Float64Array {
  const spread = new Float64Array(ids.size);
  points.forEach((point, i) => {
    for (const id of point.ids) spread[id] = (spread[id] as number) + (trust[i] ?? 0);
  });
  return spread;
}

function termCentrality(space: TopicSpace, spread: Float64Array, at: { i: number; own: number }): number {
  const point = space.points[at.i];
  if (point === undefined || point.mass === 0) return 0;
  let sum = 0;
  for (let k = 0; k < point.ids.length; k++)
    sum += (point.idf[k] as number) * Math.log1p(Math.max(0, (spread[point.ids[k] as number] as number) - at.own));
  return sum / point.mass;
}

/** Place of each value among all, 0 (the least) to 1. */
export function rankOf(values: Float32Array): Float32Array {
  const order = Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const ranks = new Float32Array(values.length);
  order.forEach((i, rank) => {
    ranks[i] = rank / Math.max(1, values.length - 1);
  });
  return ranks;
}

function meanAndDeviation(values: Float32Array, weights: Float32Array): { mean: number; deviation: number } {
  let total = 0;
  let sum = 0;
  values.forEach((value, i) => {
    total += weights[i] ?? 0;
    sum += value * (weights[i] ?? 0);
  });
  const mean = total === 0 ? 0 : sum / total;
  let square = 0;
  values.forEach((value, i) => {
    square += (value - mean) ** 2 * (weights[i] ?? 0);
  });
  return { mean, deviation: total === 0 ? 1 : Math.sqrt(square / total) + 0.02 };
}

/** How much more alike neighbours are than sentences seven apart: above 0 where the order of the source survives. */
export function orderOf(space: TopicSpace): number {
  const n = space.points.length;
  let near = 0;
  let far = 0;
  for (let i = 1; i < n; i++) {
    near += likeness(space, i, i - 1);
    far += likeness(space, i, (i + Math.floor(n / 2)) % n);
  }
  return n < 2 ? 0 : (near - far) / (n - 1);
}
