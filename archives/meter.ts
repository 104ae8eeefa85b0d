import { LimitFault } from "./faults.ts";
import type { ArchiveLimits } from "./limits.ts";

/** Keeps count of what one archive has asked for so far, and stops it at a limit. */
export class Meter {
  readonly limits: ArchiveLimits;
  readonly #sourceBytes: number;
  #read = 0;
  #inflated = 0;
  #entries = 0;

  constructor(limits: ArchiveLimits, sourceBytes: number) {
    this.limits = limits;
    this.#sourceBytes = sourceBytes;
  }

  /** Bytes that came from the source. Those read twice count once: overlapping ZIP entries are a bomb's trick. */
  countRead(bytes: number): void {
    this.#read = Math.min(this.#read + bytes, this.#sourceBytes);
  }

  countInflated(bytes: number): void {
    this.#inflated += bytes;
    const { maxRatio, ratioFreeBytes } = this.limits;
    if (this.#inflated <= ratioFreeBytes || this.#inflated <= maxRatio * this.#read) return;
    throw new LimitFault(
      "too-large",
      `${count(this.#read)} bytes inflate to ${count(this.#inflated)} and more; the limit is ${maxRatio} for one`,
    );
  }

  /** The number of the next entry, from 1. */
  countEntry(): number {
    this.#entries += 1;
    const { maxEntries } = this.limits;
    if (this.#entries > maxEntries) throw new LimitFault("too-large", `more than ${count(maxEntries)} entries`);
    return this.#entries;
  }
}

function count(amount: number): string {
  return amount.toLocaleString("en-US");
}
