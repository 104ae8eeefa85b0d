import { CLASS } from "../../text/characters/char-class.ts";
import { hasUnspaced } from "../../text/words/unspaced.ts";
import { endOfWord, nextWord } from "../../text/words/words.ts";
import { follow, opensSentence, standsBeside } from "./neighbours.ts";
import type { NameForm, Term, TopicWords } from "./topic-words.ts";
import type { UnspacedWords } from "./unspaced-words.ts";

interface Readers {
  /** Which of the groups is read. */
  readonly group: number;
  /** Whether function words of other languages may be words of theirs: "war", "son". */
  readonly isEnglish: boolean;
  /** Words in lower case that name nothing in the language of the texts. */
  readonly empty: ReadonlySet<string>;
  readonly words: TopicWords;
  readonly unspaced: UnspacedWords;
}

/** What a group says. */
interface Counted {
  /** In order of first mention. */
  readonly terms: readonly Term[];
  /** Words, one more so that there is no group of none. */
  readonly length: number;
}

/** Counts the terms of one group, and what they stand beside. */
export function countTerms(texts: readonly string[], readers: Readers): Counted {
  const counter = new TermCounter(readers);
  for (const text of texts) counter.read(text);
  return { terms: counter.terms, length: counter.length + 1 };
}

class TermCounter {
  readonly terms: Term[] = [];
  length = 0;
  readonly #readers: Readers;
  /** The term before, where it ends, and how it is written; an object of its own for each word would cost more than all else. */
  #last: Term | undefined;
  #lastEnd = 0;
  #isLastCapital = false;
  #didLastOpen = false;

  constructor(readers: Readers) {
    this.#readers = readers;
  }

  read(text: string): void {
    const { unspaced } = this.#readers;
    const isUnspaced = hasUnspaced(text);
    for (let from = nextWord(text, 0, CLASS.letter); from < text.length; ) {
      const to = endOfWord(text, from);
      if (isUnspaced) for (const word of unspaced.wordsIn(text, [from, to])) this.#count(text, ...word);
      else this.#count(text, from, to);
      from = nextWord(text, to, CLASS.letter);
    }
    follow(this.#last, undefined, false);
    this.#last = undefined;
  }

  #count(text: string, from: number, to: number): void {
    const { words, isEnglish, empty } = this.#readers;
    const { form, isCapital, isEnglishOnly } = words.read(text, from, to);
    this.length++;
    const opens = isCapital && opensSentence(text, from);
    const isName = isCapital && !opens;
    const isEmpty = form === undefined || (isEnglishOnly && !isEnglish) || empty.has(form.lower);
    const term = isEmpty || (form.isWeak && !isName) ? undefined : this.#mention(form, isCapital, isName);
    // A sentence gives its first word a capital. English begins with verbs and adverbs, whose phrases are no better than their words.
    const isAlike = this.#isLastCapital === isCapital || (this.#didLastOpen && !isEnglish);
    follow(this.#last, term, this.#last !== undefined && isAlike && standsBeside(text, this.#lastEnd, from));
    this.#last = term;
    this.#lastEnd = to;
    this.#isLastCapital = isCapital;
    this.#didLastOpen = opens;
  }

  /** Counts a mention; a term is shown in lower case where any mention is. */
  #mention(form: NameForm, isCapital: boolean, isName: boolean): Term {
    if (!form.isMet) this.#readers.words.meet(form);
    form.stem.mentions++;
    const term = this.#termOf(form);
    if (!isCapital) term.form = form;
    term.count++;
    if (!isName) return term;
    term.names++;
    form.count++;
    return term;
  }

  /** What a word's stem is in this group; a new term where the group did not hold it yet. */
  #termOf(form: NameForm): Term {
    const { stem, isWeak } = form;
    const { group } = this.#readers;
    if (stem.group === group && stem.term !== undefined) return stem.term;
    const [left, right] = [
      { term: undefined, votes: 0 },
      { term: undefined, votes: 0 },
    ];
    const term = { stem, form, isWeak, count: 0, names: 0, before: this.length - 1, left, right };
    stem.holders++;
    stem.group = group;
    stem.term = term;
    this.terms.push(term);
    return term;
  }
}
