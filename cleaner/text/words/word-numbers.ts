import { hashPart } from "./hash-text.ts";

const FIRST_BITS = 10;
const FIRST_CHARS = 4096;
/** Spreads hashes over the table: words that end alike have low bits alike. */
const SPREAD = 0x9e3779b1;

/**
 * Numbers words from 0 in order of first mention. A word is a stretch of a text; one that was seen before costs no string, only a
 * comparison with the characters that were kept of it. They hold nothing of the texts.
 */
export class WordNumbers {
  /** The words by their numbers. */
  readonly words: string[] = [];
  readonly #most: number;
  #bits = FIRST_BITS;
  /** Number of the word in each place of the table, and one; 0 where there is none. */
  #places = new Int32Array(2 ** FIRST_BITS);
  #hashes = new Uint32Array(2 ** FIRST_BITS);
  /** The characters of all words, and where those of each start. */
  #chars = new Uint16Array(FIRST_CHARS);
  #starts = new Int32Array(2 ** FIRST_BITS + 1);

  /** `most`: how many are numbered; a flood of words must not fill the memory. */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  /** The number of what stands from `from` to `to`; `words.length` grows where it is new. -1 where no more are numbered. */
  numberOf(text: string, from: number, to: number): number {
    const hash = hashPart(text, from, to);
    const place = this.#placeOf(hash, text, { from, to });
    const known = this.#places[place] as number;
    if (known !== 0) return known - 1;
    return this.words.length >= this.#most ? -1 : this.#add(detach(text.slice(from, to)), hash, place);
  }

  /** The number of what stands from `from` to `to`; -1 where it has none. */
  find(text: string, from: number, to: number): number {
    return (this.#places[this.#placeOf(hashPart(text, from, to), text, { from, to })] as number) - 1;
  }

  /** Where a word stands in the table; the free place where it would, if it does not. */
  #placeOf(hash: number, text: string, span: { readonly from: number; readonly to: number }): number {
    const mask = this.#places.length - 1;
    let place = Math.imul(hash, SPREAD) >>> (32 - this.#bits);
    for (let known = this.#places[place] as number; known !== 0; known = this.#places[place] as number) {
      if (this.#hashes[known - 1] === hash && this.#isWord(known - 1, text, span)) return place;
      place = (place + 1) & mask;
    }
    return place;
  }

  #isWord(number: number, text: string, { from, to }: { readonly from: number; readonly to: number }): boolean {
    const chars = this.#chars;
    const start = this.#starts[number] as number;
    if ((this.#starts[number + 1] as number) - start !== to - from) return false;
    for (let at = from; at < to; at++) if (chars[start + at - from] !== text.charCodeAt(at)) return false;
    return true;
  }

  #add(word: string, hash: number, place: number): number {
    const number = this.words.length;
    const start = this.#starts[number] as number;
    while (start + word.length > this.#chars.length)
      this.#chars = widen(this.#chars, new Uint16Array(this.#chars.length * 2));
    for (let at = 0; at < word.length; at++) this.#chars[start + at] = word.charCodeAt(at);
    this.words.push(word);
    this.#hashes[number] = hash;
    this.#starts[number + 1] = start + word.length;
    this.#places[place] = number + 1;
    if (this.words.length * 2 > this.#places.length) this.#grow();
    return number;
  }

  #grow(): void {
    this.#bits++;
    const size = 2 ** this.#bits;
    this.#hashes = widen(this.#hashes, new Uint32Array(size));
    this.#starts = widen(this.#starts, new Int32Array(size + 1));
    this.#places = new Int32Array(size);
    for (let number = 0; number < this.words.length; number++) {
      let place = Math.imul(this.#hashes[number] as number, SPREAD) >>> (32 - this.#bits);
      while (this.#places[place] !== 0) place = (place + 1) & (size - 1);
      this.#places[place] = number + 1;
    }
  }
}

/** Shorter pieces of a string are copies of their own. */
const MIN_VIEW_CHARS = 13;

/** The same word, holding nothing of the text it stands in: V8 keeps a longer piece of a string as a view of the whole. */
function detach(word: string): string {
  return word.length < MIN_VIEW_CHARS ? word : Buffer.from(word, "utf16le").toString("utf16le");
}

function widen<Row extends Uint16Array | Uint32Array | Int32Array>(from: Row, into: Row): Row {
  into.set(from);
  return into;
}
