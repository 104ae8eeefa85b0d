import { isStopWord } from "../text/stop-words.ts";
import { termReader } from "../text/terms-of.ts";

const TERMS = 5;
/** Longer words are none; without a bound, one of ten million letters overflows the stack of the regex engine. */
const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]{0,99}/gu;
const POSSESSIVE = /['’]s?$/u;
const MIN_LETTERS = 3;
/** A capitalised word inside a sentence is a name, and names tell groups apart best. */
const NAME_BONUS = 1.5;

interface Term {
  shown: string;
  count: number;
  names: number;
}

/** Names each group by the words that are frequent in it and rare in the others; strongest first, as the text writes them. */
export function groupTerms(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const termsOf = termReader();
  const stemOf = (word: string) => termsOf(word)[0] ?? "";
  const found = groups.map((texts) => countTerms(texts, stemOf));
  const holders = new Map<string, number>();
  for (const terms of found) for (const stem of terms.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  return found.map((terms) =>
    [...terms]
      .map(([stem, term]) => ({ term, weight: weightOf(term, groups.length / (holders.get(stem) ?? 1)) }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, TERMS)
      .map(({ term }) => term.shown),
  );
}

function weightOf({ count, names }: Term, rarity: number): number {
  return Math.sqrt(count) * Math.log(1 + rarity) * (names > count / 2 ? NAME_BONUS : 1);
}

function countTerms(texts: readonly string[], stemOf: (word: string) => string): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const text of texts)
    for (const match of text.matchAll(WORD)) {
      const word = match[0].replace(POSSESSIVE, "");
      const stem = word.length < MIN_LETTERS || isStopWord(word.toLowerCase()) ? "" : stemOf(word);
      if (stem === "") continue;
      const isName = match.index > 0 && word[0] !== word[0]?.toLowerCase();
      const term = terms.get(stem);
      if (term === undefined)
        terms.set(stem, { shown: isName ? word : word.toLowerCase(), count: 1, names: isName ? 1 : 0 });
      else {
        term.count++;
        if (isName) term.names++;
      }
    }
  return terms;
}
