/** Execution environments of one function: busy ones, and idle ones that are used again, the latest first. */
export class Fleet {
  readonly #idleSince: number[] = [];
  readonly #keepSeconds: number;
  #busy = 0;
  #coldStarts = 0;

  constructor(keepSeconds: number) {
    this.#keepSeconds = keepSeconds;
  }

  get busy(): number {
    return this.#busy;
  }

  get coldStarts(): number {
    return this.#coldStarts;
  }

  /** Takes an environment: one that was kept, or a new one. */
  start(now: number): "warm" | "cold" {
    this.#busy += 1;
    const since = this.#idleSince.pop();
    if (since !== undefined && now - since <= this.#keepSeconds) return "warm";
    // The latest was too old, so all of them are.
    this.#idleSince.length = 0;
    this.#coldStarts += 1;
    return "cold";
  }

  release(now: number): void {
    this.#busy -= 1;
    this.#idleSince.push(now);
  }
}
