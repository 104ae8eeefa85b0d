import { countTerms } from "./count-terms.ts";
import { emptyWordsOf } from "./empty-words.ts";
import { phraseOf } from "./phrase-of.ts";
import { type NameForm, type Stem, type Term, withTopicWords } from "./topic-words.ts";
import { UnspacedWords } from "./unspaced-words.ts";

const ENGLISH = / the /;

const TERMS = 5;
/** So many are ranked, for words that go into one phrase are one term. */
const CANDIDATES = 2 * TERMS;
/** A capitalised word inside a sentence is a name, and names tell groups apart best. */
const NAME_BONUS = 1.5;
/** Said twice, a word names its group better than two that are said once. */
const RECURRENCE = 1.2;
/** So much a word counts by how much more the group says it than the others do, by their lengths. */
const CONTRAST = 0.4;
const USUAL_MENTIONS = 0.5;
/** What a section is about is said early in it. */
const EARLINESS = 0.3;
/** What even a word of all groups is worth beside one of few: authors' headings name what the page is about again and again. */
const LEAST_RARITY = 0.7;

/**
 * Names each group by the words and phrases that are frequent in it and rare in the others; strongest first, as the text writes them.
 * `language`: of all groups, in BCP 47, where it is known.
 */
export function groupTerms(groups: readonly (readonly string[])[], language?: string): readonly (readonly string[])[] {
  return withTopicWords((words) => {
    const texts = groups.flat();
    const readers = {
      isEnglish: texts.some((text) => ENGLISH.test(text)),
      empty: emptyWordsOf(texts, language),
      words,
      unspaced: new UnspacedWords(texts),
    };
    const found = groups.map((own, group) => countTerms(own, { ...readers, group }));
    words.met.forEach(hearForm);
    const all = found.reduce((sum, { length }) => sum + length, 0);
    const worths: number[] = [];
    const rarityOf = ({ holders }: Stem) => {
      worths[holders] ??= Math.log(LEAST_RARITY + Math.log(0.5 + groups.length / holders));
      return worths[holders];
    };
    return found.map(({ terms, length }) =>
      named(strongest(terms, (term) => weightOf(term, length / all) + rarityOf(term.stem))),
    );
  });
}

/** Names are written as most mentions are, the shorter form where two are as usual: "Lenins" is what a lost apostrophe leaves of "Lenin's". */
function hearForm(form: NameForm): void {
  const { stem, shown, count } = form;
  const most = stem.usual?.count ?? 0;
  if (count > most || (count === most && shown.length < (stem.usual?.shown.length ?? 0))) stem.usual = form;
}

/** The first of the terms with the greatest weights, in the order of their weights. */
function strongest(terms: readonly Term[], weigh: (term: Term) => number): readonly Term[] {
  const best: { readonly weight: number; readonly term: Term }[] = [];
  for (const term of terms) {
    if (term.isWeak) continue;
    const weight = weigh(term);
    let at = best.length;
    while (at > 0 && (best[at - 1]?.weight ?? weight) < weight) at--;
    if (at === CANDIDATES) continue;
    best.splice(at, 0, { weight, term });
    best.length = Math.min(best.length, CANDIDATES);
  }
  return best.map(({ term }) => term);
}

/** What a term is worth in a group that holds `share` of all words, but for how many groups hold it: a logarithm. */
function weightOf({ stem, count, names, before, form }: Term, share: number): number {
  const contrast = count / (stem.mentions * share + USUAL_MENTIONS);
  const worth = form.worth < 1 ? form.worth : names > count / 2 ? NAME_BONUS : 1;
  const said = RECURRENCE * Math.log(count) + CONTRAST * Math.log(contrast);
  return said - EARLINESS * Math.log(before + 1) + Math.log(worth);
}

/** The terms as phrases, each word in one of them. */
function named(terms: readonly Term[]): readonly string[] {
  const said = new Set<Term>();
  const phrases: string[] = [];
  for (const term of terms) {
    if (phrases.length === TERMS) break;
    if (said.has(term)) continue;
    const phrase = phraseOf(term);
    if (phrase.some((word) => said.has(word))) continue;
    for (const word of phrase) said.add(word);
    const areNames = phrase.every(({ names }) => names > 0);
    phrases.push(phrase.map((word) => (areNames ? nameOf(word) : word.form.shown)).join(" "));
  }
  return phrases;
}

function nameOf({ stem, form }: Term): string {
  return (stem.usual ?? form).shown;
}
