import { column, type FeatureSheet } from "./feature-sheet.ts";
import type { FirstLook } from "./neighbour-features.ts";
import type { Unit } from "./units.ts";

/**
 * What the first stage thinks of other places on the page that look like this one: sections of one page are often built alike, and
 * where one "Price:" ends a section the others do too. For each kind of likeness the sheet gets the mean probability of the other
 * places, drawn towards the page's mean, and how many there are.
 */
export function addLikeness(sheet: FeatureSheet, look: FirstLook, units: readonly Unit[]): void {
  const forms = formsOf(look, units);
  const mean = look.probability.reduce((sum, p) => sum + p, 0) / Math.max(1, sheet.rows);
  for (const [name, keyOf] of KEYS) {
    const keys = forms.map((_, i) => keyOf(forms, i));
    const pools = new Map<string, { sum: number; count: number }>();
    for (const [i, key] of keys.entries()) {
      const pool = pools.get(key) ?? { sum: 0, count: 0 };
      pool.sum += look.probability[i] as number;
      pool.count++;
      pools.set(key, pool);
    }
    const others = column(sheet, `${name}-mean`);
    const count = column(sheet, `${name}-count`);
    for (const [i, key] of keys.entries()) {
      const pool = pools.get(key) ?? { sum: 0, count: 1 };
      others[i] = (pool.sum - (look.probability[i] as number) + mean) / pool.count;
      count[i] = pool.count;
    }
  }
}

/** One place as likeness sees it. */
interface Form {
  /** The sentence after the gap and the one before it. */
  readonly after: Unit;
  readonly before: Unit;
  /** Class of the words up to the next place, and how it starts. */
  readonly length: number;
  readonly start: string;
}

const KEYS: readonly (readonly [name: string, keyOf: (forms: readonly Form[], i: number) => string])[] = [
  ["same-opening", (forms, i) => forms[i]?.after.words[0] ?? ""],
  ["same-opening-pair", (forms, i) => openingPair(forms[i])],
  ["same-closing", (forms, i) => forms[i]?.before.words.at(-1) ?? ""],
  ["same-opening-before", (forms, i) => forms[i]?.before.words[0] ?? ""],
  ["same-shape", (forms, i) => shapeOf(forms[i]?.after)],
  ["same-shapes", (forms, i) => `${shapeOf(forms[i]?.before)}|${shapeOf(forms[i]?.after)}`],
  ["same-lengths", (forms, i) => `${forms[i]?.length}|${forms[i - 1]?.length}`],
  ["same-layout", layoutOf],
];

function openingPair(form: Form | undefined): string {
  return `${form?.after.words[0] ?? ""} ${form?.after.words[1] ?? ""}`;
}

function layoutOf(forms: readonly Form[], i: number): string {
  return [forms[i], forms[i - 1], forms[i + 1]].map((form) => `${form?.length ?? ""}${form?.start ?? ""}`).join("|");
}

function formsOf({ places }: FirstLook, units: readonly Unit[]): readonly Form[] {
  const forms: Form[] = [];
  for (const [i, at] of places.entries()) {
    const [after, before] = [units[at], units[at - 1]];
    if (after === undefined || before === undefined) continue;
    let words = 0;
    for (let k = at; k < (places[i + 1] ?? units.length); k++) words += units[k]?.words.length ?? 0;
    forms.push({ after, before, length: lengthClass(words), start: classOf(after.text[0]) });
  }
  return forms;
}

/** Upper ends of the classes of length, in words. */
const LENGTHS = [4, 9, 18, 40, 90] as const;

function lengthClass(words: number): number {
  const found = LENGTHS.findIndex((end) => words < end);
  return found < 0 ? LENGTHS.length : found;
}

function shapeOf(unit: Unit | undefined): string {
  return unit === undefined
    ? ""
    : `${lengthClass(unit.words.length)}${classOf(unit.text[0])}${classOf(unit.text.at(-1))}`;
}

const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;

function classOf(mark: string | undefined): string {
  if (mark === undefined) return "";
  return LETTER.test(mark) ? "a" : DIGIT.test(mark) ? "0" : mark;
}
