import type { Span } from "../../model/block.ts";
import { endsSentence, lastMarkOf, MARK } from "../sentences/tokens.ts";
import { likeness } from "./likenesses.ts";
import { scaleToOne, spreadOfTerms, type TopicSpace, termTest } from "./topic-space.ts";

/** How scattered a text is: whether it runs on like one article or was put together from scraps. */
export const SCATTER_FEATURES = [
  "units",
  "bare",
  "bare-runs",
  "questions",
  "bars",
  "signs",
  "order",
  "order-z",
  "shared-beside",
  "shared-gain",
  "center-mean",
  "center-low",
  "center-lowest",
  "lone-share",
  "lone-full",
  "lone-between",
  "likeness-drop",
] as const;

/** Enough units to tell. */
const MAX_UNITS = 300;
const BAR = /\s[|»]\s/;
const SIGNS =
  /\badd a comment\b|\bsorted by\b|\buser\d{3,}|\[\+?\d* ?chars\]|\(cont|\[\]|: r\/\w|- reddit|stack exchange|^@\w/i;
/** Shares of a sentence's term mass that no other sentence uses, from which it stands alone. */
const LONE = { share: 0.75, full: 0.95 };
const LOW_LIKENESS = 0.25;

/** Measures a text by its first units; `spaceOf` puts them into the space of a background. Row of `SCATTER_FEATURES`. */
export function measureScatter(
  source: string,
  spans: readonly Span[],
  spaceOf: (texts: readonly string[]) => TopicSpace,
): Float32Array {
  const sample = spans.slice(0, MAX_UNITS);
  const texts = sample.map(([start, end]) => source.slice(start, end));
  const space = spaceOf(texts);
  return Float32Array.from([...formValues(source, sample, texts), ...topicValues(space)]);
}

function formValues(source: string, spans: readonly Span[], texts: readonly string[]): number[] {
  const n = Math.max(1, texts.length);
  const marks = spans.map((span) => lastMarkOf(source, span));
  const bare = marks.map((mark) => !endsSentence(mark));
  const runs = bare.filter((is, i) => is && bare[i - 1] === true).length;
  const share = (count: number) => count / n;
  return [
    texts.length,
    share(bare.filter(Boolean).length),
    share(runs),
    share(marks.filter((mark) => mark === MARK.question).length),
    share(texts.filter((text, i) => bare[i] && BAR.test(text)).length),
    share(texts.filter((text) => SIGNS.test(text)).length),
  ];
}

function topicValues(space: TopicSpace): number[] {
  const n = space.points.length;
  const lone = loneShares(space);
  const center = toCenter(space);
  const sorted = [...center].sort((a, b) => a - b);
  const { near, far, sharedNear, sharedFar } = neighbours(space);
  const order = near - far;
  const isLone = lone.map((share) => share >= LONE.share);
  return [
    order,
    order * Math.sqrt(n),
    sharedNear,
    (sharedNear - sharedFar) * Math.sqrt(n),
    center.reduce((a, b) => a + b, 0) / Math.max(1, n),
    center.filter((value) => value < LOW_LIKENESS).length / Math.max(1, n),
    sorted[Math.floor(n * 0.05)] ?? 0,
    isLone.filter(Boolean).length / Math.max(1, n),
    lone.filter((share) => share >= LONE.full).length / Math.max(1, n),
    isLone.filter((is, i) => is && isLone[i - 1] !== true && isLone[i + 1] !== true).length / Math.max(1, n),
    (sorted[Math.floor(n * 0.5)] ?? 0) - (sorted[Math.floor(n * 0.1)] ?? 0),
  ];
}

/** Per sentence: share of its term mass that stands in no other sentence. */
function loneShares(space: TopicSpace): number[] {
  const spread = spreadOfTerms(space);
  return space.points.map(({ ids, idf, mass }) => {
    let lone = 0;
    for (let k = 0; k < ids.length; k++) if ((spread[ids[k] as number] as number) < 2) lone += idf[k] as number;
    return mass === 0 ? 0.5 : lone / mass;
  });
}

function toCenter({ points, vectors, dimensions }: TopicSpace): number[] {
  const center = new Float32Array(dimensions);
  for (let at = 0; at < vectors.length; at += dimensions)
    for (let d = 0; d < dimensions; d++) center[d] = (center[d] as number) + (vectors[at + d] as number);
  scaleToOne(center);
  return points.map((_, i) => {
    let dot = 0;
    for (let d = 0; d < dimensions; d++) dot += (center[d] as number) * (vectors[i * dimensions + d] as number);
    return dot;
  });
}

/** Mean likeness and shared mass of neighbours, and of sentences half a text apart. */
function neighbours(space: TopicSpace): { near: number; far: number; sharedNear: number; sharedFar: number } {
  const n = space.points.length;
  const sums = { near: 0, far: 0, sharedNear: 0, sharedFar: 0 };
  for (let i = 1; i < n; i++) {
    const other = (i + Math.floor(n / 2)) % n;
    sums.near += likeness(space, i, i - 1) / (n - 1);
    sums.far += likeness(space, i, other) / (n - 1);
    sums.sharedNear += sharedMass(space, i, i - 1) / (n - 1);
    sums.sharedFar += sharedMass(space, i, other) / (n - 1);
  }
  return sums;
}

function sharedMass({ points }: TopicSpace, a: number, b: number): number {
  const [point, other] = [points[a], points[b]];
  if (point === undefined || other === undefined) return 0;
  const isShared = termTest(other.ids);
  let shared = 0;
  for (let k = 0; k < point.ids.length; k++) if (isShared(point.ids[k] as number)) shared += point.idf[k] as number;
  return shared / Math.max(1, Math.min(point.mass, other.mass));
}
