/** CPU milliseconds that a page of so many characters takes. */
export type Cost = (chars: number) => number;

/** What a page took at three sizes. */
export interface Growth {
  readonly small: number;
  readonly large: number;
  readonly double: number;
}

export const SMALL_CHARS = 300_000;
const TIMES = 4;
export const LARGE_CHARS = TIMES * SMALL_CHARS;

/** What is done sooner is no danger, however it grows. */
const SLOW_MS = 900;
/** Shorter times are noise. */
const NOISE_MS = 60;
/** Above 4, as the caches of a processor have it; what is quadratic comes to 16. */
const MOST_OF_FOUR = 5.2;
/** Above 2; what is quadratic comes to 4. */
const MOST_OF_TWO = 2.5;

/**
 * What a page took, if its time grows faster than its size; undefined where it is in proportion.
 *
 * A stall of the machine looks the same: whatever is slow is timed twice, and what still grows at twice the size.
 */
export function growsTooMuch(cost: Cost): Growth | undefined {
  const once = cost(LARGE_CHARS);
  if (once <= SLOW_MS) return undefined;
  const small = Math.min(cost(SMALL_CHARS), cost(SMALL_CHARS));
  const large = Math.min(once, cost(LARGE_CHARS));
  if (large <= SLOW_MS || large <= MOST_OF_FOUR * Math.max(small, NOISE_MS)) return undefined;
  const double = cost(2 * LARGE_CHARS);
  return double > MOST_OF_TWO * large ? { small, large, double } : undefined;
}
