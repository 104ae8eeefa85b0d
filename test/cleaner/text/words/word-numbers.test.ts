import fc from "fast-check";
import { expect, test } from "vitest";
import { TermNumbers } from "../../../../cleaner/text/words/term-numbers.ts";
import { WordNumbers } from "../../../../cleaner/text/words/word-numbers.ts";

/** What is read character by character instead. */
const TERM = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]*|\p{N}{4}/gu;

test("words are numbered in order of first mention, as a map of them would", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 40 }), (words) => {
      const numbers = new WordNumbers();
      const known = [...new Set(words)];
      const text = words.join("");
      let at = 0;
      for (const word of words) {
        expect(numbers.numberOf(text, at, at + word.length)).toBe(known.indexOf(word));
        at += word.length;
      }
      expect(numbers.words).toEqual(known);
    }),
  );
});

test("thousands of words keep their numbers, and what comes after the most has none", () => {
  const most = 5000;
  const numbers = new WordNumbers(most);
  const words = Array.from({ length: most + 10 }, (_, i) => `word${i}`);
  const read = () => words.map((word) => numbers.numberOf(word, 0, word.length));
  const expected = words.map((_, i) => (i < most ? i : -1));
  expect(read()).toEqual(expected);
  expect(read()).toEqual(expected);
});

test("a word is found by its number, and looking for one does not number it", () => {
  const numbers = new WordNumbers();
  const text = "rye and wheat";
  numbers.numberOf(text, 0, 3);
  numbers.numberOf(text, 4, 7);
  expect(numbers.find("the rye", 4, 7)).toBe(0);
  expect(numbers.find("and", 0, 3)).toBe(1);
  expect(numbers.find(text, 8, 13)).toBe(-1);
  expect(numbers.words).toEqual(["rye", "and"]);
});

test("terms are what the words of letters and the fours of digits come to, in any text", () => {
  const pieces = fc.constantFrom(
    "the",
    "Ships",
    "é",
    "12",
    "2023",
    "𝟙𝟚𝟛𝟜",
    "'s",
    "’",
    " ",
    "-",
    "ß",
    "ΟΔΟΣ",
    "日本",
    "\u0301",
    "𐐀",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join("");
      const [whole, alone] = [new TermNumbers(), new TermNumbers()];
      const words = text.toLowerCase().match(TERM) ?? [];
      const read = (reader: TermNumbers, one: string) => reader.read(one).map((term) => reader.terms[term]);
      expect(read(whole, text)).toEqual(words.flatMap((word) => read(alone, word)));
    }),
  );
});
