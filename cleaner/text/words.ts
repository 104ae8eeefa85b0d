/** Bounded: one word of ten million letters overflows the stack of the regex engine. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]{0,99}/gu;

/** Words in lower case, in order; a number is a word, punctuation is not. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** How many words `wordsOf` would give. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
