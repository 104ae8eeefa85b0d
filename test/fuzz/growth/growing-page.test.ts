import { describe, expect, test } from "vitest";
import { newDice } from "../../../fuzz/engine/dice.ts";
import { type GrowingPage, growingPage, pageAt, sentenceOf } from "../../../fuzz/growth/growing-page.ts";
import { KINDS_OF_WORDS } from "../../../fuzz/growth/words/index.ts";

const textOf = (page: GrowingPage, chars: number) => new TextDecoder().decode(pageAt(page, chars));

describe("growing pages", () => {
  test("turns are numbered, joined and framed", () => {
    const page: GrowingPage = { key: "page.html", pieces: ["<b>", "w#"], join: " ", frame: ["<p>", "</p>"] };

    expect(textOf(page, 12)).toBe("<p><b>w0 <b>w1 </p>");
    expect(sentenceOf(page)).toBe('page.html: "<b>w# " again and again between "<p>" and "</p>"');
  });

  test("a page grows at its end alone", () => {
    const page: GrowingPage = { key: "page.txt", pieces: ["a"], join: "\n", frame: ["", ""] };

    expect(textOf(page, 100).startsWith(textOf(page, 50))).toBe(true);
    expect(textOf(page, 100)).toHaveLength(100);
  });

  test.each(KINDS_OF_WORDS)("a seed gives the same page of %s again", (words) => {
    expect(growingPage(words, newDice(7))).toEqual(growingPage(words, newDice(7)));
    expect(growingPage(words, newDice(7))).not.toEqual(growingPage(words, newDice(8)));
  });
});
