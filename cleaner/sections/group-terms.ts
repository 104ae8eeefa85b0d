import { CLASS } from "../text/char-class.ts";
import { isNameless } from "../text/nameless-words.ts";
import { stemOf } from "../text/stem-of.ts";
import { isStopWord } from "../text/stop-words.ts";
import { TermNumbers } from "../text/term-numbers.ts";
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
  /** How most of its mentions as a name are written. */
  usual: NameForm | undefined;
}

/** A word as the text writes it, and how often it stands there as a name. */
interface NameForm {
  readonly stem: Stem;
  readonly shown: string;
  count: number;
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
  readWord.forms.forEach(hearForm);
  const worths: number[] = [];
  const worthOf = ({ holders }: Stem) => {
    worths[holders] ??= Math.log(LEAST_RARITY + groups.length / holders);
    return worths[holders];
  };
  return found.map((terms) => strongest(terms, worthOf));
}

/** Names are written as most mentions are, the shorter form where two are as usual: "Lenins" is what a lost apostrophe leaves of "Lenin's". */
function hearForm(form: NameForm): void {
  const { stem, shown, count } = form;
  const most = stem.usual?.count ?? 0;
  if (count > most || (count === most && shown.length < (stem.usual?.shown.length ?? 0))) stem.usual = form;
}

/** The first of the terms with the greatest weights, in the order of their weights. */
function strongest(terms: readonly Term[], worthOf: (stem: Stem) => number): readonly string[] {
  const best: { readonly weight: number; readonly shown: string }[] = [];
  for (const { stem, shown, count, names } of terms) {
    const weight = count ** RECURRENCE * worthOf(stem) * (names > count / 2 ? NAME_BONUS : 1);
    if (best.length === TERMS && weight <= (best[TERMS - 1]?.weight ?? 0)) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1]?.weight ?? 0) < weight) at--;
    best.splice(at, 0, { weight, shown: names === 0 ? shown : (stem.usual?.shown ?? shown) });
    best.length = Math.min(best.length, TERMS);
  }
  return best.map((term) => term.shown);
}

/** What there is to know of a word; no form for words that name nothing. */
interface Word {
  readonly form: NameForm | undefined;
  readonly shown: string;
  readonly lower: string;
  readonly isCapital: boolean;
}

/** Texts use the same words again and again; a flood of different ones must not fill the memory. */
const MAX_KNOWN = 100_000;
const ONE_WORD = /^[a-z]+$/;

/** Reads what stands from `from` to `to` of a text; `forms` is what it has met, by how it is shown. */
interface WordReader {
  readonly read: (text: string, from: number, to: number) => Word;
  readonly forms: ReadonlyMap<string, NameForm>;
}

function wordReader(): WordReader {
  const numbers = new WordNumbers(MAX_KNOWN);
  const known: Word[] = [];
  const forms = new Map<string, NameForm>();
  const formOf = formReader(forms);
  const describe = (raw: string): Word => {
    const shown = APOSTROPHE.test(raw) ? raw.replace(POSSESSIVE, "") : raw;
    const lower = shown.toLowerCase();
    const isCapital = shown[0] !== shown[0]?.toLowerCase();
    const isNamely = shown.length >= MIN_LETTERS && !isStopWord(lower) && !isNameless(lower);
    return { form: isNamely ? formOf(shown, lower) : undefined, shown, lower, isCapital };
  };
  const read = (text: string, from: number, to: number) => {
    const number = numbers.numberOf(text, from, to);
    if (number < 0) return describe(text.slice(from, to));
    if (number === known.length) known.push(describe(numbers.words[number] as string));
    return known[number] as Word;
  };
  return { read, forms };
}

/** Gives the form of a word that is no stop word, a new one among `forms` where it was not met yet; none where it has no stem. */
function formReader(forms: Map<string, NameForm>): (shown: string, lower: string) => NameForm | undefined {
  const stems = new Map<string, Stem>();
  const terms = new TermNumbers();
  return (shown, lower) => {
    const known = forms.get(shown);
    if (known !== undefined) return known;
    const term = ONE_WORD.test(lower) ? stemOf(lower) : (terms.terms[terms.read(shown)[0] ?? -1] ?? "");
    if (term === "") return undefined;
    const stem = stems.get(term) ?? { holders: 0, group: -1, term: undefined, usual: undefined };
    stems.set(term, stem);
    const form = { stem, shown, count: 0 };
    forms.set(shown, form);
    return form;
  };
}

/** The terms of one group, in order of first mention. */
function countTerms(texts: readonly string[], group: number, { read }: WordReader): readonly Term[] {
  const terms: Term[] = [];
  for (const text of texts)
    for (let from = nextWord(text, 0, CLASS.letter); from < text.length; ) {
      const to = endOfWord(text, from);
      const word = read(text, from, to);
      if (word.form !== undefined) {
        const term = termIn(word.form.stem, group, terms);
        if (term.count++ === 0) term.shown = word.lower;
        if (word.isCapital && from > 0) {
          term.names++;
          word.form.count++;
        }
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
