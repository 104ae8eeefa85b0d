import type { Unit } from "./units.ts";

export interface SegmentModel {
  /** Log-likelihood of a segment's words given the counts so far; `add` is called for each further sentence. */
  start(): void;
  add(unit: Unit): number;
  /** What each segment costs, in nats. */
  readonly penalty: number;
  /** Distinct stems in the whole text. */
  readonly vocabulary: number;
}

/**
 * Log-likelihood of Utiyama and Isahara (2001): sum over stems of f ln(f + 1) minus n ln(n + V), penalty ln N.
 *
 * `add` returns the value of the segment so far; stems are counted incrementally.
 */
export function utiyamaIsahara(units: readonly Unit[], vocabulary: number): SegmentModel {
  return new CountedSegment(
    vocabulary,
    units.reduce((sum, unit) => sum + unit.stems.length, 0),
  );
}

/** Its sums are fields: as variables of a closure each addition would allocate a number. */
class CountedSegment implements SegmentModel {
  readonly penalty: number;
  readonly vocabulary: number;
  readonly #counts: Int32Array;
  readonly #touched: Int32Array;
  #kinds = 0;
  #sum = 0;
  #words = 0;

  constructor(vocabulary: number, total: number) {
    this.vocabulary = vocabulary;
    this.penalty = Math.log(Math.max(2, total));
    this.#counts = new Int32Array(vocabulary);
    this.#touched = new Int32Array(vocabulary);
  }

  start(): void {
    for (let k = 0; k < this.#kinds; k++) this.#counts[this.#touched[k] as number] = 0;
    this.#kinds = 0;
    this.#sum = 0;
    this.#words = 0;
  }

  add({ stems }: Unit): number {
    const counts = this.#counts;
    let sum = this.#sum;
    for (let k = 0; k < stems.length; k++) {
      const id = stems[k] as number;
      const f = counts[id] as number;
      if (f === 0) this.#touched[this.#kinds++] = id;
      counts[id] = f + 1;
      sum += f < GAINS.length ? (GAINS[f] as number) : worthOf(f + 1) - worthOf(f);
    }
    this.#sum = sum;
    this.#words += stems.length;
    return sum - this.#words * lnOf(this.#words + this.vocabulary);
  }
}

const LN = Float64Array.from({ length: 4096 }, (_, i) => Math.log(i));
/** What one more mention of a stem adds, by how often it was mentioned before. */
const GAINS = Float64Array.from({ length: 256 }, (_, f) => worthOf(f + 1) - worthOf(f));

/** What a stem that is said f times in a segment adds to its value: f ln(f + 1). */
export function worthOf(f: number): number {
  return f * lnOf(f + 1);
}

function lnOf(n: number): number {
  return n < LN.length ? (LN[n] as number) : Math.log(n);
}
