import { CLASS, classOf } from "../characters/char-class.ts";
import { stemOf } from "./stem-of.ts";
import { isStopWord } from "./stop-words.ts";
import { WordNumbers } from "./word-numbers.ts";
import { codeAt, endOfRun } from "./words.ts";

const APOSTROPHE = /['’]s?$|['’]/gu;
const HAS_APOSTROPHE = /['’]/;
const IDEOGRAPH = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;

const OPENS = CLASS.letter | CLASS.mark;
const ASTRAL = 0x10000;
/** Numbers of four digits are years mostly, and count as words; longer ones are cut after every four. */
const YEAR_DIGITS = 4;
/** A page has few distinct words; a flood of them must not fill the memory. */
const MAX_KNOWN = 100_000;
/** A word that carries no meaning. */
const NONE = -1;

/** Reads texts as terms: words that carry meaning, as stems. Terms have numbers from 0 in order of first mention. */
export class TermNumbers {
  readonly #words = new WordNumbers(MAX_KNOWN);
  /** The term of each word. */
  readonly #termOf: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];

  /** The terms by their numbers. */
  get terms(): readonly string[] {
    return this.#terms;
  }

  /** The numbers by their terms. */
  get numbers(): ReadonlyMap<string, number> {
    return this.#numbers;
  }

  /** The terms of a text, in order: of what `[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]*|\p{N}{4}` finds in it. */
  read(text: string): number[] {
    const lower = text.toLowerCase();
    const found: number[] = [];
    for (let from = 0; from < lower.length; ) {
      const code = codeAt(lower, from);
      const bits = classOf(code);
      let to = from;
      if ((bits & OPENS) !== 0) to = endOfRun(lower, from);
      else if ((bits & CLASS.number) !== 0) to = endOfYear(lower, from);
      if (to > from) {
        const term = this.#read(lower, from, to);
        if (term !== NONE) found.push(term);
        from = to;
      } else from += code < ASTRAL ? 1 : 2;
    }
    return found;
  }

  #read(lower: string, from: number, to: number): number {
    const word = this.#words.numberOf(lower, from, to);
    if (word < 0) return this.#numberOf(lower.slice(from, to));
    if (word === this.#termOf.length) this.#termOf.push(this.#numberOf(this.#words.words[word] as string));
    return this.#termOf[word] as number;
  }

  #numberOf(raw: string): number {
    const term = termOf(raw);
    if (term === "") return NONE;
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.#terms.length);
    return this.#terms.push(term) - 1;
  }
}

/** The term that a word in lower case is; empty where it carries no meaning. */
function termOf(raw: string): string {
  const word = HAS_APOSTROPHE.test(raw) ? raw.replace(APOSTROPHE, "") : raw;
  const carries = word.length > 2 || IDEOGRAPH.test(word);
  return !carries || isStopWord(word) ? "" : stemOf(word);
}

/** Where the four digits that start here end; `from` where there are fewer. */
function endOfYear(lower: string, from: number): number {
  let at = from;
  for (let digits = 0; digits < YEAR_DIGITS; digits++) {
    if (at >= lower.length) return from;
    const code = codeAt(lower, at);
    if ((classOf(code) & CLASS.number) === 0) return from;
    at += code < ASTRAL ? 1 : 2;
  }
  return at;
}
