import type { SortedBlock } from "./read-block.ts";

/** So many equal bytes are followed by one that counts how many more there are. */
const RUN = 4;

/** Gives a block's bytes in their own order, a buffer at a time: 900,000 bytes of a block may stand for 46 million. */
export class BlockWalk {
  readonly #links: Int32Array;
  #next: number;
  #left: number;
  #byte = -1;
  #equal = 0;
  /** How often the byte is still to be written. */
  #copies = 0;

  constructor({ links, length, start }: SortedBlock) {
    this.#links = links;
    this.#next = (links[start] ?? 0) >>> 8;
    this.#left = length;
  }

  /** Writes the bytes that come next; returns how many, fewer than there is room for at the block's end alone. */
  fill(out: Uint8Array): number {
    let written = this.#writeCopies(out, 0);
    const links = this.#links;
    let next = this.#next;
    let left = this.#left;
    let byte = this.#byte;
    let equal = this.#equal;
    while (left > 0 && written < out.length) {
      const link = links[next] ?? 0;
      next = link >>> 8;
      left -= 1;
      if (equal === RUN) {
        equal = 0;
        this.#byte = byte;
        this.#copies = link & 0xff;
        written = this.#writeCopies(out, written);
        continue;
      }
      equal = byte === (link & 0xff) ? equal + 1 : 1;
      byte = link & 0xff;
      out[written++] = byte;
    }
    this.#next = next;
    this.#left = left;
    this.#byte = byte;
    this.#equal = equal;
    return written;
  }

  #writeCopies(out: Uint8Array, written: number): number {
    const end = Math.min(out.length, written + this.#copies);
    if (end > written) out.fill(this.#byte, written, end);
    this.#copies -= end - written;
    return end;
  }
}
