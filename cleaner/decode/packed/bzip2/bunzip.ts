import { levelAt } from "./begins-bzip2.ts";
import { BitReader, InputEnded } from "./bit-reader.ts";
import { addToSum, checksumOf, NO_SUM } from "./checksum.ts";
import { readBlock } from "./read-block.ts";
import { BlockWalk } from "./walk-block.ts";

/** Bytes of a block, by the level. */
const LEVEL_BYTES = 100_000;
/** What bytes that don't pack become more than they were. */
const OVERHEAD_BYTES = 25_000;
/** A block whose codes are all as long as may be has 2.3 MB; only its head could be drawn out further. */
const MAX_PACKED_BLOCK_BYTES = 4_194_304;
const STREAM_HEAD_BYTES = 4;
/** The marks of begins-bzip2.ts in two halves: in a stream they begin at any bit. */
const BLOCK = { high: 0x314159, low: 0x265359 } as const;
const END = { high: 0x177245, low: 0x385090 } as const;
const PIECE_BYTES = 65_536;
const CUT_OFF = "unexpected end of bytes";

/** A block, and the sum that its bytes must have. */
interface Block {
  readonly walk: BlockWalk;
  readonly sum: number;
}

/**
 * Undoes bzip2, stream after stream, as the bytes come: `push` some, take the `pieces` that they make, `end` them, take the last.
 *
 * Holds one block, some 6 MB, whatever it unpacks to. Zeros may fill up what is behind the last stream. Throws an Error where
 * bytes are damaged, cut off, or followed by others.
 */
export class Bunzip {
  #bits = new BitReader(new Uint8Array(0));
  #held: Uint8Array = new Uint8Array(0);
  readonly #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  /** Bytes without which it is no use to try. */
  #wanted = STREAM_HEAD_BYTES;
  #ended = false;
  /** Zeros have come where a stream might have begun: nothing else may come. */
  #isOver = false;
  /** Of the stream that we are in. */
  #links: Int32Array | undefined;
  #streamSum = 0;
  /** Kept from stream to stream: a file may have one for each of its pages. */
  #spare = new Int32Array(0);
  #piece = Buffer.allocUnsafe(PIECE_BYTES);

  push(bytes: Uint8Array): void {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
  }

  /** Says that no more bytes come. */
  end(): void {
    this.#ended = true;
  }

  /** What can be unpacked so far. */
  *pieces(): Generator<Uint8Array> {
    for (let block = this.#nextBlock(); block !== undefined; block = this.#nextBlock()) {
      let sum = NO_SUM;
      for (let count = block.walk.fill(this.#piece); count > 0; count = block.walk.fill(this.#piece)) {
        const piece = this.#takePiece(count);
        sum = addToSum(sum, piece);
        yield piece;
      }
      if (checksumOf(sum) !== block.sum) throw new Error("the checksum of a block is another");
    }
  }

  /** A full buffer is given away; what is short is copied, or little would hold much. */
  #takePiece(count: number): Uint8Array {
    if (count < PIECE_BYTES) return Uint8Array.prototype.slice.call(this.#piece, 0, count);
    const piece = this.#piece;
    this.#piece = Buffer.allocUnsafe(PIECE_BYTES);
    return piece;
  }

  /** Undefined where more bytes are needed first, or where all is done. */
  #nextBlock(): Block | undefined {
    for (;;) {
      const left = this.#held.length - this.#bits.bytesBehind + this.#waitingBytes;
      if (left < this.#wanted && !this.#ended) return undefined;
      this.#gather();
      if (this.#links === undefined) {
        if (!this.#beginStream()) return undefined;
        continue;
      }
      const begin = this.#bits.position;
      try {
        const block = this.#readBlock(this.#links);
        if (block !== undefined) return block;
      } catch (error) {
        if (!(error instanceof InputEnded)) throw error;
        if (this.#ended) throw new Error(CUT_OFF);
        if (left > MAX_PACKED_BLOCK_BYTES) throw new Error("a block that does not end");
        this.#bits.seek(begin);
        this.#wanted = 2 * left;
      }
    }
  }

  /** Puts what waits behind what is held. */
  #gather(): void {
    if (this.#waitingBytes === 0) return;
    const { position, bytesBehind } = this.#bits;
    this.#held = Buffer.concat([this.#held.subarray(bytesBehind), ...this.#waiting]);
    this.#bits = new BitReader(this.#held, position % 8);
    this.#waiting.length = 0;
    this.#waitingBytes = 0;
  }

  /** False where there is nothing more, or not enough to tell. */
  #beginStream(): boolean {
    const at = this.#bits.bytesBehind;
    const rest = this.#held.subarray(at);
    if (rest[0] === 0 || this.#isOver) return this.#passZeros(rest);
    const level = levelAt(rest, 0);
    if (level === undefined) {
      if (rest.length === 0) return false;
      throw new Error(rest.length < STREAM_HEAD_BYTES ? CUT_OFF : "what stands behind it is none");
    }
    this.#bits.seek((at + STREAM_HEAD_BYTES) * 8);
    if (this.#spare.length < level * LEVEL_BYTES) this.#spare = new Int32Array(level * LEVEL_BYTES);
    this.#links = this.#spare.subarray(0, level * LEVEL_BYTES);
    this.#streamSum = 0;
    this.#wanted = level * LEVEL_BYTES + OVERHEAD_BYTES;
    return true;
  }

  #passZeros(rest: Uint8Array): boolean {
    if (rest.some((byte) => byte !== 0)) throw new Error("what stands behind it is none");
    this.#bits.seek(this.#held.length * 8);
    this.#isOver = true;
    this.#wanted = 1;
    return false;
  }

  /** The next block of a stream; undefined where the stream ends. */
  #readBlock(links: Int32Array): Block | undefined {
    const high = this.#bits.read(24);
    const low = this.#bits.read(24);
    const sum = this.#bits.read(16) * 0x10000 + this.#bits.read(16);
    if (high === END.high && low === END.low) {
      if (sum !== this.#streamSum) throw new Error("the checksum of a stream is another");
      this.#bits.seek(Math.ceil(this.#bits.position / 8) * 8);
      this.#links = undefined;
      this.#wanted = STREAM_HEAD_BYTES;
      return undefined;
    }
    if (high !== BLOCK.high || low !== BLOCK.low) throw new Error("what should be a block is none");
    const walk = new BlockWalk(readBlock(this.#bits, links));
    this.#streamSum = (((this.#streamSum << 1) | (this.#streamSum >>> 31)) ^ sum) >>> 0;
    this.#wanted = links.length + OVERHEAD_BYTES;
    return { walk, sum };
  }
}
