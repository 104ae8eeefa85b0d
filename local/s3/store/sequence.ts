const BITS_BELOW_THE_MILLISECOND = 16n;
const SEQUENCER_DIGITS = 16;

/** When something happened, and its place among all that happened. */
export interface Instant {
  /** 16 hexadecimal digits; of two events the later has the larger one. */
  readonly sequencer: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Gives events their order: sequencers grow even where the clock stands still or goes back, and across restarts. */
export class Sequence {
  readonly #now: () => number;
  #last = 0n;

  /** `now` gives milliseconds since 1970. */
  constructor(now: () => number) {
    this.#now = now;
  }

  next(): Instant {
    const at = Math.floor(this.#now());
    const byClock = BigInt(at) << BITS_BELOW_THE_MILLISECOND;
    this.#last = byClock > this.#last ? byClock : this.#last + 1n;
    return { sequencer: this.#last.toString(16).toUpperCase().padStart(SEQUENCER_DIGITS, "0"), at };
  }

  /** Makes every later sequencer larger than this one, which was given out before a restart. */
  moveBeyond(sequencer: string): void {
    const seen = BigInt(`0x${sequencer}`);
    if (seen > this.#last) this.#last = seen;
  }
}
