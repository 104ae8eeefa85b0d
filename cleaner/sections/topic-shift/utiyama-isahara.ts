import type { Unit } from "./units.ts";

export interface SegmentModel {
  /** Log-likelihood of a segment's words given the counts so far; `add` is called for each further sentence. */
  readonly start: () => void;
  readonly add: (unit: Unit) => number;
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
  const counts = new Int32Array(vocabulary);
  const total = units.reduce((sum, unit) => sum + unit.stems.length, 0);
  const touched = new Int32Array(vocabulary);
  let kinds = 0;
  let sum = 0;
  let n = 0;
  return {
    penalty: Math.log(Math.max(2, total)),
    vocabulary,
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
        sum += f < GAINS.length ? (GAINS[f] as number) : worthOf(f + 1) - worthOf(f);
      }
      n += stems.length;
      return sum - n * lnOf(n + vocabulary);
    },
  };
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
