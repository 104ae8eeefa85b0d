/** The bytes end within something that was begun: more of them are needed, or they were cut off. */
export class InputEnded extends Error {}

/** Reads bits from bytes, the highest of each byte first. */
export class BitReader {
  readonly #bytes: Uint8Array;
  /** The next byte that is not in the window. */
  #at = 0;
  /** Bits that are read ahead stand in its lowest places; what is above them is over. */
  #window = 0;
  #ahead = 0;

  /** `position` counts bits. */
  constructor(bytes: Uint8Array, position = 0) {
    this.#bytes = bytes;
    this.seek(position);
  }

  /** Bits that are behind us. */
  get position(): number {
    return this.#at * 8 - this.#ahead;
  }

  /** Whole bytes that are behind us. No shift: the bits of half a gigabyte are more than it can hold. */
  get bytesBehind(): number {
    return Math.floor(this.position / 8);
  }

  seek(position: number): void {
    this.#at = Math.floor(position / 8);
    this.#ahead = 0;
    if (position % 8 !== 0) this.read(position % 8);
  }

  /** The next bits, 25 at most, without taking them: zeros where the bytes end. */
  peek(count: number): number {
    while (this.#ahead < count) {
      this.#window = (this.#window << 8) | (this.#at < this.#bytes.length ? (this.#bytes[this.#at] ?? 0) : 0);
      this.#at += 1;
      this.#ahead += 8;
    }
    return (this.#window >>> (this.#ahead - count)) & ((1 << count) - 1);
  }

  /** Takes bits that were peeked at. Whether they were there is asked by `throwIfEnded`, once for many of them. */
  skip(count: number): void {
    this.#ahead -= count;
  }

  /** The next bits, 25 at most. Throws InputEnded where there are fewer. */
  read(count: number): number {
    const bits = this.peek(count);
    this.skip(count);
    this.throwIfEnded();
    return bits;
  }

  throwIfEnded(): void {
    if (this.#at > this.#bytes.length && this.position > this.#bytes.length * 8) throw new InputEnded();
  }
}
