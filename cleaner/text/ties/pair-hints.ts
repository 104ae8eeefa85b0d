import { centredLikenesses } from "./centre-space.ts";
import { spreadOfTerms, type TopicSpace } from "./topic-space.ts";

/** Further ties between two sentences of a dump, beside those of pair-links.ts. Written by `fillHints`. */
export const HINT_FEATURES = [
  "centred",
  "names-shared",
  "names-small",
  "names-both",
  "years-apart",
  "years-both",
  "past-both",
  "past-one",
  "quotes-alike",
  "quotes-known",
  "dashes-alike",
  "mark-alike",
  "third-both",
  "third-one",
  "imperative-both",
  "imperative-one",
  "capitals-apart",
  "words-apart",
  "commas-apart",
  "fame-apart",
  "fame-small",
] as const;

/** What one sentence brings along. */
interface Trait {
  readonly names: ReadonlySet<string>;
  readonly year: number;
  readonly past: boolean;
  readonly third: boolean;
  readonly imperative: boolean;
  /** 1 straight, 2 curly, 0 none. */
  readonly quotes: number;
  readonly dashes: number;
  readonly mark: string;
  readonly capitals: number;
  readonly wordLength: number;
  readonly commas: number;
}

const YEAR = /\b(?:1[5-9]|20)\d\d\b/;
const PAST = /\b(?:was|were|had|did|became|began|took|went|said|made|came|held)\b/i;
const THIRD = /\b(?:he|she|his|her|him|they|their|them)\b/i;
const IMPERATIVE =
  /^(?:use|make|try|add|check|choose|click|keep|take|find|get|go|look|avoid|consider|create|select|set|start|visit|read|see|put|let|don['’]?t|ensure|remember|place|open|follow|learn)\b/i;
const NO_YEAR = 0;
const NO_NAMES: ReadonlySet<string> = new Set();
const FAR_YEARS = 100;
const CAPITAL = /^\p{Lu}/u;
const [SPACE, COMMA, UPPER_A, UPPER_Z, LAST_ASCII] = [32, 44, 65, 90, 127] as const;
const STRAIGHT = /['"]/;
const CURLY = /[’“”]/;
/** Longer ones are no names; without a bound, one of ten million letters overflows the stack of the regex engine. */
const NAME = /\p{Lu}[\p{L}\p{N}'’-]{1,60}/gu;

/** Reads the sentences of one window. */
export function readHints(space: TopicSpace, texts: readonly string[], termsOf: (text: string) => string[]): PairHints {
  const traits = texts.map((text) => traitOf(text, termsOf));
  return { traits, centred: centredLikenesses(space), fame: fameOf(space) };
}

/** What `fillHints` reads. */
export interface PairHints {
  readonly traits: readonly Trait[];
  /** n rows of n: centre-space.ts. */
  readonly centred: Float64Array;
  /** Of each sentence: how much of its mass other sentences share. */
  readonly fame: Float32Array;
}

function traitOf(text: string, termsOf: (text: string) => string[]): Trait {
  const { words, capitals, commas, lastCapital } = countCharacters(text);
  return {
    names: lastCapital > 1 ? new Set(termsOf(namesIn(text))) : NO_NAMES,
    year: Number(YEAR.exec(text)?.[0] ?? NO_YEAR),
    past: PAST.test(text),
    third: THIRD.test(text),
    imperative: IMPERATIVE.test(text),
    quotes: STRAIGHT.test(text) ? 1 : CURLY.test(text) ? 2 : 0,
    dashes: text.includes("—") ? 1 : text.includes("–") ? 2 : text.includes(" - ") ? 3 : 0,
    mark: text.at(-1) ?? "",
    capitals: capitals / words,
    wordLength: text.length / words,
    commas: commas / words,
  };
}

/** Words (spaces and one more), commas, capital letters and where the last one stands (-1 where there is none), in one pass. */
function countCharacters(text: string): { words: number; capitals: number; commas: number; lastCapital: number } {
  const counts = { words: 1, capitals: 0, commas: 0, lastCapital: -1 };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === SPACE) counts.words++;
    else if (code === COMMA) counts.commas++;
    else if (isCapital(text, i, code)) {
      counts.capitals++;
      counts.lastCapital = i;
    }
  }
  return counts;
}

function isCapital(text: string, i: number, code: number): boolean {
  if (code <= LAST_ASCII) return code >= UPPER_A && code <= UPPER_Z;
  return CAPITAL.test(String.fromCodePoint(text.codePointAt(i) ?? code));
}

/** The capitalised words inside a sentence; the first word is capitalised anyway. */
function namesIn(text: string): string {
  return [...text.matchAll(NAME)].flatMap(({ index, 0: name }) => (index > 1 ? [name] : [])).join(" ");
}

function fameOf(space: TopicSpace): Float32Array {
  const spread = spreadOfTerms(space);
  return Float32Array.from(space.points, ({ ids, idf, mass }) => {
    let shared = 0;
    for (let k = 0; k < ids.length; k++) if ((spread[ids[k] as number] as number) > 1) shared += idf[k] as number;
    return shared / Math.max(1, mass);
  });
}

const both = (x: boolean, y: boolean): readonly [number, number] => [x && y ? 1 : 0, x !== y ? 1 : 0];

/** Writes `HINT_FEATURES` of a pair at `offset`. */
export function fillHints(
  hints: PairHints,
  [a, b]: readonly [number, number],
  at: { into: Float32Array; offset: number },
): void {
  const [x, y] = [hints.traits[a] as Trait, hints.traits[b] as Trait];
  const { into } = at;
  const years = x.year !== NO_YEAR && y.year !== NO_YEAR;
  let k = at.offset;
  into[k++] = hints.centred[a * hints.traits.length + b] as number;
  into[k++] = sharedNames(x.names, y.names);
  into[k++] = Math.min(x.names.size, y.names.size);
  into[k++] = x.names.size > 0 && y.names.size > 0 ? 1 : 0;
  into[k++] = years ? Math.min(FAR_YEARS, Math.abs(x.year - y.year)) : -1;
  into[k++] = (x.year !== NO_YEAR ? 1 : 0) + (y.year !== NO_YEAR ? 1 : 0);
  for (const value of both(x.past, y.past)) into[k++] = value;
  into[k++] = x.quotes * y.quotes === 0 ? -1 : x.quotes === y.quotes ? 1 : 0;
  into[k++] = x.quotes + y.quotes;
  into[k++] = x.dashes * y.dashes === 0 ? -1 : x.dashes === y.dashes ? 1 : 0;
  into[k++] = x.mark === y.mark ? 1 : 0;
  for (const value of both(x.third, y.third)) into[k++] = value;
  for (const value of both(x.imperative, y.imperative)) into[k++] = value;
  into[k++] = Math.abs(x.capitals - y.capitals);
  into[k++] = Math.abs(x.wordLength - y.wordLength);
  into[k++] = Math.abs(x.commas - y.commas);
  const [p, q] = [hints.fame[a] as number, hints.fame[b] as number];
  into[k++] = Math.abs(p - q);
  into[k++] = Math.min(p, q);
}

function sharedNames(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  let count = 0;
  for (const name of x) if (y.has(name)) count++;
  return count;
}
