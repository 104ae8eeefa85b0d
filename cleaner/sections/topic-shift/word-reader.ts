import { isStopWord } from "../../text/words/stop-words.ts";
import { hasUnspaced, unspacedWordLength } from "../../text/words/unspaced.ts";
import { WordNumbers } from "../../text/words/word-numbers.ts";
import { endOfRun, nextWord } from "../../text/words/words.ts";

/** Cutting words after six letters is a stemmer that hardly a language breaks; those that bend their words more than English does need a shorter one. */
const STEM_CHARS = { learned: 6, foreign: 4 } as const;
const MIN_WORD_CHARS = 3;
/** A syllable of Korean is a letter, and particles stand behind the word: its first two tell it. */
const HANGUL = /^[\uac00-\ud7a3]/;
const HANGUL_CHARS = 2;
/** The article of Arabic is written with its word. */
const ARABIC_ARTICLE = /^[وفبك]?ال(?=..)/u;
/** Endings and particles of Japanese are of these alone, and carry nothing. */
const HIRAGANA = /^[\u3040-\u309f]+$/;

/** The words of a sentence by their numbers, and where its stems stand among those of all sentences. */
export interface Reading {
  readonly numbers: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Numbers the words and the content stems of one sentence after the other. */
export class WordReader {
  /** Ids of the stems of all sentences read, one per occurrence. */
  readonly stems: number[] = [];
  readonly #words = new WordNumbers();
  readonly #kinds = new WordNumbers();
  /** The stem of each word; -1 for words that carry nothing. */
  readonly #stemOf: number[] = [];
  readonly #stemChars: number;

  constructor(language: keyof typeof STEM_CHARS) {
    this.#stemChars = STEM_CHARS[language];
  }

  get words(): readonly string[] {
    return this.#words.words;
  }

  /** Distinct stems. */
  get vocabulary(): number {
    return this.#kinds.words.length;
  }

  /** A word is what `[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*` finds; where a script puts no space between words, so much of it as a word has. */
  read(lower: string): Reading {
    const numbers: number[] = [];
    const start = this.stems.length;
    const isUnspaced = hasUnspaced(lower);
    for (let from = nextWord(lower, 0); from < lower.length; ) {
      const to = endOfRun(lower, from);
      if (isUnspaced) this.#readPieces(lower, { from, to }, numbers);
      else this.#readWord(lower, { from, to }, numbers);
      from = nextWord(lower, to);
    }
    return { numbers, from: start, to: this.stems.length };
  }

  #readWord(lower: string, { from, to }: Stretch, numbers: number[]): void {
    const number = this.#words.numberOf(lower, from, to);
    numbers.push(number);
    if (number === this.#stemOf.length) this.#stemOf.push(this.#idOf(this.words[number] as string));
    const stem = this.#stemOf[number] as number;
    if (stem >= 0) this.stems.push(stem);
  }

  #idOf(word: string): number {
    const isHangul = HANGUL.test(word);
    if (word.length < (isHangul ? HANGUL_CHARS : MIN_WORD_CHARS) || isStopWord(word)) return -1;
    const bare = word.replace(ARABIC_ARTICLE, "");
    return this.#kinds.numberOf(bare, 0, Math.min(bare.length, isHangul ? HANGUL_CHARS : this.#stemChars));
  }

  /** Cuts a run of letters where the script changes. */
  #readPieces(lower: string, { from, to }: Stretch, numbers: number[]): void {
    for (let start = from; start < to; ) {
      const length = unspacedWordLength(lower.charCodeAt(start));
      let end = start + 1;
      while (end < to && unspacedWordLength(lower.charCodeAt(end)) === length) end++;
      if (length === 0) this.#readWord(lower, { from: start, to: end }, numbers);
      else this.#readUnspaced(lower, { from: start, to: end }, { length, numbers });
      start = end;
    }
  }

  /** Where a word starts nobody knows, so that its stem is each stretch of its length: the same word gives the same ones wherever it stands. */
  #readUnspaced(lower: string, { from, to }: Stretch, { length, numbers }: Pieces): void {
    for (let at = from; at < to; at += length) numbers.push(this.#words.numberOf(lower, at, Math.min(to, at + length)));
    while (this.#stemOf.length < this.words.length) this.#stemOf.push(-1);
    for (let at = from; at + length <= to; at++)
      if (!HIRAGANA.test(lower.slice(at, at + length))) this.stems.push(this.#kinds.numberOf(lower, at, at + length));
  }
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Pieces {
  readonly length: number;
  readonly numbers: number[];
}
