import { styleOf } from "./sentence-style.ts";

/** How much more akin sentences are that stand one, two or three apart; in standard errors. */
export const ORDER_FEATURES = [
  "affinity-1",
  "affinity-2",
  "affinity-3",
  "style-1",
  "style-2",
  "style-3",
  "size",
] as const;

const LAGS = [1, 2, 3] as const;
/** Every sentence is compared with so many others to learn what is usual. */
const SAMPLES = 40;

/** A measure of two sentences. */
type Measure = (a: number, b: number) => number;

/**
 * What each of `ORDER_FEATURES` speaks for, and what is asked before any of them speaks: a logistic regression, printed by
 * training/text/train_order.py. Clipped, because one page of near repeats must not outvote everything else.
 */
const WEIGHTS = [0.979, 0.602, 0.253, 0.477, 0.547, 0.238, -2.45] as const;
const BIAS = 7.37;
const CLIP = [-6, 12] as const;
/**
 * Log-odds from which places are believed. On mixed.dev, out of fold, 6 % of the shuffled dumps are taken for ordered, 1 % of the
 * ordered and 3 % of the block-shuffled ones for shuffled; to miss order costs more than to see it where there is none.
 */
const ORDERED = -1;

/**
 * Whether neighbours have so much in common that the source's order must have survived, at least in blocks. `affinity` holds n rows
 * of n (affinity.ts).
 */
export function isInOrder(affinity: Float32Array, texts: readonly string[]): boolean {
  const odds = measureOrder(affinity, texts).reduce(
    (sum, value, k) => sum + (WEIGHTS[k] ?? 0) * Math.max(CLIP[0], Math.min(CLIP[1], value)),
    BIAS,
  );
  return odds >= ORDERED;
}

/** `ORDER_FEATURES` of a window. */
export function measureOrder(affinity: Float32Array, texts: readonly string[]): number[] {
  const n = texts.length;
  const codes = texts.map(codeOf);
  const measures: readonly Measure[] = [
    (a, b) => affinity[a * n + b] as number,
    (a, b) => agreementOf(codes[a] as StyleCode, codes[b] as StyleCode),
  ];
  return [...measures.flatMap((measure) => lagsOf(measure, n)), Math.log(Math.max(1, n))];
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
