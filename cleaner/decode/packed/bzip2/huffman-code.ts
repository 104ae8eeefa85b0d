import type { BitReader } from "./bit-reader.ts";

/** Longer codes are rare, and found the long way. */
const FAST_BITS = 10;
/** The longest code that the format knows. */
export const MAX_CODE_BITS = 20;
const LENGTH_BITS = 5;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;

/** One of the codes of a block: reads symbols that are written with it. */
export class HuffmanCode {
  /** By the next ten bits: a symbol and, in the lowest five bits, the length of its code; 0 where that is longer. */
  readonly #fast = new Uint16Array(1 << FAST_BITS);
  readonly #symbols: Uint16Array;
  /** By length: the last code, and what a code is greater than its symbol's place by. */
  readonly #last = new Int32Array(MAX_CODE_BITS + 1);
  readonly #offset = new Int32Array(MAX_CODE_BITS + 1);

  /** `lengths`: bits of each symbol's code, 1 to 20. Codes are canonical: in order of length, then of symbol. */
  constructor(lengths: Uint8Array) {
    this.#symbols = new Uint16Array(lengths.length);
    const places = countLengths(lengths);
    for (let length = 1, code = 0; length <= MAX_CODE_BITS; length++, code *= 2) {
      const first = places[length] ?? 0;
      this.#offset[length] = code - first;
      code += (places[length + 1] ?? 0) - first;
      this.#last[length] = code - 1;
    }
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      const length = lengths[symbol] ?? 0;
      const place = places[length] ?? 0;
      places[length] = place + 1;
      this.#symbols[place] = symbol;
      if (length > FAST_BITS) continue;
      const code = (place + (this.#offset[length] ?? 0)) << (FAST_BITS - length);
      this.#fast.fill((symbol << LENGTH_BITS) | length, code, code + (1 << (FAST_BITS - length)));
    }
  }

  /** The next symbol; undefined where the bits are no code. Like `BitReader.skip`, it may read over the end. */
  read(bits: BitReader): number | undefined {
    const found = this.#fast[bits.peek(FAST_BITS)] ?? 0;
    if (found === 0) return this.#readLong(bits);
    bits.skip(found & LENGTH_MASK);
    return found >> LENGTH_BITS;
  }

  #readLong(bits: BitReader): number | undefined {
    const next = bits.peek(MAX_CODE_BITS);
    for (let length = 1; length <= MAX_CODE_BITS; length++) {
      const code = next >> (MAX_CODE_BITS - length);
      if (code > (this.#last[length] ?? 0)) continue;
      bits.skip(length);
      return this.#symbols[code - (this.#offset[length] ?? 0)];
    }
    return undefined;
  }
}

/** By length: how many symbols have shorter codes. */
function countLengths(lengths: Uint8Array): Int32Array {
  const shorter = new Int32Array(MAX_CODE_BITS + 2);
  for (const length of lengths) shorter[length + 1] = (shorter[length + 1] ?? 0) + 1;
  for (let length = 1; length < shorter.length; length++)
    shorter[length] = (shorter[length] ?? 0) + (shorter[length - 1] ?? 0);
  return shorter;
}
