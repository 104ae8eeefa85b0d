/** Random numbers that a seed repeats: a finding is found again by its seed. */
export interface Dice {
  /** A whole number from 0 up to `limit`, exclusive. */
  readonly below: (limit: number) => number;
  /** True once in so many times. */
  readonly oneIn: (times: number) => boolean;
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
}

const STEP = 0x6d2b79f5;
const RANGE = 4_294_967_296;

/** Mulberry32 (Tommy Ettinger): 32 bits of state, enough for a fuzzer and the same on every machine. */
export function newDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + STEP) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / RANGE;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    oneIn: (times) => below(times) === 0,
    pick: (items) => items[below(items.length)] ?? items[0],
  };
}
