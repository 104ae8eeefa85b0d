import { CLASS } from "../text/char-class.ts";
import { isNameless } from "../text/nameless-words.ts";
import { isStopWord } from "../text/stop-words.ts";
import { TermNumbers, termOf } from "../text/term-numbers.ts";
import { WordNumbers } from "../text/word-numbers.ts";
import { endOfWord, nextWord } from "../text/words.ts";

const TERMS = 5;
const APOSTROPHE = /['’]/;
const POSSESSIVE = /['’]s?$/u;
const MIN_LETTERS = 3;
/** A capitalised word inside a sentence is a name, and names tell groups apart best. */
const NAME_BONUS = 1.5;
/** Said twice, a word names its group better than two that are said once. */
const RECURRENCE = 0.8;
/** What even a word of all groups is worth, for texts that have but one. */
const LEAST_RARITY = 0.5;

/** What all forms of a word share. */
interface Stem {
  /** How many groups hold it. */
  holders: number;
  /** The last of them, and what it is there. */
  group: number;
  term: Term | undefined;
}

interface Term {
  readonly stem: Stem;
  shown: string;
  count: number;
  names: number;
}

/** Names each group by the words that are frequent in it and rare in the others; strongest first, as the text writes them. */
export function groupTerms(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const readWord = wordReader();
  const found = groups.map((texts, group) => countTerms(texts, group, readWord));
  const worths: number[] = [];
  const worthOf = ({ holders }: Stem) => {
    worths[holders] ??= Math.log(LEAST_RARITY + groups.length / holders);
    return worths[holders];
  };
  return found.map((terms) => strongest(terms, worthOf));
}

/** The first of the terms with the greatest weights, in the order of their weights. */
function strongest(terms: readonly Term[], worthOf: (stem: Stem) => number): readonly string[] {
  const best: { readonly weight: number; readonly shown: string }[] = [];
  for (const { stem, shown, count, names } of terms) {
    const weight = count ** RECURRENCE * worthOf(stem) * (names > count / 2 ? NAME_BONUS : 1);
    if (best.length === TERMS && weight <= (best[TERMS - 1]?.weight ?? 0)) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1]?.weight ?? 0) < weight) at--;
    best.splice(at, 0, { weight, shown });
    best.length = Math.min(best.length, TERMS);
  }
  return best.map((term) => term.shown);
}

/** What there is to know of a word as the text writes it; no stem for words that name nothing. */
interface Word {
  readonly stem: Stem | undefined;
  readonly shown: string;
  readonly lower: string;
  readonly isCapital: boolean;
}

/** Texts use the same words again and again; a flood of different ones must not fill the memory. */
const MAX_KNOWN = 100_000;
const ONE_WORD = /^[a-z]+$/;

/** Reads what stands from `from` to `to` of a text. */
type WordReader = (text: string, from: number, to: number) => Word;

function wordReader(): WordReader {
  const numbers = new WordNumbers(MAX_KNOWN);
  const known: Word[] = [];
  const stems = new Map<string, Stem>();
  const terms = new TermNumbers();
  const describe = (raw: string): Word => {
    const shown = APOSTROPHE.test(raw) ? raw.replace(POSSESSIVE, "") : raw;
    const lower = shown.toLowerCase();
    const isCapital = shown[0] !== shown[0]?.toLowerCase();
    if (shown.length < MIN_LETTERS || isStopWord(lower) || isNameless(lower))
      return { stem: undefined, shown, lower, isCapital };
    const term = ONE_WORD.test(lower) ? termOf(lower) : (terms.terms[terms.read(shown)[0] ?? -1] ?? "");
    const stem = stems.get(term) ?? { holders: 0, group: -1, term: undefined };
    if (term !== "") stems.set(term, stem);
    return { stem: term === "" ? undefined : stem, shown, lower, isCapital };
  };
  return (text, from, to) => {
    const number = numbers.numberOf(text, from, to);
    if (number < 0) return describe(text.slice(from, to));
    if (number === known.length) known.push(describe(numbers.words[number] as string));
    return known[number] as Word;
  };
}

/** The terms of one group, in order of first mention. */
function countTerms(texts: readonly string[], group: number, readWord: WordReader): readonly Term[] {
  const terms: Term[] = [];
  for (const text of texts)
    for (let from = nextWord(text, 0, CLASS.letter); from < text.length; ) {
      const to = endOfWord(text, from);
      const word = readWord(text, from, to);
      if (word.stem !== undefined) {
        const term = termIn(word.stem, group, terms);
        countTerm(term, word, word.isCapital && from > 0 ? "name" : "word");
      }
      from = nextWord(text, to, CLASS.letter);
    }
  return terms;
}

/** What a stem is in a group; a new one among `terms` where the group did not hold it yet. */
function termIn(stem: Stem, group: number, terms: Term[]): Term {
  if (stem.group === group && stem.term !== undefined) return stem.term;
  const term = { stem, shown: "", count: 0, names: 0 };
  stem.holders++;
  stem.group = group;
  stem.term = term;
  terms.push(term);
  return term;
}

function countTerm(term: Term, { shown, lower }: Word, as: "name" | "word"): void {
  if (term.count === 0) term.shown = as === "name" ? shown : lower;
  term.count++;
  if (as === "word") return;
  if (term.names === 0) term.shown = shown;
  term.names++;
}
