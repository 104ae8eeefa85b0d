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
  const total = units.reduce((sum, unit) => sum + unit.stems.length, 0);
  const touched = new Int32Array(vocabulary);
  let kinds = 0;
  let sum = 0;
  let n = 0;
  return {
    penalty: Math.log(Math.max(2, total)),
    start: () => {
      for (let k = 0; k < kinds; k++) counts[touched[k] as number] = 0;
      kinds = 0;
      sum = 0;
      n = 0;
    },
    add: ({ stems }) => {
      for (let k = 0; k < stems.length; k++) {
        const id = stems[k] as number;
        const f = counts[id] as number;
        if (f === 0) touched[kinds++] = id;
        counts[id] = f + 1;
        sum += f < GAINS.length ? (GAINS[f] as number) : gainOf(f);
      }
      n += stems.length;
      return sum - n * lnOf(n + vocabulary);
    },
  };
}

const LN = Float64Array.from({ length: 4096 }, (_, i) => Math.log(i));
/** What one more mention of a stem adds, by how often it was mentioned before. */
const GAINS = Float64Array.from({ length: 256 }, (_, f) => gainOf(f));

function gainOf(f: number): number {
  return (f + 1) * lnOf(f + 2) - f * lnOf(f + 1);
}

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

/** Values of all segments, row after row: row r holds those that start at `starts[r]`, in the order of their ends. */
interface Segments {
  readonly starts: Int32Array;
  /** Where a segment may end, in order: `places[r]` is the first behind `starts[r]`, where segment 0 of row r ends. */
  readonly places: Int32Array;
  /** Where each row's values begin; one more than there are rows. */
  readonly offsets: Int32Array;
  readonly values: Float64Array;
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
  const segments = valueSegments(units, model);
  const whole = singleSegmentValue(units, model);
  return shares.map((share) => weigh(segments, { n: units.length, penalty: model.penalty * share, whole }));
}

function valueSegments(units: readonly Unit[], model: SegmentModel): Segments {
  const segments = layOut(units);
  const { starts, places, offsets, values } = segments;
  for (let row = 0; row < starts.length; row++) {
    const start = starts[row] as number;
    const last = Math.min(start + MAX_SEGMENT, units.length);
    let place = row;
    let at = offsets[row] as number;
    model.start();
    for (let i = start; i < last; i++) {
      const value = model.add(units[i] as Unit);
      if (places[place] !== i + 1) continue;
      values[at++] = value;
      place++;
    }
    // A stretch without any place to split that is longer than the longest segment goes through as one.
    if (at === offsets[row]) values[at] = model.add(units[start] as Unit);
  }
  return segments;
}

/** Room for every segment: from each start to the places within reach, or to the next place where none is. */
function layOut(units: readonly Unit[]): Segments {
  const n = units.length;
  const inner = units.flatMap((unit, i) => (i > 0 && unit.maySplit ? [i] : []));
  const starts = Int32Array.from(n === 0 ? [] : [0, ...inner]);
  const places = Int32Array.from([...inner, n]);
  const offsets = new Int32Array(starts.length + 1);
  let beyond = 0;
  for (let row = 0; row < starts.length; row++) {
    while (beyond < places.length && (places[beyond] as number) <= (starts[row] as number) + MAX_SEGMENT) beyond++;
    offsets[row + 1] = (offsets[row] as number) + Math.max(1, beyond - row);
  }
  return { starts, places, offsets, values: new Float64Array(offsets[starts.length] as number) };
}

function singleSegmentValue(units: readonly Unit[], model: SegmentModel): number {
  model.start();
  let value = 0;
  for (const unit of units) value = model.add(unit);
  return value;
}

function weigh(segments: Segments, { n, penalty, whole }: { n: number; penalty: number; whole: number }): Segmentation {
  const { forward, best, from } = goForward(segments, n, penalty);
  const backward = goBack(segments, n, penalty);
  const posterior = new Float64Array(n);
  for (let i = 1; i < n; i++)
    posterior[i] = Math.exp(Math.min(0, (forward[i] as number) + (backward[i] as number) - (forward[n] as number)));
  return { best: traced(from, n), posterior, gain: ((best[n] as number) - whole + penalty) / Math.max(1, n) };
}

function goForward({ starts, places, offsets, values }: Segments, n: number, penalty: number) {
  const forward = filled(n + 1);
  const best = filled(n + 1);
  const from = new Int32Array(n + 1);
  forward[0] = 0;
  best[0] = 0;
  for (let row = 0; row < starts.length; row++) {
    const start = starts[row] as number;
    const before = forward[start] as number;
    const bestBefore = best[start] as number;
    const first = offsets[row] as number;
    const count = (offsets[row + 1] as number) - first;
    for (let k = 0; k < count; k++) {
      const end = places[row + k] as number;
      const value = (values[first + k] as number) - penalty;
      forward[end] = logAdd(forward[end] as number, before + value);
      if (bestBefore + value <= (best[end] as number)) continue;
      best[end] = bestBefore + value;
      from[end] = start;
    }
  }
  return { forward, best, from };
}

function goBack({ starts, places, offsets, values }: Segments, n: number, penalty: number): Float64Array {
  const backward = filled(n + 1);
  backward[n] = 0;
  for (let row = starts.length - 1; row >= 0; row--) {
    const first = offsets[row] as number;
    const count = (offsets[row + 1] as number) - first;
    let sum = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < count; k++)
      sum = logAdd(sum, (values[first + k] as number) - penalty + (backward[places[row + k] as number] as number));
    backward[starts[row] as number] = sum;
  }
  return backward;
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
  const high = a > b ? a : b;
  const low = a > b ? b : a;
  return high - low > NEGLIGIBLE || low === Number.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(low - high));
}
