import { wordsOf } from "../text/words.ts";

const TERMS = 5;
/** Words of fewer letters are function words in most languages. */
const MIN_LETTERS = 5;

/** The words that a group of texts uses most, strongest first; ties in order of appearance. */
export function keyTerms(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of wordsOf(text)) if (word.length >= MIN_LETTERS) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, TERMS)
    .map(([word]) => word);
}
