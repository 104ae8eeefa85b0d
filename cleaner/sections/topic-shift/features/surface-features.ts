import type { Unit, Units } from "../units.ts";
import { column, type FeatureSheet } from "./feature-sheet.ts";

const BULLET = /^[-•*–·▪◦]\s/u;
const NUMBERED = /^(?:\(?\d{1,3}[.):]|step\s\d|no\.\s?\d|#\d|[ivx]{1,4}\.\s|[a-h][.)]\s)/iu;
const NUMBER_START = /^[$€£]?\d/u;
const UPPER_START = /^["'“‘(]?\p{Lu}/u;
const ALL_CAPS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
const END_MARK = /[.!?。！？]["'”’)\]]*$/u;
const LABEL = /^[^.!?]{2,40}:\s/u;
const YEAR = /\b(?:1[5-9]|20)\d\d\b/u;
const LINKING = new Set(
  "this these that those it they he she his her its their such however but and so or because therefore thus hence moreover furthermore additionally also then instead otherwise still yet similarly likewise both another".split(
    " ",
  ),
);
const OPENING = new Set(
  "the when if whether what how why in for as with one while although since many most there overall finally first second third next last conclusion summary introduction to".split(
    " ",
  ),
);
const ADDRESSING = new Set("you your we our i my let's".split(" "));

/** What the sentences next to a gap look like: marks, lists, lengths, first words. */
export function addSurface(sheet: FeatureSheet, { units }: Units): void {
  const looks = units.map(lookOf);
  // The keys of the first look are those of all.
  const names = Object.keys(looks[0] ?? {}) as (keyof Look)[];
  const rows = names.map((name) => looks.map((look) => look[name]));
  for (const offset of [-3, -2, -1, 0, 1, 2] as const) {
    for (const [k, name] of names.entries()) {
      const values = column(sheet, `${name}@${offset}`);
      const row = rows[k] as readonly number[];
      for (let gap = 0; gap < units.length; gap++) values[gap] = row[gap + offset] ?? -1;
    }
  }
  addParagraphs(sheet, units);
  addPlace(sheet, units);
  addListRuns(sheet, looks);
}

type Look = ReturnType<typeof lookOf>;

function lookOf(unit: Unit) {
  const { text, words } = unit;
  const first = words[0] ?? "";
  return {
    words: words.length,
    chars: text.length,
    bullet: BULLET.test(text) ? 1 : 0,
    numbered: NUMBERED.test(text) ? 1 : NUMBER_START.test(text) ? 0.5 : 0,
    upper: ALL_CAPS.test(text) ? 2 : UPPER_START.test(text) ? 1 : 0,
    ending: endingOf(text),
    label: LABEL.test(text) ? 1 : 0,
    year: YEAR.test(text) ? 1 : 0,
    opener: LINKING.has(first) ? -1 : OPENING.has(first) ? 1 : ADDRESSING.has(first) ? 2 : 0,
    paragraph: unit.opensParagraph ? 1 : 0,
  };
}

function endingOf(text: string): number {
  const last = text.at(-1);
  if (last === ":") return 4;
  if (last === "?") return 3;
  if (last === "!") return 2;
  return END_MARK.test(text) ? 1 : 0;
}

function addParagraphs(sheet: FeatureSheet, units: readonly Unit[]): void {
  const starts = units.flatMap((unit, i) => (unit.opensParagraph || i === 0 ? [i] : []));
  const lengths = starts.map((start, i) => (starts[i + 1] ?? units.length) - start);
  const words = starts.map((start, i) => wordsIn(units, start, starts[i + 1] ?? units.length));
  const perParagraph = column(sheet, "sentences-per-paragraph");
  perParagraph.fill(units.length / Math.max(1, starts.length));
  for (const offset of [-3, -2, -1, 0, 1, 2] as const) {
    const sentences = column(sheet, `paragraph-sentences@${offset}`);
    const size = column(sheet, `paragraph-words@${offset}`);
    for (let p = 0; p < starts.length; p++) {
      for (let k = 0; k < (lengths[p] as number); k++) {
        sentences[(starts[p] as number) + k] = lengths[p + offset] ?? -1;
        size[(starts[p] as number) + k] = words[p + offset] ?? -1;
      }
    }
  }
}

function wordsIn(units: readonly Unit[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += units[i]?.words.length ?? 0;
  return sum;
}

function addPlace(sheet: FeatureSheet, units: readonly Unit[]): void {
  const n = units.length;
  const place = column(sheet, "place");
  const fromStart = column(sheet, "from-start");
  const fromEnd = column(sheet, "from-end");
  column(sheet, "sentences").fill(n);
  column(sheet, "bullet-share").fill(units.filter((unit) => BULLET.test(unit.text)).length / Math.max(1, n));
  column(sheet, "words-per-sentence").fill(wordsIn(units, 0, n) / Math.max(1, n));
  for (let gap = 0; gap < n; gap++) {
    place[gap] = gap / n;
    fromStart[gap] = gap;
    fromEnd[gap] = n - gap;
  }
}

/** How long the run of list items before and after each gap is, and how far the last one lies back. */
function addListRuns(sheet: FeatureSheet, looks: readonly Look[]): void {
  const before = column(sheet, "list-run-before");
  const after = column(sheet, "list-run-after");
  const since = column(sheet, "since-list");
  const isItem = (at: number) => (looks[at]?.bullet ?? 0) + (looks[at]?.numbered ?? 0) >= 1;
  for (let gap = 1; gap < looks.length; gap++) {
    before[gap] = isItem(gap - 1) ? (before[gap - 1] as number) + 1 : 0;
    since[gap] = isItem(gap - 1) ? 0 : (since[gap - 1] as number) + 1;
  }
  for (let gap = looks.length - 2; gap >= 0; gap--) after[gap] = isItem(gap) ? (after[gap + 1] as number) + 1 : 0;
}
