/** Where the instrumented code counts: `globalThis[COUNTERS_NAME]`, one byte for each branch. */
export const COUNTERS_NAME = "winnowBranches";

/** More branches than the code has. */
const MAX_BRANCHES = 65_536;
/** Counts fall into classes, as in AFL: 1, 2, 3, 4 to 7, 8 to 15, 16 to 31, 32 to 127, more. */
const CLASS_STARTS = [1, 2, 3, 4, 8, 16, 32, 128];

/** Which branches ran, and how often: an input that shows something new is worth keeping. */
export class Coverage {
  readonly #counters = new Uint8Array(MAX_BRANCHES);
  readonly #seen = new Uint8Array(MAX_BRANCHES);
  readonly #classOf = Uint8Array.from({ length: 256 }, (_, count) => classOf(count));
  #branches = MAX_BRANCHES;
  reached = 0;

  /** Hands the counters to the code that is about to be loaded. */
  install(): void {
    Object.assign(globalThis, { [COUNTERS_NAME]: this.#counters });
  }

  /** How many branches the code has, once that is known. */
  limitTo(branches: number): void {
    this.#branches = Math.min(branches, MAX_BRANCHES);
  }

  start(): void {
    this.#counters.fill(0, 0, this.#branches);
  }

  /** True where the run since `start` did something that no run before it did. */
  isNew(): boolean {
    let news = false;
    for (let branch = 0; branch < this.#branches; branch++) {
      const count = this.#counters[branch] ?? 0;
      if (count === 0) continue;
      const bit = this.#classOf[count] ?? 0;
      const seen = this.#seen[branch] ?? 0;
      if ((seen & bit) !== 0) continue;
      if (seen === 0) this.reached++;
      this.#seen[branch] = seen | bit;
      news = true;
    }
    return news;
  }
}

function classOf(count: number): number {
  if (count === 0) return 0;
  return 1 << CLASS_STARTS.findLastIndex((start) => count >= start);
}
