import { S3Error } from "../s3-error.ts";

/** Trailing headers of a body, names in lower case; filled while the body is read. */
export type Trailers = Map<string, string>;

const CHUNK_HEAD = /^([0-9a-fA-F]{1,8})(?:;chunk-signature=[0-9a-fA-F]+)?$/;
/** A chunk's head is a length and a signature; a trailer is a name and a digest. */
const MAX_LINE_BYTES = 1_024;
const MAX_TRAILERS = 16;
const LINE_FEED = 0x0a;

/**
 * Takes the `aws-chunked` framing off a body and hands on its bytes as they come; trailers go into `trailers`.
 *
 * Signatures, of chunks and of trailers, are passed over. Throws IncompleteBody where the body ends too early or is
 * not framed as it says. Amazon S3 API Reference, "Signature calculations: transferring payload in multiple chunks".
 */
export async function* decodeAwsChunked(source: AsyncIterable<Buffer>, trailers: Trailers): AsyncGenerator<Buffer> {
  const input = new Input(source);
  try {
    for (let size = await readChunkSize(input); size > 0; size = await readChunkSize(input)) {
      yield* input.take(size);
      if ((await input.line()) !== "") throw malformed("a chunk is longer than its head says");
    }
    await readTrailers(input, trailers);
  } finally {
    await input.leave();
  }
}

async function readChunkSize(input: Input): Promise<number> {
  const head = await input.line();
  const size = CHUNK_HEAD.exec(head)?.[1];
  if (size === undefined) throw malformed(`"${head.slice(0, 40)}" is no chunk head`);
  return Number.parseInt(size, 16);
}

/** Clients differ in how they end: with an empty line, without one, or with the end of the body. */
async function readTrailers(input: Input, trailers: Trailers): Promise<void> {
  for (let count = 0; count <= MAX_TRAILERS && !(await input.isAtEnd()); count += 1) {
    const line = await input.line();
    if (line === "") continue;
    const colon = line.indexOf(":");
    if (colon < 1 || count === MAX_TRAILERS)
      throw new S3Error("MalformedTrailerError", `"${line.slice(0, 40)}" is no trailing header, or one too many.`);
    trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
}

/** Bytes that come in pieces of any size, taken by line or by length. */
class Input {
  readonly #source: AsyncIterator<Buffer>;
  #pending: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async isAtEnd(): Promise<boolean> {
    return this.#pending.length === 0 && !(await this.#pull());
  }

  /** Up to the next line feed, which is taken too, without CR; at the end of the body what is left. */
  async line(): Promise<string> {
    let end = this.#pending.indexOf(LINE_FEED);
    while (end < 0 && this.#pending.length <= MAX_LINE_BYTES && (await this.#pull()))
      end = this.#pending.indexOf(LINE_FEED);
    if (end > MAX_LINE_BYTES || (end < 0 && this.#pending.length > MAX_LINE_BYTES))
      throw malformed("a line of its framing has no end");
    const line = this.#pending.toString("latin1", 0, end < 0 ? this.#pending.length : end);
    this.#pending = this.#pending.subarray(end < 0 ? this.#pending.length : end + 1);
    return line.endsWith("\r") ? line.slice(0, -1) : line;
  }

  async *take(bytes: number): AsyncGenerator<Buffer> {
    for (let left = bytes; left > 0; ) {
      if (await this.isAtEnd()) throw malformed("it ends in the middle of a chunk");
      const piece = this.#pending.subarray(0, left);
      this.#pending = this.#pending.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  /** Lets go of the source, for others to deal with what is left of it. */
  async leave(): Promise<void> {
    await this.#source.return?.();
  }

  async #pull(): Promise<boolean> {
    const next = await this.#source.next();
    if (next.done === true) return false;
    this.#pending = this.#pending.length === 0 ? next.value : Buffer.concat([this.#pending, next.value]);
    return true;
  }
}

function malformed(why: string): S3Error {
  return new S3Error("IncompleteBody", `The aws-chunked body can't be read: ${why}.`);
}
