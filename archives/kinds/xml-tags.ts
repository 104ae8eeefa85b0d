import { ArchiveFault, sizeOver } from "../faults.ts";

/** A tag, and the text before it, both as they are written. */
export interface TagAndText {
  readonly tag: string;
  /** Or only how many bytes it has, where they are more than was asked for. */
  readonly text: Uint8Array | number;
}

const OPENS = 0x3c;
const CLOSES = 0x3e;
const MAX_TAG_BYTES = 65_536;
const decoder = new TextDecoder();

/** Reads XML that a program wrote, in which "<" and ">" stand in nothing but tags, tag by tag. Holds one text of at most `maxTextBytes`. */
export async function* readTags(
  chunks: AsyncIterable<Uint8Array>,
  maxTextBytes: number,
): AsyncGenerator<TagAndText, void, undefined> {
  const text = new Holder(maxTextBytes);
  const tag = new Holder(MAX_TAG_BYTES);
  let isInTag = false;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const end = chunk.indexOf(isInTag ? CLOSES : OPENS, at);
      (isInTag ? tag : text).add(chunk.subarray(at, end === -1 ? chunk.length : end));
      if (end === -1) break;
      at = end + 1;
      isInTag = !isInTag;
      if (isInTag) continue;
      const written = tag.take();
      if (typeof written === "number")
        throw new ArchiveFault("corrupt-archive", `a tag of ${sizeOver(written, MAX_TAG_BYTES)}`);
      yield { tag: decoder.decode(written), text: text.take() };
    }
  }
}

/** Bytes that come one after the other; how many, once they are too many. */
class Holder {
  readonly #maxBytes: number;
  #parts: Uint8Array[] = [];
  #byteCount = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  add(bytes: Uint8Array): void {
    this.#byteCount += bytes.length;
    if (this.#byteCount <= this.#maxBytes) this.#parts.push(bytes);
    else this.#parts = [];
  }

  take(): Uint8Array | number {
    const held = this.#byteCount > this.#maxBytes ? this.#byteCount : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#byteCount = 0;
    return held;
  }
}
