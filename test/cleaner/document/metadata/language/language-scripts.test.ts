import { expect, it } from "vitest";
import { detectLanguage } from "../../../../../cleaner/document/metadata/language/detect-language.ts";

const TOLD_BY_SCRIPT =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Han}\p{Script=Thai}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Ethiopic}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;
const LAST_CODE_POINT = 0x10ffff;

it("no character of a script that tells a language is passed over, however rare", () => {
  const missed: string[] = [];
  for (let point = 0; point <= LAST_CODE_POINT; point++) {
    const char = String.fromCodePoint(point);
    if (TOLD_BY_SCRIPT.test(char) && detectLanguage(char.repeat(3)) === undefined) missed.push(point.toString(16));
  }
  expect(missed).toEqual([]);
});
