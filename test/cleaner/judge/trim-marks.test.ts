import * as fc from "fast-check";
import { expect, it } from "vitest";
import { trimMarks } from "../../../cleaner/judge/trim-marks.ts";
import { CLASS } from "../../../cleaner/text/characters/char-class.ts";

const LETTERS = CLASS.letter | CLASS.mark;

it.each([
  ["— Related articles: ", "Related articles"],
  ["1. news 24!", "news"],
  ["Читайте также:", "Читайте также"],
  ["(संबंधित ख़बरें)", "संबंधित ख़बरें"],
  ["𝒜dvertisement 𝒵…", "𝒜dvertisement 𝒵"],
  ["\udc00a\ud835", "a"],
  ["… 24 …", ""],
  ["", ""],
])("takes the marks around %j away", (text, bare) => {
  expect(trimMarks(text, LETTERS)).toBe(bare);
});

it("keeps numbers at the end where they are asked for", () => {
  expect(trimMarks("* top 10.", LETTERS | CLASS.number)).toBe("top 10");
});

it("trims as an expression of classes does", () => {
  const signs = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(signs, (text) => trimMarks(text, LETTERS) === text.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, "")),
  );
});
