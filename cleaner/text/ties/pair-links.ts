import { affinityOf } from "./affinity.ts";
import { companyOf } from "./company.ts";
import { likenessesOfAll } from "./likenesses.ts";
import { nearestOf, type Ranks, ranksOf } from "./nearest.ts";
import { isInOrder } from "./order-evidence.ts";
import { fillStyles, type SentenceStyle, styleOf } from "./sentence-style.ts";
import { massesOf, sharedTerms, type Ties } from "./shared-terms.ts";
import type { TopicSpace } from "./topic-space.ts";

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
  "terms-small",
  "rank-near",
  "rank-far",
  "common-kin",
  "length-apart",
  "both-you",
  "one-you",
  "both-we",
  "one-we",
  "both-ask",
  "one-ask",
  "both-number",
  "one-number",
  "same-opening",
  "affinity",
  "company",
] as const;

const AT_AFFINITY = PAIR_FEATURES.indexOf("affinity");

/** Pairs further apart than this need something in common to be looked at. */
const NEAR = 3;
/** Distances beyond this are all the same. */
const FAR = 30;

const OPENS_ON =
  /^["“'‘(]*(?:he|she|it|they|this|that|these|those|his|her|its|their|such|but|and|so|however|also|then|therefore|instead|another|both|here|there|yet|thus)\b/i;

/** The sentences of one window of a dump. */
export interface PairLinks {
  /** False where the order of the source is destroyed, so that places say nothing. */
  readonly isOrdered: boolean;
  /** Pairs worth the forest, as positions a < b; of all others affinity and company say enough. */
  readonly pairs: readonly (readonly [a: number, b: number])[];
  /** Writes `PAIR_FEATURES` of a pair. */
  readonly fillPair: (a: number, b: number, into: Float32Array) => void;
  /** n rows of n: affinity.ts. */
  readonly affinity: Float32Array;
  /** The same: company.ts. Worked out when it is first asked for, as only windows without order need it of all pairs. */
  readonly company: Float32Array;
}

/** Reads one window: `positions` are the places of its sentences in the dump (removed ones leave gaps). */
export function linkPairs(space: TopicSpace, texts: readonly string[], positions: readonly number[]): PairLinks {
  const n = space.points.length;
  const likeness = likenessesOfAll(space, n);
  const level = measureLevel(likeness, n);
  const affinity = affinityOf(space);
  const nearest = nearestOf(affinity, n);
  const company = companyOf(affinity, nearest);
  const isOrdered = isInOrder(affinity, texts);
  const window: Window = {
    space,
    likeness,
    level,
    styles: texts.map(styleOf),
    tiesOf: sharedTerms(space),
    affinity,
    ranks: ranksOf(nearest),
    companyOf: isOrdered ? company.between : (a, b) => company.ofAll()[a * n + b] as number,
    placeValues: isOrdered ? readPlaces({ texts, positions, likeness, order: level.order }) : placeless(n),
  };
  return {
    isOrdered,
    pairs: pairsOf(nearest, isOrdered ? NEAR : 0),
    fillPair: (a, b, into) => fillPair(window, [a, b], into),
    affinity,
    get company() {
      return company.ofAll();
    },
  };
}

/** What `fillPair` reads. */
interface Window {
  readonly space: TopicSpace;
  readonly likeness: Float64Array;
  readonly level: Level;
  readonly styles: readonly SentenceStyle[];
  readonly tiesOf: (a: number, b: number) => Ties;
  readonly affinity: Float32Array;
  readonly ranks: Ranks;
  readonly companyOf: (a: number, b: number) => number;
  readonly placeValues: (a: number, b: number) => readonly number[];
}

function fillPair(window: Window, [a, b]: readonly [number, number], into: Float32Array): void {
  const { space, level, ranks, styles } = window;
  const at = a * space.points.length + b;
  const [small, large] = massesOf(space, a, b);
  const ties = window.tiesOf(a, b);
  const alike = window.likeness[at] as number;
  const [ab, ba] = [ranks.rankIn(a, b), ranks.rankIn(b, a)];
  let k = 0;
  into[k++] = alike;
  into[k++] = (alike - level.mean) / level.deviation;
  into[k++] = ties.mass;
  into[k++] = ties.mass / Math.max(1, small);
  into[k++] = ties.best;
  into[k++] = ties.rare;
  into[k++] = ties.count;
  const places = window.placeValues(a, b);
  for (let p = 0; p < places.length; p++) into[k++] = places[p] as number;
  into[k++] = small;
  into[k++] = large;
  into[k++] = Math.min(space.points[a]?.ids.length ?? 0, space.points[b]?.ids.length ?? 0);
  into[k++] = Math.min(ab, ba);
  into[k++] = Math.max(ab, ba);
  into[k++] = ranks.countCommon(a, b);
  fillStyles(styles[a] as SentenceStyle, styles[b] as SentenceStyle, { into, offset: k });
  k = AT_AFFINITY;
  into[k++] = window.affinity[at] as number;
  into[k++] = window.companyOf(a, b);
}

/** What tells how two sentences stand to each other. */
interface Places {
  readonly texts: readonly string[];
  readonly positions: readonly number[];
  readonly likeness: Float64Array;
  readonly order: number;
}

/** The values from "distance" to "opens-on" of a pair, where order survives. */
function readPlaces({ texts, positions, likeness, order }: Places): (a: number, b: number) => readonly number[] {
  const n = texts.length;
  const beside = Float32Array.from({ length: n }, (_, i) => (i === 0 ? 0 : (likeness[(i - 1) * n + i] as number)));
  const opensOn = texts.map((text) => (OPENS_ON.test(text) ? 1 : 0));
  return (a, b) => {
    const gap = (positions[b] ?? 0) - (positions[a] ?? 0);
    const opens = b - a === 1 ? (opensOn[b] ?? 0) : -1;
    return [Math.min(FAR, b - a), Math.min(FAR, gap), order, n, ...pathOf(beside, a, b), opens];
  };
}

/** The same where it does not. */
function placeless(n: number): () => readonly number[] {
  const values = [FAR, FAR, 0, n, -1, -1, -1];
  return () => values;
}

/** Near pairs where order survives, and all that stand in one another's lists of nearest ones. */
function pairsOf(nearest: readonly Int32Array[], near: number): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  nearest.forEach((list, a) => {
    for (let b = a + 1; b <= a + near && b < nearest.length; b++) pairs.push([a, b]);
    for (const b of list) {
      if (b < 0 || Math.abs(a - b) <= near) continue;
      if (a < b) pairs.push([a, b]);
      else if (!nearest[b]?.includes(a)) pairs.push([b, a]);
    }
  });
  return pairs;
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

/** So many others are compared with each sentence to learn what is usual; windows of fewer sentences teach nothing. */
const LEVEL_SAMPLES = 40;
const LEVEL_MIN = 6;

interface Level {
  readonly mean: number;
  readonly deviation: number;
  readonly order: number;
}

/** Mean and deviation of likeness over sampled pairs, and how much more alike neighbours are than others. */
function measureLevel(likeness: Float64Array, n: number): Level {
  if (n < LEVEL_MIN) return { mean: 0, deviation: 1, order: 0 };
  let sum = 0;
  let square = 0;
  let count = 0;
  let near = 0;
  const stride = Math.max(1, Math.floor(n / LEVEL_SAMPLES));
  for (let i = 0; i < n; i++) {
    if (i > 0) near += likeness[i * n + i - 1] as number;
    for (let step = 4; step < n; step += stride) {
      const value = likeness[i * n + ((i + step) % n)] as number;
      sum += value;
      square += value * value;
      count++;
    }
  }
  const mean = sum / count;
  return { mean, deviation: Math.sqrt(Math.max(0, square / count - mean * mean)) + 0.02, order: near / (n - 1) - mean };
}
