import type { ByteReader } from "../byte-reader.ts";
import type { Entries } from "../entry.ts";
import { passOver } from "../hold-bytes.ts";
import { beginsMessage } from "./begins-message.ts";

/** Mailboxes (RFC 4155), from front to back: a message for each line that begins one. */
export async function* readMbox(reader: ByteReader): Entries {
  const mailbox = new Mailbox(reader);
  for (let number = 1; await mailbox.begin(); number++) {
    const chunks = mailbox.message();
    yield { kind: "page", label: `message ${number}`, contentType: "message/rfc822", chunks };
    await passOver(chunks);
  }
}

/** Longer lines come in pieces of this size. */
const PIECE_BYTES = 65_536;
const LINE_FEED = 0x0a;
/** A line of text that would begin a message has such a mark before it, and one more each time it is stored. */
const MARKED = /^>+From /;
const LEAD_BYTES = 100;
const EMPTY_LINE = /^\r?\n$/;

class Mailbox {
  readonly #reader: ByteReader;
  /** The first line, or one behind an empty one: there a message may begin. */
  #isOpen = true;
  #isLineStart = true;

  constructor(reader: ByteReader) {
    this.#reader = reader;
  }

  /** Takes the line that begins a message; false at the mailbox's end. */
  async begin(): Promise<boolean> {
    const line = await this.#reader.readPiece(PIECE_BYTES);
    this.#isOpen = false;
    return line !== undefined;
  }

  /** Up to the next line that begins one. */
  async *message(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const piece = await this.#reader.peekPiece(PIECE_BYTES);
      if (piece === undefined || (this.#isOpen && beginsMessage(piece))) return;
      await this.#reader.readPiece(PIECE_BYTES);
      const lead = Buffer.from(piece.subarray(0, LEAD_BYTES)).toString("latin1");
      const isMarked = this.#isLineStart && MARKED.test(lead);
      this.#isOpen = this.#isLineStart && EMPTY_LINE.test(lead);
      this.#isLineStart = piece.at(-1) === LINE_FEED;
      yield isMarked ? piece.subarray(1) : piece;
    }
  }
}
