import { Decompress } from "fzstd";

/** fzstd has no pause: the most that these many bytes of it can become is some 8 MB. */
const SLICE_BYTES = 256;

/**
 * Undoes zstd, frame after frame, as the bytes come: `push` some, take the `pieces` that they make, `end` them, take the last.
 *
 * In JavaScript on every Node, without a check of the content's checksum: Node's own (from 22.15 on) stops without a word at
 * the end of the first frame, and a WARC in zstd has a frame for each record. Throws where bytes are damaged or cut off.
 */
export class Unzstd {
  readonly #out: Uint8Array[] = [];
  readonly #decompressor = new Decompress((piece) => void this.#out.push(piece));
  readonly #waiting: Uint8Array[] = [];
  #ended = false;

  push(bytes: Uint8Array): void {
    this.#waiting.push(bytes);
  }

  /** Says that no more bytes come. */
  end(): void {
    this.#ended = true;
  }

  /** What can be unpacked so far. */
  *pieces(): Generator<Uint8Array> {
    for (const bytes of this.#waiting.splice(0))
      for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
        this.#decompressor.push(bytes.subarray(at, at + SLICE_BYTES));
        yield* this.#out.splice(0);
      }
    if (!this.#ended) return;
    this.#decompressor.push(new Uint8Array(0), true);
    yield* this.#out.splice(0);
  }
}
