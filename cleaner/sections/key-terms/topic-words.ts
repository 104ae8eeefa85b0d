import { stemOf } from "../../text/words/stem-of.ts";
import { isStopWord } from "../../text/words/stop-words.ts";
import { TermNumbers } from "../../text/words/term-numbers.ts";
import { WordNumbers } from "../../text/words/word-numbers.ts";
import { isNameless } from "./is-nameless.ts";

/** What all forms of a word share. */
export interface Stem {
  /** How many groups hold it, and how often all of them say it. */
  holders: number;
  mentions: number;
  /** The last of them, and what it is there. */
  group: number;
  term: Term | undefined;
  /** How most of its mentions as a name are written. */
  usual: NameForm | undefined;
}

/** A word as the text writes it, and how often it stands there as a name. */
export interface NameForm {
  readonly stem: Stem;
  readonly shown: string;
  readonly lower: string;
  count: number;
  /** Whether it names something only beside other names: "New York", "Show Trials". */
  readonly isWeak: boolean;
  /** What its form alone is worth: 1 where it tells nothing. */
  readonly worth: number;
  /** Whether these groups hold it. */
  isMet: boolean;
}

/** What a stem is in one group. */
export interface Term {
  readonly stem: Stem;
  /** As it is first written, in lower case where it ever is. */
  form: NameForm;
  readonly isWeak: boolean;
  count: number;
  /** How often it is capitalised where no sentence begins. */
  names: number;
  /** How many words of the group stand before its first mention. */
  readonly before: number;
  /** What mostly stands at its left and at its right. */
  readonly left: Neighbour;
  readonly right: Neighbour;
}

/** The term that most mentions of another have beside them, if any term does: a majority by votes. Boyer & Moore 1981. */
export interface Neighbour {
  term: Term | undefined;
  /** Mentions beside this neighbour less all others: nothing above zero where it has no majority. */
  votes: number;
}

/** What there is to know of a word; no form for words that name nothing. */
export interface Word {
  readonly form: NameForm | undefined;
  readonly isCapital: boolean;
  /** Whether it is a function word in another language than English. */
  readonly isEnglishOnly: boolean;
}

const APOSTROPHE = /['’]/;
/** Or what Turkish joins to a name. */
const POSSESSIVE = /['’](?:s|n?[ıiuü]n|n?[dt][ae](?:n|ki)?|y[aeıiuü]|y?l[ae])?$/u;
/** "They're", "couldn't": what is joined there names nothing. */
const CONTRACTION = /['’](?:re|ll|ve|d|m|t)$/iu;
/** "l'amour", "dell'arte". */
const ELISION = /^(?:[cdjlmnst]|qu|dell|nell|sull|all|dall|un)['’](?=\p{L}{2})/iu;
/** Words of English that are function words of German and French. */
const ENGLISH_ONLY: ReadonlySet<string> = new Set(["war", "son"]);
const ONE_WORD = /^[a-z]+$/;
const MIN_LETTERS = 3;
/** Two syllables of Korean, or signs of Chinese, are a word. */
const DENSE = /^[\u30a0-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2}/u;
/** What Korean writes behind a word of two syllables and more: the usual particles. */
const PARTICLE =
  /(?<=^[\uac00-\ud7a3]{2,12})(?:으로|에서|에게|까지|부터|처럼|보다|은|는|이|가|을|를|의|에|로|와|과|도|만)$/u;
/** Adverbs name nothing, what was done rarely does, and a month or a day only says when. */
const FORM_WORTH: readonly (readonly [form: RegExp, worth: number])[] = [
  [/^[a-z]{3,}ly$/, 0.5],
  [/^[a-z]{2,}ed$/, 0.7],
  [/^(?:(?:jan|febr)uary|april|ju(?:ne|ly)|aug(?:ust)?|(?:sept|nov|dec)(?:ember)?|october)$/i, 0.3],
  [/^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/i, 0.3],
];
/** Texts use the same words again and again; a flood of different ones must not fill the memory. */
const MAX_KNOWN = 100_000;
/** Words that are kept from one text to the next; all are forgotten where there are more. */
const MAX_KEPT = 20_000;

/** Reads words, each described once. */
export class TopicWords {
  readonly #numbers = new WordNumbers(MAX_KNOWN);
  readonly #known: Word[] = [];
  readonly #forms = new Map<string, NameForm>();
  readonly #stems = new Map<string, Stem>();
  readonly #terms = new TermNumbers();
  #met: NameForm[] = [];

  /** The word that stands from `from` to `to` of a text. */
  read(text: string, from: number, to: number): Word {
    const number = this.#numbers.numberOf(text, from, to);
    if (number < 0) return this.#describe(text.slice(from, to));
    if (number === this.#known.length) this.#known.push(this.#describe(this.#numbers.words[number] as string));
    return this.#known[number] as Word;
  }

  /** Notes that these groups hold a form. */
  meet(form: NameForm): void {
    form.isMet = true;
    this.#met.push(form);
  }

  /** The forms that these groups hold, in order of first mention. */
  get met(): readonly NameForm[] {
    return this.#met;
  }

  /** How many there are. */
  get size(): number {
    return Math.max(this.#known.length, this.#forms.size);
  }

  /** Forgets what these groups hold of the words, not the words. */
  forgetGroups(): void {
    for (const form of this.#met) {
      form.count = 0;
      form.isMet = false;
      Object.assign(form.stem, NOWHERE);
    }
    this.#met = [];
  }

  #describe(raw: string): Word {
    const isJoined = APOSTROPHE.test(raw);
    const shown = (isJoined ? raw.replace(POSSESSIVE, "").replace(ELISION, "") : raw).replace(PARTICLE, "");
    const lower = shown.toLowerCase();
    const isCapital = shown[0] !== shown[0]?.toLowerCase();
    const isLong = shown.length >= MIN_LETTERS || DENSE.test(shown);
    const isNamely = isLong && !(isJoined && CONTRACTION.test(raw));
    const isEnglishOnly = ENGLISH_ONLY.has(lower);
    const form = isNamely && (isEnglishOnly || !isStopWord(lower)) ? this.#formOf(shown, lower) : undefined;
    return { form, isCapital, isEnglishOnly };
  }

  /** The form of a word that is no stop word; none where it has no stem. */
  #formOf(shown: string, lower: string): NameForm | undefined {
    const known = this.#forms.get(shown);
    if (known !== undefined) return known;
    const term = ONE_WORD.test(lower) ? stemOf(lower) : (this.#terms.terms[this.#terms.read(shown)[0] ?? -1] ?? "");
    if (term === "") return undefined;
    const stem = this.#stems.get(term) ?? { ...NOWHERE };
    this.#stems.set(term, stem);
    const form = { stem, shown, lower, count: 0, isWeak: isNameless(lower), worth: worthOf(shown), isMet: false };
    this.#forms.set(shown, form);
    return form;
  }
}

function worthOf(shown: string): number {
  return FORM_WORTH.find(([form]) => form.test(shown))?.[1] ?? 1;
}

/** A stem that no group holds yet. */
const NOWHERE: Stem = { holders: 0, mentions: 0, group: -1, term: undefined, usual: undefined };

let kept: TopicWords | undefined;

/**
 * Gives the words of the texts before, and keeps those of this one for the next. What they say of a text is forgotten; who fails
 * on the way loses them all.
 */
export function withTopicWords<Found>(read: (words: TopicWords) => Found): Found {
  const words = kept ?? new TopicWords();
  kept = undefined;
  const found = read(words);
  words.forgetGroups();
  if (words.size <= MAX_KEPT) kept = words;
  return found;
}
