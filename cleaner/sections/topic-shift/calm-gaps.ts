import { probabilityOf } from "../../learned/forest.ts";
import { logOddsOf } from "./features/neighbour-features.ts";

/** Halvings of the odds' range: enough for a thousandth. */
const STEPS = 14;
const MOST = 8;

/**
 * Lowers the odds of all gaps alike until no more than so many of them are expected to be boundaries. Which gaps are likelier than others is heard
 * in any language; how many are boundaries only where the words are known.
 */
export function calmGaps(probability: Float32Array, most: number): Float32Array {
  if (sumOf(probability, 0) <= most) return probability;
  let [low, high] = [-MOST, 0];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (sumOf(probability, middle) > most) high = middle;
    else low = middle;
  }
  return probability.map((p) => (p > 0 ? shifted(p, low) : 0));
}

function sumOf(probability: Float32Array, shift: number): number {
  let sum = 0;
  for (const p of probability) if (p > 0) sum += shifted(p, shift);
  return sum;
}

function shifted(p: number, shift: number): number {
  return shift === 0 ? p : probabilityOf(logOddsOf(p) + shift);
}
