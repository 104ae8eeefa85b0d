/** Four times the input takes four times as long; sixteen times would be quadratic. Between them lies room for noise. */
export const GROWTH = 4;
export const IN_PROPORTION = 10;

/** Shorter times are noise. */
const NOISE_MS = 20;
const ATTEMPTS = 3;
const RUNS = 2;

/**
 * How many times longer a work takes at `GROWTH` times its size; near `GROWTH` where its cost is in proportion.
 *
 * Both are timed in one run, for a machine may be busy: it can stall one measurement, but what is quadratic is slow in all.
 */
export function growthOf(work: (size: number) => unknown, size: number): number {
  millisOf(work, size / GROWTH);
  let growth = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && growth >= IN_PROPORTION; attempt++)
    growth = millisOf(work, size * GROWTH) / Math.max(millisOf(work, size), NOISE_MS);
  return growth;
}

/** The shortest of some runs. */
function millisOf(work: (size: number) => unknown, size: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    work(size);
    best = Math.min(best, performance.now() - started);
  }
  return best;
}
