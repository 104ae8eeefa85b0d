import type { BitReader } from "./bit-reader.ts";
import { type Codes, readCodes } from "./read-codes.ts";

/** A block whose bytes are in the order of their sorting, ready to be walked through. */
export interface SortedBlock {
  /** Of each place the byte, and above its eight bits the place that comes next. */
  readonly links: Int32Array;
  readonly length: number;
  /** The place that the first byte's place stands at. */
  readonly start: number;
}

const SYMBOLS_OF_A_CODE = 50;
const LAST_RUN_SYMBOL = 1;
/** Moved byte by byte up to here: a call costs more. */
const SHORT_MOVE = 24;

/** Reads a block behind its checksum into `links`, whose length is the most that a block may hold. Throws an Error where it can't be, InputEnded where it is not all there. */
export function readBlock(bits: BitReader, links: Int32Array): SortedBlock {
  if (bits.read(1) === 1) throw new Error("its blocks are scrambled, as bzip2 did before version 0.9.5");
  const start = bits.read(24);
  const length = readSymbols(bits, readCodes(bits), links);
  if (start >= length) throw new Error("a block begins outside itself");
  linkPlaces(links, length);
  return { links, length, start };
}

/** The bytes of a block, each in its place; returns how many they are. Undoes the move to the front, and runs of what is there. */
function readSymbols(bits: BitReader, { alphabet, codes, selectors }: Codes, places: Int32Array): number {
  const end = alphabet.length + 1;
  let length = 0;
  let run = 0;
  let weight = 1;
  for (const selector of selectors) {
    const code = codes[selector];
    for (let left = SYMBOLS_OF_A_CODE; left > 0; left--) {
      const symbol = code?.read(bits);
      if (symbol === undefined) throw faultOf(bits);
      if (symbol <= LAST_RUN_SYMBOL) {
        run += weight << symbol;
        weight *= 2;
        if (length + run > places.length) throw faultOf(bits);
        continue;
      }
      if (run > 0) {
        places.fill(alphabet[0] ?? 0, length, length + run);
        length += run;
        run = 0;
        weight = 1;
      }
      if (symbol === end) {
        bits.throwIfEnded();
        return length;
      }
      if (length === places.length) throw faultOf(bits);
      places[length++] = toFront(alphabet, symbol - 1);
    }
    bits.throwIfEnded();
  }
  throw new Error("a block without an end");
}

/** Zeros are read where the bytes end, which make no sense sooner or later: that is no fault of theirs. */
function faultOf(bits: BitReader): Error {
  bits.throwIfEnded();
  return new Error("a block holds more than it may, or what is no code");
}

function toFront(recent: Uint8Array, from: number): number {
  const byte = recent[from] ?? 0;
  if (from < SHORT_MOVE) for (let at = from; at > 0; at--) recent[at] = recent[at - 1] ?? 0;
  else recent.copyWithin(1, 0, from);
  recent[0] = byte;
  return byte;
}

/** Undoes the Burrows-Wheeler transform but for the walk: above each place's byte comes the place that is next. */
function linkPlaces(links: Int32Array, length: number): void {
  const next = new Int32Array(256);
  for (let at = 0; at < length; at++) {
    const byte = links[at] ?? 0;
    next[byte] = (next[byte] ?? 0) + 1;
  }
  for (let byte = 0, before = 0; byte < next.length; byte++) {
    const count = next[byte] ?? 0;
    next[byte] = before;
    before += count;
  }
  for (let at = 0; at < length; at++) {
    const byte = (links[at] ?? 0) & 0xff;
    const place = next[byte] ?? 0;
    next[byte] = place + 1;
    links[place] = (links[place] ?? 0) | (at << 8);
  }
}
