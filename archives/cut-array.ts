import type { ByteReader } from "./byte-reader.ts";
import { ArchiveFault } from "./faults.ts";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = new Set([0x7b, 0x5b]);
const CLOSE = new Set([0x7d, 0x5d]);
const OPEN_ARRAY = 0x5b;
const COMMA = 0x2c;
const BYTE_ORDER_MARK = new Set([0xef, 0xbb, 0xbf]);

/** One element of a JSON array; only its size where it is larger than asked for. */
export type Element = { readonly bytes: Uint8Array } | { readonly byteCount: number };

/** Cuts an array of objects into its elements as the bytes come, so that an array of any length fits. RFC 8259. */
export async function* cutArray(reader: ByteReader, maxBytes: number): AsyncGenerator<Element> {
  const cutter = new Cutter(maxBytes);
  for await (const chunk of reader.rest()) yield* cutter.push(chunk);
  if (!cutter.isDone) throw new ArchiveFault("corrupt-archive", "the JSON array is cut off");
}

/** Follows strings and brackets; what stands between them is the business of `JSON.parse`. */
class Cutter {
  readonly #maxBytes: number;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #parts: Uint8Array[] = [];
  #bytes = 0;
  isDone = false;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  *push(chunk: Uint8Array): Generator<Element> {
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (this.#inString) this.#followString(byte);
      else if (byte === QUOTE) this.#inString = true;
      else if (OPEN.has(byte)) {
        if (this.#depth === 1) start = at;
        this.#open(byte);
      } else if (CLOSE.has(byte)) {
        this.#depth -= 1;
        if (this.#depth === 1) yield this.#take(chunk.subarray(start, at + 1));
        if (this.#depth === 0) this.isDone = true;
      } else if (this.#depth <= 1) mustSeparate(byte);
    }
    if (this.#depth > 1) this.#keep(chunk.subarray(start));
  }

  #followString(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) this.#inString = false;
  }

  #open(byte: number): void {
    if (this.isDone || (this.#depth === 0 && byte !== OPEN_ARRAY))
      throw new ArchiveFault("corrupt-archive", "something stands beside the JSON array");
    this.#depth += 1;
  }

  #keep(part: Uint8Array): void {
    this.#bytes += part.length;
    if (this.#bytes <= this.#maxBytes) this.#parts.push(part);
    else this.#parts = [];
  }

  #take(last: Uint8Array): Element {
    this.#keep(last);
    const byteCount = this.#bytes;
    const element = byteCount > this.#maxBytes ? { byteCount } : { bytes: Buffer.concat(this.#parts) };
    this.#parts = [];
    this.#bytes = 0;
    return element;
  }
}

function mustSeparate(byte: number): void {
  if (byte <= 0x20 || byte === COMMA || BYTE_ORDER_MARK.has(byte)) return;
  throw new ArchiveFault("corrupt-archive", "an element of the JSON array is no object");
}
