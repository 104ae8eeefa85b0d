/** Numbers by chance that are the same for the same seed, on every machine. */
export interface Draws {
  /** Evenly from 0 up to, not including, 1. */
  uniform(): number;
  /** Gaps of a Poisson stream: exponentially, with this mean. */
  exponential(mean: number): number;
}

const STEP = 0x6d2b79f5;
const TWO_TO_32 = 2 ** 32;

/** Opens a stream of numbers; the generator is the 32-bit mixer known as mulberry32. */
export function openDraws(seed: number): Draws {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + STEP) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / TWO_TO_32;
  };
  return { uniform, exponential: (mean) => -mean * Math.log(1 - uniform()) };
}
