import { likeness, type TopicSpace } from "./topic-space.ts";

/** What ties two sentences of a dump together. Written by `fillPair`. */
export const PAIR_FEATURES = [
  "likeness",
  "likeness-z",
  "shared-mass",
  "shared-share",
  "shared-best",
  "shared-rare",
  "shared-count",
  "distance",
  "gap",
  "order",
  "size",
  "path-likeness",
  "path-weakest",
  "opens-on",
  "mass-small",
  "mass-large",
  "spread-small",
] as const;

/** Pairs further apart than this need something in common to be looked at. */
const NEAR = 3;
/** Likeness from which far pairs are looked at. */
const ALIKE = 0.4;
/** A term that more sentences share says little about any two of them. */
const RARE_SPREAD = 6;
/** Distances beyond this are all the same. */
const FAR = 30;

const OPENS_ON = /^["“'‘(]*(?:he|she|it|they|this|that|these|those|his|her|its|their|such|but|and|so|however|also|then|therefore|instead|another|both|here|there|yet|thus)\b/i;

/** The sentences of one window of a dump. */
export interface PairLinks {
  /** Pairs worth scoring, as positions a < b; all others have nothing in common. */
  readonly pairs: readonly (readonly [a: number, b: number])[];
  /** Writes `PAIR_FEATURES` of a pair. */
  readonly fillPair: (a: number, b: number, into: Float32Array) => void;
}

/** Reads one window: `positions` are the places of its sentences in the dump (removed ones leave gaps). */
export function linkPairs(space: TopicSpace, texts: readonly string[], positions: readonly number[]): PairLinks {
  const n = space.points.length;
  const spread = new Map<string, number>();
  for (const point of space.points) for (const term of point.terms) spread.set(term, (spread.get(term) ?? 0) + 1);
  const beside = Float32Array.from({ length: n }, (_, i) => (i === 0 ? 0 : likeness(space, i - 1, i)));
  const level = measureLevel(space);
  const opensOn = texts.map((text) => (OPENS_ON.test(text) ? 1 : 0));
  const shared = sharedTerms(space, spread);
  const fillPair = (a: number, b: number, into: Float32Array) => {
    const [small, large] = massesOf(space, a, b);
    const ties = shared.get(a * n + b) ?? NO_TIES;
    const alike = likeness(space, a, b);
    const gap = (positions[b] ?? 0) - (positions[a] ?? 0);
    const [path, weakest] = pathOf(beside, a, b);
    into.set([
      alike,
      (alike - level.mean) / level.deviation,
      ties.mass,
      ties.mass / Math.max(1, small),
      ties.best,
      ties.rare,
      ties.count,
      Math.min(FAR, b - a),
      Math.min(FAR, gap),
      level.order,
      n,
      path,
      weakest,
      b - a === 1 ? (opensOn[b] ?? 0) : -1,
      small,
      large,
      Math.min(space.points[a]?.terms.length ?? 0, space.points[b]?.terms.length ?? 0),
    ]);
  };
  return { pairs: pairsOf(space, shared), fillPair };
}

interface Ties {
  mass: number;
  best: number;
  rare: number;
  count: number;
}
const NO_TIES: Ties = { mass: 0, best: 0, rare: 0, count: 0 };

/** A term in more sentences than this is the subject of the window; going through its pairs would be quadratic for nothing. */
const MAX_SPREAD = 40;

/** Ties by a * n + b, over terms that at least two and not too many sentences share. */
function sharedTerms({ points }: TopicSpace, spread: ReadonlyMap<string, number>): Map<number, Ties> {
  const n = points.length;
  const holders = new Map<string, { at: number; idf: number }[]>();
  points.forEach((point, at) => {
    point.terms.forEach((term, k) => {
      const count = spread.get(term) ?? 0;
      if (count < 2 || count > MAX_SPREAD) return;
      const list = holders.get(term);
      if (list === undefined) holders.set(term, [{ at, idf: point.idf[k] ?? 0 }]);
      else list.push({ at, idf: point.idf[k] ?? 0 });
    });
  });
  const ties = new Map<number, Ties>();
  for (const list of holders.values())
    for (let x = 0; x < list.length; x++)
      for (let y = x + 1; y < list.length; y++) {
        const key = (list[x]?.at ?? 0) * n + (list[y]?.at ?? 0);
        const tie = ties.get(key) ?? { ...NO_TIES };
        const idf = list[x]?.idf ?? 0;
        tie.mass += idf;
        tie.count++;
        tie.best = Math.max(tie.best, idf);
        if (list.length <= RARE_SPREAD) tie.rare += idf;
        ties.set(key, tie);
      }
  return ties;
}

function pairsOf(space: TopicSpace, shared: ReadonlyMap<number, Ties>): (readonly [number, number])[] {
  const n = space.points.length;
  const pairs: (readonly [number, number])[] = [];
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++)
      if (b - a <= NEAR || (shared.get(a * n + b)?.rare ?? 0) > 0 || likeness(space, a, b) >= ALIKE) pairs.push([a, b]);
  return pairs;
}

function massesOf({ points }: TopicSpace, a: number, b: number): readonly [number, number] {
  const x = points[a]?.mass ?? 0;
  const y = points[b]?.mass ?? 0;
  return x < y ? [x, y] : [y, x];
}

/** Mean and least likeness of the neighbours on the way from a to b; far pairs have no way. */
function pathOf(beside: Float32Array, a: number, b: number): readonly [number, number] {
  if (b - a > 8) return [-1, -1];
  let sum = 0;
  let least = 1;
  for (let i = a + 1; i <= b; i++) {
    sum += beside[i] ?? 0;
    least = Math.min(least, beside[i] ?? 0);
  }
  return [sum / (b - a), least];
}

/** Mean and deviation of likeness over sampled pairs, and how much more alike neighbours are than others. */
function measureLevel(space: TopicSpace): { mean: number; deviation: number; order: number } {
  const n = space.points.length;
  if (n < 2) return { mean: 0, deviation: 1, order: 0 };
  let sum = 0;
  let square = 0;
  let count = 0;
  let near = 0;
  for (let i = 0; i < n; i++) {
    near += likeness(space, i, (i + 1) % n);
    for (const step of [7, 13, 29, 51]) {
      const value = likeness(space, i, (i + step) % n);
      sum += value;
      square += value * value;
      count++;
    }
  }
  const mean = sum / count;
  return { mean, deviation: Math.sqrt(Math.max(0, square / count - mean * mean)) + 0.02, order: near / n - mean };
}
