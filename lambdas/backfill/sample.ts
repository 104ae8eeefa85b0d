import { createHash } from "node:crypto";
import { SAMPLE_DIGITS, WHOLE_SAMPLE } from "./contract.ts";

const SHARE = /^(\d{1,3}(?:[.]\d{1,6})?)%$/;
const HASHES = 16 ** SAMPLE_DIGITS;

/**
 * The bound below which a key's hash must lie to be in a sample of "1%"; undefined for what is no share of 0 to 100 %.
 *
 * The same share gives the same pages on every machine and every day, and a larger one holds the smaller ones.
 */
export function sampleBoundOf(share: string): string | undefined {
  const percent = Number(SHARE.exec(share)?.[1] ?? Number.NaN);
  if (!(percent > 0 && percent <= 100)) return undefined;
  if (percent === 100) return WHOLE_SAMPLE;
  return Math.ceil((percent / 100) * HASHES)
    .toString(16)
    .padStart(SAMPLE_DIGITS, "0");
}

/** Whether a key lies in the sample below a bound; the state machine asks the same in JSONata. */
export function isInSample(key: string, bound: string): boolean {
  return createHash("sha256").update(key).digest("hex").slice(0, SAMPLE_DIGITS) < bound;
}
