import { CLASS } from "../text/char-class.ts";
import { isNameless } from "../text/nameless-words.ts";
import { isStopWord } from "../text/stop-words.ts";
import { termReader } from "../text/terms-of.ts";
import { endOfWord, nextWord } from "../text/words.ts";

const TERMS = 5;
const POSSESSIVE = /['’]s?$/u;
const MIN_LETTERS = 3;
/** A capitalised word inside a sentence is a name, and names tell groups apart best. */
const NAME_BONUS = 1.5;
/** Said twice, a word names its group better than two that are said once. */
const RECURRENCE = 0.8;
/** What even a word of all groups is worth, for texts that have but one. */
const LEAST_RARITY = 0.5;

interface Term {
  shown: string;
  count: number;
  names: number;
}

/** Names each group by the words that are frequent in it and rare in the others; strongest first, as the text writes them. */
export function groupTerms(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const readWord = wordReader();
  const forms: NameForms = new Map();
  const found = groups.map((texts) => countTerms(texts, readWord, forms));
  showNames(found, forms);
  const holders = new Map<string, number>();
  for (const terms of found) for (const stem of terms.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  return found.map((terms) => strongest(terms, (stem) => groups.length / (holders.get(stem) ?? 1)));
}

/** How often each written form of a name stands in the texts, and its stem. */
type NameForms = Map<string, { readonly stem: string; count: number }>;

/** Writes names as most mentions do, the shorter form where two are as usual: "Lenins" is what a lost apostrophe leaves of "Lenin's". */
function showNames(found: readonly ReadonlyMap<string, Term>[], forms: NameForms): void {
  const usual = new Map<string, { readonly shown: string; readonly count: number }>();
  for (const [shown, { stem, count }] of forms) {
    const known = usual.get(stem);
    const isMoreUsual = known === undefined || count > known.count;
    if (isMoreUsual || (count === known.count && shown.length < known.shown.length)) usual.set(stem, { shown, count });
  }
  for (const terms of found)
    for (const [stem, term] of terms) if (term.names > 0) term.shown = usual.get(stem)?.shown ?? term.shown;
}

/** The first of the terms with the greatest weights, in the order of their weights. */
function strongest(terms: ReadonlyMap<string, Term>, rarityOf: (stem: string) => number): readonly string[] {
  const best: { readonly weight: number; readonly shown: string }[] = [];
  for (const [stem, term] of terms) {
    const weight = weightOf(term, rarityOf(stem));
    if (best.length === TERMS && weight <= (best[TERMS - 1]?.weight ?? 0)) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1]?.weight ?? 0) < weight) at--;
    best.splice(at, 0, { weight, shown: term.shown });
    best.length = Math.min(best.length, TERMS);
  }
  return best.map(({ shown }) => shown);
}

function weightOf({ count, names }: Term, rarity: number): number {
  return count ** RECURRENCE * Math.log(LEAST_RARITY + rarity) * (names > count / 2 ? NAME_BONUS : 1);
}

/** What there is to know of a word as the text writes it; no stem for words that name nothing. */
interface Word {
  readonly stem: string;
  readonly shown: string;
  readonly lower: string;
  readonly isCapital: boolean;
}

/** Texts use the same words again and again; a flood of different ones must not fill the memory. */
const MAX_KNOWN = 100_000;

function wordReader(): (raw: string) => Word {
  const termsOf = termReader();
  const known = new Map<string, Word>();
  return (raw) => {
    const before = known.get(raw);
    if (before !== undefined) return before;
    const shown = raw.replace(POSSESSIVE, "");
    const lower = shown.toLowerCase();
    const stem = shown.length < MIN_LETTERS || isStopWord(lower) || isNameless(lower) ? "" : (termsOf(shown)[0] ?? "");
    const word = { stem, shown, lower, isCapital: shown[0] !== shown[0]?.toLowerCase() };
    if (known.size < MAX_KNOWN) known.set(raw, word);
    return word;
  };
}

function countTerms(texts: readonly string[], readWord: (raw: string) => Word, forms: NameForms): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const text of texts)
    for (let from = nextWord(text, 0, CLASS.letter); from < text.length; ) {
      const to = endOfWord(text, from);
      const word = readWord(text.slice(from, to));
      const isName = word.isCapital && from > 0;
      if (word.stem !== "") countTerm(terms, word, isName ? "name" : "word");
      if (word.stem !== "" && isName) countForm(forms, word);
      from = nextWord(text, to, CLASS.letter);
    }
  return terms;
}

function countForm(forms: NameForms, { stem, shown }: Word): void {
  const form = forms.get(shown);
  if (form === undefined) forms.set(shown, { stem, count: 1 });
  else form.count++;
}

function countTerm(terms: Map<string, Term>, { stem, shown, lower }: Word, as: "name" | "word"): void {
  const term = terms.get(stem);
  if (term === undefined)
    terms.set(stem, { shown: as === "name" ? shown : lower, count: 1, names: as === "name" ? 1 : 0 });
  else {
    term.count++;
    if (as === "word") return;
    term.names++;
  }
}
