import { expect, test } from "vitest";
import { MAX_WORDS_SCORED, scanTexts } from "../../../../../cleaner/judge/html/view/scan-text.ts";

test("an ideograph is a word, and the next block's words are its own", () => {
  const scan = scanTexts([{ text: "水车旧址已于去年重修" }, { text: "mill" }]);
  expect(Array.from(scan.wordStart)).toEqual([0, 10, 11]);
  expect(scan.wordHash[10]).toBe(scanTexts([{ text: "mill" }]).wordHash[0]);
});

test("a block gives the linear model its beginning only", () => {
  const scan = scanTexts([{ text: "水".repeat(500) }]);
  expect(scan.words[0]).toBe(500);
  expect(scan.wordStart[1]).toBe(MAX_WORDS_SCORED);
});

test.each([
  ["Arabic", "هل أعيد بناء الطاحونة، ومتى؟ في الربيع۔", { commas: 1, questions: 1, stops: 1, words: 7 }],
  ["Hindi", "चक्की फिर से बनी। अब वह खुली है।", { commas: 0, questions: 0, stops: 2, words: 8 }],
])("marks of %s end words and are counted as marks", (_, text, expected) => {
  const scan = scanTexts([{ text }]);
  const { commas, questions, stops, words } = scan;
  expect({ commas: commas[0], questions: questions[0], stops: stops[0], words: words[0] }).toEqual(expected);
});
