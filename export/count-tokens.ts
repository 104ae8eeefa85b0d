const WORDS =
  /\p{Script=Latin}+|\p{N}+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]|\p{L}+|\s+|[^\s\p{L}\p{N}]/gu;
const LATIN = /^\p{Script=Latin}/u;
const ASCII_ONLY = /^[\x20-\x7e]+$/;
const NUMBER = /^\p{N}/u;
const SPACE = /^\s/;
const LETTER = /^\p{L}/u;

/** Latin words of up to so many letters are one token to the models' vocabularies; of longer ones each so many letters. */
const SHORT_WORD_CHARS = 7;
const CHARS_OF_LONG = 4;
/** Words with letters beyond ASCII, and words of other alphabets, fall into smaller pieces. */
const CHARS_OF_ACCENTED = 3;
const CHARS_OF_OTHER = 2;
const DIGITS_OF_NUMBER = 3;

/**
 * About how many tokens a language model would make of a text, without any model's vocabulary.
 *
 * An estimate on the safe side: docs/consume.md says how it compares with real tokenizers and how that was measured. The
 * same text gives the same number everywhere, so chunks are cut alike on every machine. Linear in the text.
 */
export function countTokens(text: string): number {
  let tokens = 0;
  for (const [word] of text.matchAll(WORDS)) tokens += tokensOf(word);
  return tokens;
}

function tokensOf(word: string): number {
  // Spaces belong to the word that follows; the end of a line is a token.
  if (SPACE.test(word)) return word.includes("\n") ? 1 : 0;
  if (LATIN.test(word)) {
    if (!ASCII_ONLY.test(word)) return Math.ceil(word.length / CHARS_OF_ACCENTED);
    return word.length <= SHORT_WORD_CHARS ? 1 : Math.ceil(word.length / CHARS_OF_LONG);
  }
  // The space before a number is a token of its own.
  if (NUMBER.test(word)) return 1 + Math.ceil(word.length / DIGITS_OF_NUMBER);
  if (LETTER.test(word)) return word.length === 1 ? 1 : Math.ceil(word.length / CHARS_OF_OTHER);
  return 1;
}
