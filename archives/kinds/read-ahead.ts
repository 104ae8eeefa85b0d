import type { ArchiveSource } from "../archive-source.ts";
import { ArchiveFault } from "../faults.ts";

const BLOCK_BYTES = 2_097_152;
/** One for the table of contents, one for the entries, and room for a jump between them. */
const MAX_BLOCKS = 4;

/** Reads anywhere in a source by large blocks: a ZIP asks four times for each entry, and each time may be a request. */
export class ReadAhead {
  readonly #source: ArchiveSource;
  /** By number, the least lately used first. */
  readonly #blocks = new Map<number, Promise<Uint8Array>>();

  constructor(source: ArchiveSource) {
    this.#source = source;
  }

  /** Bytes from `start` up to `end`, exclusive. */
  async *range(start: number, end: number): AsyncGenerator<Uint8Array> {
    for (let at = start; at < end; ) {
      const number = Math.floor(at / BLOCK_BYTES);
      const block = await this.#block(number);
      const part = block.subarray(at - number * BLOCK_BYTES, end - number * BLOCK_BYTES);
      if (part.length === 0) throw new ArchiveFault("corrupt-archive", "it points past its own end");
      at += part.length;
      yield part;
    }
  }

  #block(number: number): Promise<Uint8Array> {
    const block = this.#blocks.get(number) ?? this.#fetch(number);
    this.#blocks.delete(number);
    this.#blocks.set(number, block);
    const [oldest] = this.#blocks.keys();
    if (this.#blocks.size > MAX_BLOCKS && oldest !== undefined) this.#blocks.delete(oldest);
    return block;
  }

  async #fetch(number: number): Promise<Uint8Array> {
    const start = number * BLOCK_BYTES;
    const parts: Uint8Array[] = [];
    for await (const part of this.#source.range(start, Math.min(start + BLOCK_BYTES, this.#source.size)))
      parts.push(part);
    return Buffer.concat(parts);
  }
}
