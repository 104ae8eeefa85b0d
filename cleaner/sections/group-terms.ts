import { scanWords } from "../text/scan-words.ts";
import { isStopWord } from "../text/stop-words.ts";
import { type TermReader, termReader } from "../text/terms-of.ts";

const TERMS = 5;
const MIN_LETTERS = 3;
/** A capitalised word inside a sentence is a name, and names tell groups apart best. */
const NAME_BONUS = 1.5;
/** A page has few distinct words; a flood of them must not fill the memory. */
const MAX_KNOWN = 100_000;

/** A word of the page as it is written, read once. */
interface Word {
  readonly written: string;
  readonly lower: string;
  readonly isCapital: boolean;
  /** Absent where it carries no meaning. */
  readonly stem: Stem | undefined;
}

/** A stem of the page, and what the group at hand makes of it. */
interface Stem {
  /** Groups that have it. */
  holders: number;
  /** The last group that had it; -1 before the first. */
  group: number;
  term: Term | undefined;
}

interface Term {
  readonly stem: Stem;
  readonly shown: string;
  count: number;
  names: number;
}

/** Names each group by the words that are frequent in it and rare in the others; strongest first, as the text writes them. */
export function groupTerms(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const wordOf = wordReader();
  const found = groups.map((texts, group) => countTerms(texts, group, wordOf));
  return found.map((terms) => strongest(terms, groups.length));
}

function strongest(terms: readonly Term[], groups: number): readonly string[] {
  const best: { readonly term: Term; readonly weight: number }[] = [];
  for (const term of terms) {
    const weight = weightOf(term, groups / term.stem.holders);
    if (best.length === TERMS && weight <= (best[TERMS - 1]?.weight ?? 0)) continue;
    let place = best.length;
    while (place > 0 && weight > (best[place - 1]?.weight ?? 0)) place--;
    best.splice(place, 0, { term, weight });
    if (best.length > TERMS) best.pop();
  }
  return best.map(({ term }) => term.shown);
}

function weightOf({ count, names }: Term, rarity: number): number {
  return Math.sqrt(count) * Math.log(1 + rarity) * (names > count / 2 ? NAME_BONUS : 1);
}

/** In order of their first appearance. */
function countTerms(texts: readonly string[], group: number, wordOf: (raw: string) => Word): readonly Term[] {
  const terms: Term[] = [];
  for (const text of texts)
    scanWords(text, (start, end) => {
      const word = wordOf(text.slice(start, end));
      if (word.stem === undefined) return;
      const isName = start > 0 && word.isCapital;
      const term = termIn(group, word.stem) ?? openTerm(terms, { group, word, stem: word.stem, isName });
      term.count++;
      if (isName) term.names++;
    });
  return terms;
}

function termIn(group: number, stem: Stem): Term | undefined {
  return stem.group === group ? stem.term : undefined;
}

function openTerm(terms: Term[], of: { group: number; word: Word; stem: Stem; isName: boolean }): Term {
  const { group, word, stem } = of;
  const term = { stem, shown: of.isName ? word.written : word.lower, count: 0, names: 0 };
  terms.push(term);
  stem.group = group;
  stem.term = term;
  stem.holders++;
  return term;
}

/** Reads each distinct word of a page once. */
function wordReader(): (raw: string) => Word {
  const known = new Map<string, Word>();
  const stems = new Map<string, Stem>();
  const termsOf = termReader();
  return (raw) => {
    let word = known.get(raw);
    if (word === undefined) {
      word = readWord(raw, stems, termsOf);
      if (known.size < MAX_KNOWN) known.set(raw, word);
    }
    return word;
  };
}

function readWord(raw: string, stems: Map<string, Stem>, termsOf: TermReader): Word {
  const written = raw.slice(0, raw.length - possessiveChars(raw));
  const lower = written.toLowerCase();
  const isCapital = written[0] !== written[0]?.toLowerCase();
  const key = written.length < MIN_LETTERS || isStopWord(lower) ? "" : (termsOf(written)[0] ?? "");
  if (key === "") return { written, lower, isCapital, stem: undefined };
  let stem = stems.get(key);
  if (stem === undefined) {
    stem = { holders: 0, group: -1, term: undefined };
    stems.set(key, stem);
  }
  return { written, lower, isCapital, stem };
}

/** An apostrophe at the end, or one before an s. */
function possessiveChars(word: string): number {
  if (isApostrophe(word.charCodeAt(word.length - 1))) return 1;
  return word.endsWith("s") && isApostrophe(word.charCodeAt(word.length - 2)) ? 2 : 0;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}
