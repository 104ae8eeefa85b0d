import { CLASS } from "../text/char-class.ts";
import { hasUnspaced } from "../text/unspaced.ts";
import { endOfWord, nextWord } from "../text/words.ts";
import { type NameForm, type Stem, type Term, type TopicWords, withTopicWords } from "./topic-words.ts";
import { UnspacedWords } from "./unspaced-words.ts";

const TERMS = 5;
/** A capitalised word inside a sentence is a name, and names tell groups apart best. */
const NAME_BONUS = 1.5;
/** Said twice, a word names its group better than two that are said once. */
const RECURRENCE = 0.8;
/** What even a word of all groups is worth, for texts that have but one. */
const LEAST_RARITY = 0.5;

/** Names each group by the words that are frequent in it and rare in the others; strongest first, as the text writes them. */
export function groupTerms(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return withTopicWords((words) => {
    const unspaced = new UnspacedWords(groups.flat());
    const found = groups.map((texts, group) => countTerms(texts, group, { words, unspaced }));
    words.met.forEach(hearForm);
    const worths: number[] = [];
    const worthOf = ({ holders }: Stem) => {
      worths[holders] ??= Math.log(LEAST_RARITY + groups.length / holders);
      return worths[holders];
    };
    return found.map((terms) => strongest(terms, worthOf));
  });
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

interface Readers {
  readonly words: TopicWords;
  readonly unspaced: UnspacedWords;
}

/** The terms of one group, in order of first mention. */
function countTerms(texts: readonly string[], group: number, { words, unspaced }: Readers): readonly Term[] {
  const terms: Term[] = [];
  const count = (text: string, from: number, to: number) => {
    const { form, lower, isCapital } = words.read(text, from, to);
    if (form === undefined) return;
    if (!form.isMet) words.meet(form);
    const term = termIn(form.stem, group, terms);
    if (term.count++ === 0) term.shown = lower;
    if (!isCapital || from === 0) return;
    term.names++;
    form.count++;
  };
  for (const text of texts) {
    const isUnspaced = hasUnspaced(text);
    for (let from = nextWord(text, 0, CLASS.letter); from < text.length; ) {
      const to = endOfWord(text, from);
      if (isUnspaced) for (const word of unspaced.wordsIn(text, [from, to])) count(text, ...word);
      else count(text, from, to);
      from = nextWord(text, to, CLASS.letter);
    }
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
