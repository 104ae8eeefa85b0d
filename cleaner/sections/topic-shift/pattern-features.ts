import { column, type FeatureSheet } from "./feature-sheet.ts";
import type { Unit, Units } from "./units.ts";

/** How many words make an opening or an ending. */
const PATTERN_WORDS = [1, 2, 3] as const;

/**
 * Repetition across the page: pages whose sections are built alike open and close them with the same words.
 *
 * For each pattern (opening words after the gap, ending words before it, the label in front of a colon) the sheet gets
 * how often it stands in the page and how regular its distances are.
 */
export function addPatterns(sheet: FeatureSheet, text: Units): void {
  for (const size of PATTERN_WORDS) {
    addPattern(
      sheet,
      `opening-${size}`,
      text.units.map((unit) => unit.words.slice(0, size).join(" ")),
    );
    addPattern(
      sheet,
      `closing-${size}`,
      text.units.map((_, i) => (text.units[i - 1]?.words ?? []).slice(-size).join(" ")),
    );
    addPattern(
      sheet,
      `before-opening-${size}`,
      text.units.map((_, i) => (text.units[i - 1]?.words ?? []).slice(0, size).join(" ")),
    );
  }
  addPattern(
    sheet,
    "shape",
    text.units.map((unit, i) => `${shapeOf(text.units[i - 1])}|${shapeOf(unit)}|${shapeOf(text.units[i + 1])}`),
  );
  addContents(sheet, text);
}

function addPattern(sheet: FeatureSheet, name: string, patterns: readonly string[]): void {
  const places = new Map<string, number[]>();
  for (const [i, pattern] of patterns.entries()) {
    if (pattern === "") continue;
    const list = places.get(pattern);
    if (list === undefined) places.set(pattern, [i]);
    else list.push(i);
  }
  const times = column(sheet, `${name}-times`);
  const nearest = column(sheet, `${name}-nearest`);
  for (const list of places.values()) {
    for (const [k, at] of list.entries()) {
      times[at] = list.length;
      const gaps = [at - (list[k - 1] ?? Number.NEGATIVE_INFINITY), (list[k + 1] ?? Number.POSITIVE_INFINITY) - at];
      nearest[at] = Math.min(999, ...gaps);
    }
  }
}

const LETTERS = /\p{L}+/gu;
const DIGITS = /\d+/gu;

/** A sentence's form without its words: length class, marks, first character's class. */
function shapeOf(unit: Unit | undefined): string {
  if (unit === undefined) return "";
  const { text, words } = unit;
  const length = words.length < 4 ? 0 : words.length < 9 ? 1 : words.length < 18 ? 2 : 3;
  const start = text.slice(0, 2).replace(LETTERS, "a").replace(DIGITS, "0");
  return `${unit.opensParagraph ? "¶" : ""}${length}${start}${text.at(-1)?.replace(LETTERS, "a").replace(DIGITS, "0") ?? ""}`;
}

/** Lines this short near the start may be a table of contents. */
const CONTENTS_WORDS = 12;
const MIN_SHARED = 2;

/** A short line that an earlier page part names ("3. Choose a sofa") tells where its section starts: at the first long echo of its words. */
function addContents(sheet: FeatureSheet, { units, vocabulary }: Units): void {
  const echo = column(sheet, "echo-of-short-line");
  const share = column(sheet, "echo-share");
  const owner = new Map<number, number[]>();
  const sizes = new Map<number, number>();
  const seen = new Int32Array(vocabulary).fill(-1);
  for (const [i, unit] of units.entries()) {
    const hits = new Map<number, number>();
    for (const id of new Set(unit.stems)) {
      for (const line of owner.get(id) ?? []) hits.set(line, (hits.get(line) ?? 0) + 1);
      if (seen[id] === -1) seen[id] = i;
    }
    for (const [line, count] of hits) {
      const covered = count / Math.max(1, sizes.get(line) ?? 1);
      if (count < MIN_SHARED || covered <= (share[i] as number)) continue;
      share[i] = covered;
      echo[i] = i - line;
    }
    const stems = new Set(unit.stems);
    if (unit.words.length > CONTENTS_WORDS || stems.size < MIN_SHARED) continue;
    sizes.set(i, stems.size);
    for (const id of stems) {
      const list = owner.get(id);
      if (list === undefined) owner.set(id, [i]);
      else if (list.length < 50) list.push(i);
    }
  }
}
