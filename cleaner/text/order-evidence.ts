import { styleOf } from "./sentence-style.ts";
import type { Ties } from "./shared-terms.ts";
import type { TopicSpace } from "./topic-space.ts";

/** How much more alike sentences are that stand one, two or three apart; in standard errors. */
export const ORDER_FEATURES = [
  "likeness-1",
  "likeness-2",
  "likeness-3",
  "share-1",
  "share-2",
  "share-3",
  "style-1",
  "style-2",
  "style-3",
  "size",
] as const;

const LAGS = [1, 2, 3] as const;
/** Every sentence is compared with so many others to learn what is usual. */
const SAMPLES = 40;
/** Shares are of at least so much mass: two words in common say little. */
const LEAST_MASS = 5;

/** A measure of two sentences. */
type Measure = (a: number, b: number) => number;

/**
 * What each of `ORDER_FEATURES` speaks for, and what is asked before any of them speaks: a logistic regression, printed by
 * training/text/train_order.py. Clipped, because one page of near repeats must not outvote everything else.
 */
const WEIGHTS = [1.349, 0.634, 0.018, 0.629, 0.563, 0.318, 0.54, 0.543, 0.277, -2.581] as const;
const BIAS = 7.794;
const CLIP = [-6, 12] as const;
/**
 * Log-odds from which places are believed. On mixed.dev, out of fold, 7 % of the shuffled dumps are taken for ordered, 1 % of the
 * ordered and 3 % of the block-shuffled ones for shuffled; to miss order costs more than to see it where there is none.
 */
const ORDERED = -1;

/** Whether neighbours have so much in common that the source's order must have survived, at least in blocks. */
export function isInOrder(space: TopicSpace, texts: readonly string[], common: InCommon): boolean {
  const odds = measureOrder(space, texts, common).reduce(
    (sum, value, k) => sum + (WEIGHTS[k] ?? 0) * Math.max(CLIP[0], Math.min(CLIP[1], value)),
    BIAS,
  );
  return odds >= ORDERED;
}

/** What sentences have in common, by a * n + b. */
export interface InCommon {
  readonly shared: ReadonlyMap<number, Ties>;
  /** Of all with all: `likenessesOfAll`. */
  readonly likeness: Float64Array;
}

/** `ORDER_FEATURES` of a window. */
export function measureOrder(space: TopicSpace, texts: readonly string[], { shared, likeness }: InCommon): number[] {
  const n = texts.length;
  const shares = sharesOf(space, shared);
  const codes = texts.map(codeOf);
  const measures: readonly Measure[] = [
    (a, b) => likeness[a * n + b] as number,
    (a, b) => shares[a * n + b] as number,
    (a, b) => agreementOf(codes[a] as StyleCode, codes[b] as StyleCode),
  ];
  return [...measures.flatMap((measure) => lagsOf(measure, n)), Math.log(Math.max(1, n))];
}

/** n rows of n: how much of the smaller sentence's mass both have. */
function sharesOf(space: TopicSpace, shared: ReadonlyMap<number, Ties>): Float64Array {
  const n = space.points.length;
  const shares = new Float64Array(n * n);
  for (const [key, { mass }] of shared) {
    const [a, b] = [Math.floor(key / n), key % n];
    const smaller = Math.min(space.points[a]?.mass ?? 0, space.points[b]?.mass ?? 0);
    const share = Math.min(1, mass / Math.max(LEAST_MASS, smaller));
    shares[key] = share;
    shares[b * n + a] = share;
  }
  return shares;
}

/** A style as numbers: one bit each for you, we, questions and numbers. */
interface StyleCode {
  readonly logLength: number;
  readonly bits: number;
  readonly opening: string;
}

function codeOf(text: string): StyleCode {
  const { logLength, you, we, ask, number, opening } = styleOf(text);
  return { logLength, bits: Number(you) + 2 * Number(we) + 4 * Number(ask) + 8 * Number(number), opening };
}

/** How many bits each number below 16 has. */
const BIT_COUNTS = Uint8Array.from(
  { length: 16 },
  (_, bits) => (bits & 1) + ((bits >> 1) & 1) + ((bits >> 2) & 1) + (bits >> 3),
);

/** What both sentences do, less what only one does and the gap in length; and whether they open alike. */
function agreementOf(a: StyleCode, b: StyleCode): number {
  const kinds = (BIT_COUNTS[a.bits & b.bits] as number) - (BIT_COUNTS[a.bits ^ b.bits] as number);
  return kinds + (a.opening === b.opening ? 1 : 0) - Math.abs(a.logLength - b.logLength);
}

function lagsOf(measure: Measure, n: number): number[] {
  let sum = 0;
  let square = 0;
  let count = 0;
  const stride = Math.max(1, Math.floor(n / SAMPLES));
  for (let i = 0; i < n; i++)
    for (let step = LAGS.length + 1; step < n; step += stride) {
      const value = measure(i, (i + step) % n);
      sum += value;
      square += value * value;
      count++;
    }
  const mean = sum / Math.max(1, count);
  const deviation = Math.sqrt(Math.max(0, square / Math.max(1, count) - mean * mean)) + 0.02;
  return LAGS.map((lag) => {
    let near = 0;
    for (let i = lag; i < n; i++) near += measure(i - lag, i);
    return n <= lag ? 0 : ((near / (n - lag) - mean) / deviation) * Math.sqrt(n - lag);
  });
}
