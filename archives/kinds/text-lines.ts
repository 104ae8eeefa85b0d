import type { ByteReader } from "../byte-reader.ts";

/** Longer lines come in pieces of this size. */
const PIECE_BYTES = 65_536;
/** So much of a line tells what it is. */
const LEAD_BYTES = 2_000;
const LINE_FEED = 0x0a;
const decoder = new TextDecoder();

/** A text line by line; of a line that is longer than a piece only the first piece is looked at. */
export class TextLines {
  readonly #reader: ByteReader;
  #isStart = true;

  constructor(reader: ByteReader) {
    this.#reader = reader;
  }

  /** How the next line begins, without taking it: "" in the middle of a long one, undefined at the end. */
  async peek(): Promise<string | undefined> {
    const piece = await this.#reader.peekPiece(PIECE_BYTES);
    if (piece === undefined) return undefined;
    return this.#isStart ? decoder.decode(piece.subarray(0, LEAD_BYTES)) : "";
  }

  /** Takes the next line, or the next piece of a long one. */
  async take(): Promise<Uint8Array> {
    const piece = (await this.#reader.readPiece(PIECE_BYTES)) ?? new Uint8Array(0);
    this.#isStart = piece.at(-1) === LINE_FEED;
    return piece;
  }
}
