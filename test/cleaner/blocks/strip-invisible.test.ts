import { describe, expect, it } from "vitest";
import { stripInvisible } from "../../../cleaner/blocks/strip-invisible.ts";

describe("stripInvisible", () => {
  it.each([
    ["soft hyphens", "assis\u00adtance", "assistance"],
    ["zero-width spaces and joiners in Latin", "se\u200bcr\u200det\u2060s\ufeff", "secrets"],
    ["tag characters", "lit\u{e0049}\u{e0067}", "lit"],
    ["direction overrides", "abc\u202edef\u202c", "abcdef"],
    ["direction marks in left-to-right text", "abc\u200e def", "abc def"],
    ["smuggled variation selectors", "a\u{e0101}\u{e0102}b\ufe01", "ab"],
    ["control characters", "a\u0000b\u0007c\u007fd\u009b31m", "abcd31m"],
    ["Mongolian variation selectors in Latin", "a\u180b\u180c\u180db\u180f", "ab"],
    ["Mongolian variation selectors in a row", "ᠠ\u180b\u180c\u180d", "ᠠ\u180b"],
    ["what formats music", "a\u{1d173}\u{1d17a}b", "ab"],
    ["what formats shorthand", "a\u{1bca0}\u{1bca3}b", "ab"],
    ["noncharacters", "a\ufdd0\ufdefb\uffff\u{1fffe}\u{10ffff}c", "abc"],
    ["Hangul fillers", "a\u3164b\uffa0", "ab"],
  ])("takes %s out", (_name, text, stripped) => {
    expect(stripInvisible(text)).toBe(stripped);
  });

  it.each([
    ["white space of every kind", "a\tb\nc\r\nd\ve\ff\u0085g"],
    ["a Persian joiner", "می\u200cخواهم"],
    ["a Devanagari joiner", "क्\u200dष"],
    ["a family", "👨\u200d👩\u200d👧"],
    ["a heart in colour", "❤\ufe0f"],
    ["a region's flag", "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}"],
    ["a mark in a Hebrew line", "שלום\u200f (abc)"],
    ["Thai word breaks", "ประเทศ\u200bไทย"],
    ["a Mongolian variant", "ᠠ\u180bᠨ"],
    ["the blank of Braille", "⠓⠊\u2800⠞"],
    ["music, shorthand and letters beside what formats them", "𝄞𝅘𝅥𝅮 \u{1bc00}\u{1bc9f} ﷲ \u{1fb00}\u{1f9ff}\ufffd"],
    ["plain text", "The ferry – café, 犬"],
  ])("leaves %s", (_name, text) => {
    expect(stripInvisible(text)).toBe(text);
  });
});
