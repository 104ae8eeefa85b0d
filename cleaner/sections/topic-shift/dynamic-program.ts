import type { Unit } from "./units.ts";

/** Longest segment the program considers, in sentences: keeps time linear in the length of the text. */
const MAX_SEGMENT = 160;

export interface SegmentModel {
  /** Log-likelihood of a segment's words given the counts so far; `add` is called for each further sentence. */
  readonly start: () => void;
  readonly add: (unit: Unit) => number;
  /** What each segment costs, in nats. */
  readonly penalty: number;
}

/**
 * Log-likelihood of Utiyama and Isahara (2001): sum over stems of f ln(f + 1) minus n ln(n + V), penalty ln N.
 *
 * `add` returns the value of the segment so far; stems are counted incrementally.
 */
export function utiyamaIsahara(units: readonly Unit[], vocabulary: number): SegmentModel {
  const counts = new Int32Array(vocabulary);
  const touched: number[] = [];
  const total = units.reduce((sum, unit) => sum + unit.stems.length, 0);
  let sum = 0;
  let n = 0;
  return {
    penalty: Math.log(Math.max(2, total)),
    start: () => {
      for (const id of touched) counts[id] = 0;
      touched.length = 0;
      sum = 0;
      n = 0;
    },
    add: (unit) => {
      for (const id of unit.stems) {
        const f = counts[id] as number;
        if (f === 0) touched.push(id);
        counts[id] = f + 1;
        sum += (f + 1) * lnOf(f + 2) - f * lnOf(f + 1);
      }
      n += unit.stems.length;
      return sum - n * Math.log(n + vocabulary);
    },
  };
}

const LN = Float64Array.from({ length: 4096 }, (_, i) => Math.log(Math.max(1, i)));

function lnOf(n: number): number {
  return n < LN.length ? (LN[n] as number) : Math.log(n);
}

export interface Segmentation {
  /** 1 where the best segmentation starts a segment; index = sentence. */
  readonly best: Uint8Array;
  /** Posterior probability that a segment starts at each sentence, all segmentations weighed. */
  readonly posterior: Float64Array;
  /** Nats per sentence that the best segmentation gains over a single segment. */
  readonly gain: number;
}

/** Values of the segments that may start at one sentence; `ends` grow. */
interface Row {
  readonly start: number;
  readonly ends: readonly number[];
  readonly values: readonly number[];
}

/**
 * Best segmentation and boundary posteriors, once for each penalty share, from one pass over all segments.
 *
 * Posteriors come from forward and backward sums over the likelihoods of all segmentations.
 */
export function segment(
  units: readonly Unit[],
  model: SegmentModel,
  shares: readonly number[],
): readonly Segmentation[] {
  const rows = valueSegments(units, model);
  const whole = singleSegmentValue(units, model);
  return shares.map((share) => weigh(rows, { n: units.length, penalty: model.penalty * share, whole }));
}

function valueSegments(units: readonly Unit[], model: SegmentModel): readonly Row[] {
  const n = units.length;
  const rows: Row[] = [];
  for (let start = 0; start < n; start++) {
    if (start > 0 && units[start]?.maySplit !== true) continue;
    const ends: number[] = [];
    const values: number[] = [];
    const last = Math.min(MAX_SEGMENT, n - start);
    model.start();
    for (let k = 0; k < last; k++) {
      const value = model.add(units[start + k] as Unit);
      const end = start + k + 1;
      if (end < n && units[end]?.maySplit !== true) continue;
      ends.push(end);
      values.push(value);
    }
    // A stretch without any place to split that is longer than the longest segment goes through as one.
    if (ends.length === 0) {
      ends.push(nextPlace(units, start + last));
      values.push(model.add(units[start] as Unit));
    }
    rows.push({ start, ends, values });
  }
  return rows;
}

function nextPlace(units: readonly Unit[], from: number): number {
  let at = from;
  while (at < units.length && units[at]?.maySplit !== true) at++;
  return at;
}

function singleSegmentValue(units: readonly Unit[], model: SegmentModel): number {
  model.start();
  let value = 0;
  for (const unit of units) value = model.add(unit);
  return value;
}

function weigh(
  rows: readonly Row[],
  { n, penalty, whole }: { n: number; penalty: number; whole: number },
): Segmentation {
  const forward = filled(n + 1);
  const backward = filled(n + 1);
  const best = filled(n + 1);
  const from = new Int32Array(n + 1);
  forward[0] = 0;
  best[0] = 0;
  backward[n] = 0;
  for (const { start, ends, values } of rows) {
    for (let k = 0; k < ends.length; k++) {
      const end = ends[k] as number;
      const value = (values[k] as number) - penalty;
      forward[end] = logAdd(forward[end] as number, (forward[start] as number) + value);
      if ((best[start] as number) + value <= (best[end] as number)) continue;
      best[end] = (best[start] as number) + value;
      from[end] = start;
    }
  }
  for (const { start, ends, values } of rows.toReversed())
    for (let k = 0; k < ends.length; k++)
      backward[start] = logAdd(
        backward[start] as number,
        (values[k] as number) - penalty + (backward[ends[k] as number] as number),
      );
  const posterior = new Float64Array(n);
  for (let i = 1; i < n; i++)
    posterior[i] = Math.exp(Math.min(0, (forward[i] as number) + (backward[i] as number) - (forward[n] as number)));
  return { best: traced(from, n), posterior, gain: ((best[n] as number) - whole + penalty) / Math.max(1, n) };
}

function traced(from: Int32Array, n: number): Uint8Array {
  const starts = new Uint8Array(n);
  for (let at = from[n] as number; at > 0; at = from[at] as number) starts[at] = 1;
  return starts;
}

function filled(n: number): Float64Array {
  return new Float64Array(n).fill(Number.NEGATIVE_INFINITY);
}

/** Terms smaller than e^-30 of the larger don't change a sum. */
const NEGLIGIBLE = 30;

function logAdd(a: number, b: number): number {
  const [high, low] = a > b ? [a, b] : [b, a];
  return high - low > NEGLIGIBLE || low === Number.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(low - high));
}
