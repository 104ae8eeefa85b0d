import type { BitReader } from "./bit-reader.ts";
import { HuffmanCode, MAX_CODE_BITS } from "./huffman-code.ts";

/** What stands in front of a block's symbols. */
export interface Codes {
  /** The bytes that the block is made of, in ascending order. */
  readonly alphabet: Uint8Array;
  readonly codes: readonly HuffmanCode[];
  /** Which of the codes each fifty symbols are written with. */
  readonly selectors: Uint8Array;
}

const CODES = { min: 2, max: 6 } as const;
/** Beside bytes there are two symbols for runs and one for the end; the first byte of all needs none of its own. */
const OTHER_SYMBOLS = 2;

/** Throws an Error where it can't be, InputEnded where it is not all there. */
export function readCodes(bits: BitReader): Codes {
  const alphabet = readAlphabet(bits);
  const count = bits.read(3);
  if (alphabet.length === 0 || count < CODES.min || count > CODES.max) throw new Error("a block has no codes");
  const selectors = readSelectors(bits, count);
  const codes = Array.from(
    { length: count },
    () => new HuffmanCode(readLengths(bits, alphabet.length + OTHER_SYMBOLS)),
  );
  return { alphabet, codes, selectors };
}

/** Sixteen bits for the sixteens that are used at all, then sixteen for each of those. */
function readAlphabet(bits: BitReader): Uint8Array {
  const used = new Uint8Array(256);
  let count = 0;
  const sixteens = bits.read(16);
  for (let high = 0; high < 16; high++) {
    if (((sixteens >> (15 - high)) & 1) === 0) continue;
    const row = bits.read(16);
    for (let low = 0; low < 16; low++) if (((row >> (15 - low)) & 1) === 1) used[count++] = high * 16 + low;
  }
  return used.subarray(0, count);
}

function readSelectors(bits: BitReader, codes: number): Uint8Array {
  const selectors = new Uint8Array(bits.read(15));
  const recent = [0, 1, 2, 3, 4, 5];
  for (let n = 0; n < selectors.length; n++) {
    let at = 0;
    while (bits.read(1) === 1) if (++at >= codes) throw new Error("a block asks for a code that it lacks");
    const selector = recent[at] ?? 0;
    for (; at > 0; at--) recent[at] = recent[at - 1] ?? 0;
    recent[0] = selector;
    selectors[n] = selector;
  }
  return selectors;
}

/** Each symbol's length is told by what it is more or less than the one before. */
function readLengths(bits: BitReader, symbols: number): Uint8Array {
  const lengths = new Uint8Array(symbols);
  let length = bits.read(5);
  for (let n = 0; n < symbols; n++) {
    while (bits.read(1) === 1) {
      length += bits.read(1) === 1 ? -1 : 1;
      if (length < 1 || length > MAX_CODE_BITS) break;
    }
    if (length < 1 || length > MAX_CODE_BITS) throw new Error(`a code of ${length} bits`);
    lengths[n] = length;
  }
  return lengths;
}
