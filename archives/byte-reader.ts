import { ArchiveFault } from "./faults.ts";

const LINE_FEED = 0x0a;
/** Most lines are shorter. */
const LINE_BYTES = 128;
const NOTHING = new Uint8Array(0);

/** Reads a stream of bytes by lines and by counts, holding no more than a line or what is peeked at. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Uint8Array = NOTHING;
  #ended = false;
  /** What the source threw while there was still something in front of it. */
  #fault: { readonly error: unknown } | undefined;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  /**
   * The next bytes without taking them: `count`, or fewer where the stream ends before. A fault of the stream comes
   * after what stands in front of it, as it does where nobody peeks.
   */
  async peek(count: number): Promise<Uint8Array> {
    if (this.#held.length >= count) return this.#held.subarray(0, count);
    const parts = [this.#held];
    let bytes = this.#held.length;
    while (bytes < count) {
      const chunk = await (bytes === 0 ? this.#next() : this.#nextOrFault());
      if (chunk === undefined) break;
      parts.push(chunk);
      bytes += chunk.length;
    }
    this.#held = parts.length === 1 ? this.#held : Buffer.concat(parts);
    return this.#held.subarray(0, count);
  }

  /**
   * The next line, its line feed included; undefined at the end. Throws an ArchiveFault above `maxBytes`, unless
   * `onLong` is "cut": then the rest of the line is passed over and the answer is its length.
   */
  async readLine(maxBytes: number): Promise<Uint8Array | undefined>;
  async readLine(maxBytes: number, onLong: "cut"): Promise<Uint8Array | number | undefined>;
  async readLine(maxBytes: number, onLong: "cut" | "throw" = "throw"): Promise<Uint8Array | number | undefined> {
    const parts: Uint8Array[] = [];
    let bytes = 0;
    for (;;) {
      const chunk = await this.#take();
      if (chunk === undefined) break;
      const end = chunk.indexOf(LINE_FEED) + 1;
      const part = end === 0 ? chunk : chunk.subarray(0, end);
      if (end > 0) this.#held = chunk.subarray(end);
      bytes += part.length;
      if (bytes <= maxBytes) parts.push(part);
      else if (onLong === "throw") throw new ArchiveFault("corrupt-archive", `a line of more than ${maxBytes} bytes`);
      else parts.length = 0;
      if (end > 0) break;
    }
    if (bytes === 0) return undefined;
    return bytes > maxBytes ? bytes : joined(parts);
  }

  /** The next line without taking it, its line feed included, or so many bytes of a longer one; undefined at the end. */
  async peekPiece(maxBytes: number): Promise<Uint8Array | undefined> {
    // Twice as much is asked for each time, or a line that comes byte by byte would be copied for each of them.
    for (;;) {
      const held = this.#held.subarray(0, maxBytes);
      const end = held.indexOf(LINE_FEED) + 1;
      if (end > 0 || held.length === maxBytes) return held.subarray(0, end || maxBytes);
      const more = await this.peek(Math.min(maxBytes, Math.max(LINE_BYTES, 2 * held.length)));
      if (more.length === held.length) return held.length === 0 ? undefined : held;
    }
  }

  /** The same, taken. */
  async readPiece(maxBytes: number): Promise<Uint8Array | undefined> {
    const piece = await this.peekPiece(maxBytes);
    if (piece !== undefined) this.#held = this.#held.subarray(piece.length);
    return piece;
  }

  /** Exactly `count` bytes, as they come; an ArchiveFault where the stream ends before. */
  async *read(count: number): AsyncGenerator<Uint8Array> {
    for (let left = count; left > 0; ) {
      const part = await this.#takeUpTo(left);
      if (part === undefined)
        throw new ArchiveFault("corrupt-archive", `it is cut off: ${left.toLocaleString("en-US")} bytes are missing`);
      left -= part.length;
      yield part;
    }
  }

  /** The same, or what there is of them where the stream ends before. */
  async *readUpTo(count: number): AsyncGenerator<Uint8Array> {
    for (let left = count; left > 0; ) {
      const part = await this.#takeUpTo(left);
      if (part === undefined) return;
      left -= part.length;
      yield part;
    }
  }

  /** Everything that is left. */
  async *rest(): AsyncGenerator<Uint8Array> {
    for (let chunk = await this.#take(); chunk !== undefined; chunk = await this.#take()) yield chunk;
  }

  /** Throws what the stream threw behind the bytes that were peeked at, if it did. */
  throwFault(): void {
    if (this.#fault !== undefined) throw this.#fault.error;
  }

  /** Tells the source that no more is wanted. */
  async close(): Promise<void> {
    this.#ended = true;
    await this.#chunks.return?.();
  }

  async #takeUpTo(count: number): Promise<Uint8Array | undefined> {
    const chunk = await this.#take();
    const part = chunk?.subarray(0, count);
    if (chunk !== undefined && part !== undefined) this.#held = chunk.subarray(part.length);
    return part;
  }

  async #take(): Promise<Uint8Array | undefined> {
    if (this.#held.length === 0) return this.#next();
    const held = this.#held;
    this.#held = NOTHING;
    return held;
  }

  async #nextOrFault(): Promise<Uint8Array | undefined> {
    try {
      return await this.#next();
    } catch (error) {
      this.#fault = { error };
      return undefined;
    }
  }

  async #next(): Promise<Uint8Array | undefined> {
    this.throwFault();
    while (!this.#ended) {
      const next = await this.#chunks.next();
      if (next.done === true) this.#ended = true;
      else if (next.value.length > 0) return next.value;
    }
    return undefined;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
}
