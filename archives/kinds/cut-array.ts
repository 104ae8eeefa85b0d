import type { ByteReader } from "../byte-reader.ts";
import { ArchiveFault } from "../faults.ts";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = new Set([0x7b, 0x5b]);
const CLOSE = new Set([0x7d, 0x5d]);
const OPEN_ARRAY = 0x5b;
const COMMA = 0x2c;
const BYTE_ORDER_MARK = new Set([0xef, 0xbb, 0xbf]);

/** One element of a JSON array; only its size where it is larger than asked for. */
export type Element = { readonly bytes: Uint8Array } | { readonly byteCount: number };

/**
 * Cuts an array into its elements as the bytes come, so that an array of any length fits. RFC 8259. What is no object (a
 * null where a crawler found nothing) is an element too: whoever parses it says so. Of an array in something else, what is behind it is
 * passed over.
 */
export async function* cutArray(
  reader: Pick<ByteReader, "rest">,
  maxBytes: number,
  behind: "nothing" | "more follows" = "nothing",
): AsyncGenerator<Element> {
  const cutter = new Cutter(maxBytes, behind);
  for await (const chunk of reader.rest()) yield* cutter.push(chunk);
  if (!cutter.isDone) throw new ArchiveFault("corrupt-archive", "the JSON array is cut off");
}

/** Follows strings and brackets; what stands between them is the business of `JSON.parse`. */
class Cutter {
  readonly #maxBytes: number;
  readonly #behind: "nothing" | "more follows";
  #depth = 0;
  #isInside = false;
  #inString = false;
  #escaped = false;
  #parts: Uint8Array[] = [];
  #bytes = 0;
  isDone = false;

  constructor(maxBytes: number, behind: "nothing" | "more follows") {
    this.#maxBytes = maxBytes;
    this.#behind = behind;
  }

  *push(chunk: Uint8Array): Generator<Element> {
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      if (this.isDone && this.#behind === "more follows") return;
      const byte = chunk[at] ?? 0;
      if (this.#inString) {
        this.#followString(byte);
        continue;
      }
      if (this.#endsBare(byte)) yield this.#take(chunk.subarray(start, at));
      if (this.#begins(byte)) start = at;
      if (byte === QUOTE) this.#inString = true;
      else if (OPEN.has(byte)) this.#open();
      else if (CLOSE.has(byte) && this.#closes()) yield this.#take(chunk.subarray(start, at + 1));
    }
    if (this.#isInside) this.#keep(chunk.subarray(start));
  }

  /** A number, a text, a null: nothing of their own ends them. */
  #endsBare(byte: number): boolean {
    return this.#isInside && this.#depth === 1 && (byte === COMMA || CLOSE.has(byte));
  }

  #begins(byte: number): boolean {
    if (this.#isInside || isSeparator(byte)) return false;
    if (this.#depth === 0 && byte !== OPEN_ARRAY) throw besideArray();
    this.#isInside = this.#depth === 1 && !CLOSE.has(byte);
    return this.#isInside;
  }

  #followString(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) this.#inString = false;
  }

  #open(): void {
    if (this.isDone) throw besideArray();
    this.#depth += 1;
  }

  /** Whether it is an element that ends here. */
  #closes(): boolean {
    this.#depth -= 1;
    if (this.#depth === 0) this.isDone = true;
    return this.#depth === 1;
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
    this.#isInside = false;
    return element;
  }
}

function isSeparator(byte: number): boolean {
  return byte <= 0x20 || byte === COMMA || BYTE_ORDER_MARK.has(byte);
}

function besideArray(): ArchiveFault {
  return new ArchiveFault("corrupt-archive", "something stands beside the JSON array");
}
