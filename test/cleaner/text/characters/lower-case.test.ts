import { expect, it } from "vitest";
import { lowerCase } from "../../../../cleaner/text/characters/lower-case.ts";

it.each([
  ["Written by ANN LEE", "written by ann lee"],
  ["ОБНОВЛЕНО ΕΝΗΜΈΡΩΣΗ", "обновлено ενημέρωση"],
  ["DİLEK İNCE: ÇAĞ", "dİlek İnce: çağ"],
  ["İ", "İ"],
  ["", ""],
])("writes %j so that places stay", (text, lower) => {
  expect(lowerCase(text)).toBe(lower);
  expect(lowerCase(text)).toHaveLength(text.length);
});
