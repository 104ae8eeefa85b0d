import fc from "fast-check";
import { expect, test } from "vitest";
import { nameWords } from "../../../cleaner/text/name-words.ts";
import { scanWords } from "../../../cleaner/text/scan-words.ts";
import { termReader } from "../../../cleaner/text/terms-of.ts";

/** What the scanners stand in for. */
const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]{0,99}/gu;
const TERM = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]*|\p{N}{4}/gu;
const HUMP = /([a-z0-9])([A-Z])/g;
const EDGE = /[^a-zA-Z0-9]+/;

function wordsIn(text: string): readonly string[] {
  const words: string[] = [];
  scanWords(text, (start, end) => words.push(text.slice(start, end)));
  return words;
}

test.each([
  ["It's a well-known café, isn’t it?", ["It's", "a", "well-known", "café", "isn’t", "it"]],
  ["-dash 'quote 4x4 x5", ["dash", "quote", "x4", "x5"]],
  ["𝒜𝓁𝓅𝒽𝒶 e\u0301t\u0301 \ud835 x\udc9c", ["𝒜𝓁𝓅𝒽𝒶", "e\u0301t\u0301", "x"]],
  ["", []],
])("the words of %j", (text, words) => {
  expect(wordsIn(text)).toEqual(words);
});

test("a word of more than a hundred letters is cut, and what follows begins another", () => {
  expect(wordsIn("a".repeat(250)).map((word) => word.length)).toEqual([100, 100, 50]);
});

test("words are found where the regular expression finds them, in any text", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc.stringMatching(/^[aZ'’\-1 é]*$/),
  );
  fc.assert(
    fc.property(text, (any) => {
      expect(wordsIn(any)).toEqual([...(any.match(WORD) ?? [])]);
    }),
  );
});

test("words of names are parted at humps and at what is no letter and no digit, in any name", () => {
  const name = fc.oneof(fc.string(), fc.stringMatching(/^[aZ_1-]*$/));
  fc.assert(
    fc.property(name, (any) => {
      const words = any.replace(HUMP, "$1-$2").split(EDGE);
      expect(nameWords(any)).toEqual(words.filter((word) => word !== "").map((word) => word.toLowerCase()));
    }),
  );
});

test("a single word gives the terms that it gives inside a text", () => {
  const alone = termReader();
  const inside = termReader();
  const word = fc.stringMatching(/^[a-zA-Zé'0-9]{1,12}$/);
  fc.assert(
    fc.property(word, (any) => {
      expect(alone(any)).toEqual(inside(`${any} .`));
      expect(alone(any).length).toBeLessThanOrEqual(any.toLowerCase().match(TERM)?.length ?? 0);
    }),
  );
});
