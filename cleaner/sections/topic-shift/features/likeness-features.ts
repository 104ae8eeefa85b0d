import type { Unit } from "../units.ts";
import { column, type FeatureSheet } from "./feature-sheet.ts";
import type { FirstLook } from "./neighbour-features.ts";
import { PairNumbers } from "./pair-numbers.ts";

/**
 * What the first stage thinks of other places on the page that look like this one: sections of one page are often built alike, and
 * where one "Price:" ends a section the others do too. For each kind of likeness the sheet gets the mean probability of the other
 * places, drawn towards the page's mean, and how many there are.
 */
export function addLikeness(sheet: FeatureSheet, look: FirstLook, units: readonly Unit[]): void {
  const mean = look.probability.reduce((sum, p) => sum + p, 0) / Math.max(1, sheet.rows);
  for (const [name, keys] of keysOf(formsOf(look, units))) {
    const room = 1 + keys.reduce((most, key) => Math.max(most, key), 0);
    const sums = new Float64Array(room);
    const counts = new Int32Array(room);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      sums[key] = (sums[key] as number) + (look.probability[i] as number);
      counts[key] = (counts[key] as number) + 1;
    }
    const others = column(sheet, `${name}-mean`);
    const count = column(sheet, `${name}-count`);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      others[i] = ((sums[key] as number) - (look.probability[i] as number) + mean) / (counts[key] as number);
      count[i] = counts[key] as number;
    }
  }
}

/** One place as likeness sees it: all as numbers, equal where what they stand for is. */
interface Form {
  /** First two words of the sentence after the gap; 0 where there are none. */
  readonly opening: number;
  readonly second: number;
  /** First and last word of the sentence before it. */
  readonly openingBefore: number;
  readonly closing: number;
  readonly shape: number;
  readonly shapeBefore: number;
  /** Class of the words up to the next place, and that with how the place starts. */
  readonly length: number;
  readonly look: number;
}

/** For each kind of likeness, what is equal for places that are alike. */
function keysOf(forms: readonly Form[]): readonly (readonly [name: string, keys: Int32Array])[] {
  const pairs = (one: (i: number) => number, other: (i: number) => number) => {
    const numbers = new PairNumbers();
    return Int32Array.from(forms, (_, i) => numbers.numberOf(one(i), other(i)));
  };
  const lookAt = (i: number) => forms[i]?.look ?? NONE;
  const looks = pairs(lookAt, (i) => lookAt(i - 1));
  return [
    ["same-opening", Int32Array.from(forms, ({ opening }) => opening)],
    [
      "same-opening-pair",
      pairs(
        (i) => forms[i]?.opening ?? NONE,
        (i) => forms[i]?.second ?? NONE,
      ),
    ],
    ["same-closing", Int32Array.from(forms, ({ closing }) => closing)],
    ["same-opening-before", Int32Array.from(forms, ({ openingBefore }) => openingBefore)],
    ["same-shape", Int32Array.from(forms, ({ shape }) => shape)],
    [
      "same-shapes",
      pairs(
        (i) => forms[i]?.shapeBefore ?? NONE,
        (i) => forms[i]?.shape ?? NONE,
      ),
    ],
    [
      "same-lengths",
      pairs(
        (i) => forms[i]?.length ?? NONE,
        (i) => forms[i - 1]?.length ?? NONE,
      ),
    ],
    [
      "same-layout",
      pairs(
        (i) => looks[i] ?? NONE,
        (i) => lookAt(i + 1),
      ),
    ],
  ];
}

/** Beyond the ends of the text. */
const NONE = -1;

function formsOf({ places }: FirstLook, units: readonly Unit[]): readonly Form[] {
  const forms: Form[] = [];
  const numberOf = numberer();
  for (const [i, at] of places.entries()) {
    const [after, before] = [units[at], units[at - 1]];
    if (after === undefined || before === undefined) continue;
    let words = 0;
    for (let k = at; k < (places[i + 1] ?? units.length); k++) words += units[k]?.numbers.length ?? 0;
    const length = lengthClass(words);
    forms.push({
      opening: wordAt(after, 0),
      second: wordAt(after, 1),
      openingBefore: wordAt(before, 0),
      closing: wordAt(before, before.numbers.length - 1),
      shape: numberOf(shapeOf(after)),
      shapeBefore: numberOf(shapeOf(before)),
      length,
      look: numberOf(`${length}${classOf(after.text[0])}`),
    });
  }
  return forms;
}

/** The number of a sentence's word, counted from 1; 0 where there is none. */
function wordAt({ numbers }: Unit, k: number): number {
  return 1 + (numbers[k] ?? NONE);
}

/** Numbers strings from 0 in order of first mention. */
function numberer(): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  };
}

/** Upper ends of the classes of length, in words. */
const LENGTHS = [4, 9, 18, 40, 90] as const;

function lengthClass(words: number): number {
  const found = LENGTHS.findIndex((end) => words < end);
  return found < 0 ? LENGTHS.length : found;
}

function shapeOf({ text, numbers }: Unit): string {
  return `${lengthClass(numbers.length)}${classOf(text[0])}${classOf(text.at(-1))}`;
}

const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;

function classOf(mark: string | undefined): string {
  if (mark === undefined) return "";
  return LETTER.test(mark) ? "a" : DIGIT.test(mark) ? "0" : mark;
}
