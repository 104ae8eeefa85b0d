import { hashOn } from "../../../text/words/hash-text.ts";
import type { LineForm } from "../lines/line-form.ts";

/** Words are told apart by so many buckets. */
export const TYPE_BUCKETS = 4096;
/** Sets the words of pages apart from those of lines. */
const KIND = 12;
/** Length of every page, however many words it has; training penalises weights at this length. */
const LENGTH = 10;

/** The words of a page: how much each bucket weighs, by the logarithm of how often it is met, all brought to one length. */
export function weighWords(lines: readonly LineForm[]): Float64Array {
  const weights = new Float64Array(TYPE_BUCKETS);
  for (const { hashes } of lines)
    for (const hash of hashes) {
      const bucket = hashOn(KIND, hash) % TYPE_BUCKETS;
      weights[bucket] = (weights[bucket] as number) + 1;
    }
  let squares = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = Math.log1p(weights[i] as number);
    weights[i] = weight;
    squares += weight * weight;
  }
  const share = squares === 0 ? 0 : LENGTH / Math.sqrt(squares);
  for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] as number) * share;
  return weights;
}
