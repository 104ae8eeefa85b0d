import type { Unit } from "./units.ts";
import type { SegmentModel } from "./utiyama-isahara.ts";
import { type Segments, valueSegments } from "./value-segments.ts";

export interface Segmentation {
  /** 1 where the best segmentation starts a segment; index = sentence. */
  readonly best: Uint8Array;
  /** Posterior probability that a segment starts at each sentence, all segmentations weighed. */
  readonly posterior: Float64Array;
  /** Nats per sentence that the best segmentation gains over a single segment. */
  readonly gain: number;
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

/** Segmentations that differ by less, in nats, are equally good; then the longer last segment wins, not the last bit of a sum. */
const TIE = 1e-9;

function goForward({ starts, places, offsets, values }: Segments, n: number, penalty: number) {
  const forward = filled(n + 1);
  const best = filled(n + 1);
  const from = new Int32Array(n + 1);
  const sums = new LogSums(n + 1);
  sums.add(0, 0);
  best[0] = 0;
  for (let row = 0; row < starts.length; row++) {
    const start = starts[row] as number;
    const before = sums.at(start);
    forward[start] = before;
    const bestBefore = best[start] as number;
    const first = offsets[row] as number;
    const count = (offsets[row + 1] as number) - first;
    for (let k = 0; k < count; k++) {
      const end = places[row + k] as number;
      const value = (values[first + k] as number) - penalty;
      sums.add(end, before + value);
      if (bestBefore + value <= (best[end] as number) + TIE) continue;
      best[end] = bestBefore + value;
      from[end] = start;
    }
  }
  forward[n] = sums.at(n);
  return { forward, best, from };
}

function goBack({ starts, places, offsets, values }: Segments, n: number, penalty: number): Float64Array {
  const sums = new LogSums(n + 1);
  const backward = filled(n + 1);
  backward[n] = 0;
  for (let row = starts.length - 1; row >= 0; row--) {
    const first = offsets[row] as number;
    const count = (offsets[row + 1] as number) - first;
    const start = starts[row] as number;
    for (let k = 0; k < count; k++)
      sums.add(start, (values[first + k] as number) - penalty + (backward[places[row + k] as number] as number));
    backward[start] = sums.at(start);
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

/** Terms smaller than e^-30 of the largest don't change a sum. */
const NEGLIGIBLE = 30;

/** Sums of numbers of which only the logarithms are known: the largest so far, and the sum in units of it. */
class LogSums {
  readonly #highest: Float64Array;
  readonly #sums: Float64Array;

  constructor(count: number) {
    this.#highest = filled(count);
    this.#sums = new Float64Array(count);
  }

  add(at: number, term: number): void {
    const above = term - (this.#highest[at] as number);
    if (above <= 0) {
      if (above > -NEGLIGIBLE) this.#sums[at] = (this.#sums[at] as number) + Math.exp(above);
      return;
    }
    this.#sums[at] = above > NEGLIGIBLE ? 1 : (this.#sums[at] as number) * Math.exp(-above) + 1;
    this.#highest[at] = term;
  }

  at(at: number): number {
    return (this.#highest[at] as number) + Math.log(this.#sums[at] as number);
  }
}
