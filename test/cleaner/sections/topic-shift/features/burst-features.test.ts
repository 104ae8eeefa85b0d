import { expect, test } from "vitest";
import { addBursts } from "../../../../../cleaner/sections/topic-shift/features/burst-features.ts";
import { type FeatureSheet, openSheet } from "../../../../../cleaner/sections/topic-shift/features/feature-sheet.ts";
import { readUnits } from "../../../../../cleaner/sections/topic-shift/units.ts";

function burstsOf(sentences: readonly string[]): FeatureSheet {
  const text = readUnits(sentences.map((sentence) => ({ text: sentence, maySplit: true, opensParagraph: false })));
  const sheet = openSheet(Int32Array.from(sentences, (_, gap) => gap));
  addBursts(sheet, text);
  return sheet;
}

function valuesOf(sheet: FeatureSheet, name: string): number[] {
  return [...(sheet.columns.get(name) ?? [])];
}

const COURSES = [
  "Mondly teaches languages.",
  "Mondly costs little.",
  "Mondly needs patience.",
  "Gymglish teaches grammar.",
  "Gymglish costs more.",
  "Gymglish ends early.",
];

test("a word that is said again and again after a gap, and never before it, bursts there", () => {
  const sheet = burstsOf(COURSES);
  expect(valuesOf(sheet, "burst-6")).toEqual([2, 1, 0, 2, 0, 0]);
  expect(valuesOf(sheet, "lead-burst-6@1").slice(0, 3)).toEqual([1, 0, 2]);
});

test("a word that is not said again is dropped at the gap behind its last mention", () => {
  const drops = valuesOf(burstsOf(COURSES), "drop-6");
  expect(drops[3]).toBe(2);
  expect(drops[2]).toBe(0);
});

test("mentions beyond the reach do not count", () => {
  const between = ["Apples.", "Bridges.", "Candles.", "Doors.", "Engines.", "Forests.", "Gardens."];
  const sheet = burstsOf(["Mondly.", ...between, "Mondly."]);
  expect(valuesOf(sheet, "burst-6")[0]).toBe(0);
  expect(valuesOf(sheet, "burst-16")[0]).toBe(1);
});

test("words all over the page are its theme", () => {
  const theme = valuesOf(burstsOf(["Cheese rules.", "Cheese ages.", "Cheese melts.", "Weather varies."]), "lead-theme");
  expect(theme[1]).toBe(0.75);
  expect(theme[3]).toBe(0.25);
});
