import { CLASS, classOf } from "../characters/char-class.ts";

/** Bounded, so that one word of ten million letters is no word of ten million letters. */
const MAX_CHARS = 100;
const OPENS = CLASS.letter | CLASS.number;
const GOES_ON = OPENS | CLASS.mark;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const HYPHEN = 0x2d;
const ASTRAL = 0x10000;

/**
 * Words in lower case, in order; a number is a word, punctuation is not. A word is what
 * `[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]{0,99}` finds.
 */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  const words: string[] = [];
  for (let from = nextWord(lower, 0); from < lower.length; ) {
    const to = endOfWord(lower, from);
    words.push(lower.slice(from, to));
    from = nextWord(lower, to);
  }
  return words;
}

/** How many words `wordsOf` would give. */
export function countWords(text: string): number {
  let words = 0;
  for (let at = nextWord(text, 0); at < text.length; at = nextWord(text, endOfWord(text, at))) words++;
  return words;
}

/** Whether a text has at least so many words. */
export function hasWordCount(text: string, count: number): boolean {
  let at = nextWord(text, 0);
  for (let words = 1; words < count && at < text.length; words++) at = nextWord(text, endOfWord(text, at));
  return at < text.length;
}

/** Whether a text has any letter or number. */
export function hasWords(text: string): boolean {
  return nextWord(text, 0) < text.length;
}

/**
 * Where the first word at or after `from` starts; the length of the text where there is none. `opens`: bits of `CLASS`, for words that
 * open with a letter only.
 */
export function nextWord(text: string, from: number, opens: number = OPENS): number {
  let at = from;
  while (at < text.length) {
    const code = codeAt(text, at);
    if ((classOf(code) & opens) !== 0) return at;
    at += code < ASTRAL ? 1 : 2;
  }
  return at;
}

/** Where the word that starts at `from` ends. */
export function endOfWord(text: string, from: number): number {
  let at = from;
  for (let chars = 0; chars < MAX_CHARS && at < text.length; chars++) {
    const code = codeAt(text, at);
    if ((classOf(code) & GOES_ON) === 0 && !joinsWord(code)) return at;
    at += code < ASTRAL ? 1 : 2;
  }
  return at;
}

/** Where the letters, numbers, marks and apostrophes end that start at `from`: a word without its hyphens, of any length. */
export function endOfRun(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = codeAt(text, at);
    if ((classOf(code) & GOES_ON) === 0 && code !== APOSTROPHE && code !== CURLY_APOSTROPHE) return at;
    at += code < ASTRAL ? 1 : 2;
  }
  return at;
}

function joinsWord(code: number): boolean {
  return code === APOSTROPHE || code === HYPHEN || code === CURLY_APOSTROPHE;
}

/** As `codePointAt`, which costs more where nothing is astral. */
export function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return (code & 0xf800) === 0xd800 ? (text.codePointAt(at) ?? code) : code;
}
