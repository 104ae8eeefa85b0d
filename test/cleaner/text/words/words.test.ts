import fc from "fast-check";
import { expect, it } from "vitest";
import { countWords, hasWordCount, hasWords, wordsOf } from "../../../../cleaner/text/words/words.ts";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]{0,99}/gu;
const UNITS = [
  "a",
  "Z",
  "7",
  "é",
  "e\u0301",
  "İ",
  "ß",
  "Σ",
  "’",
  "'",
  "-",
  " ",
  ".",
  "日",
  "\u{10400}",
  "\ud800",
  "½",
  "\u200b",
];
const text = fc.array(fc.constantFrom(...UNITS), { maxLength: 250 }).map((units) => units.join(""));

it("finds the words that the regex of its docstring finds", () => {
  fc.assert(
    fc.property(text, (one) => {
      const expected = one.toLowerCase().match(WORD) ?? [];
      expect(wordsOf(one)).toEqual([...expected]);
      expect(countWords(one)).toBe(one.match(WORD)?.length ?? 0);
    }),
  );
});

it("tells whether there are so many words without counting all of them", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 20 }), (one, count) => {
      expect(hasWordCount(one, count)).toBe(countWords(one) >= count);
      expect(hasWords(one)).toBe(countWords(one) > 0);
    }),
  );
});

it("a word of a thousand letters is ten words", () => {
  expect(countWords("a".repeat(1000))).toBe(10);
});
