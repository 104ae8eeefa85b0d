import type { Element } from "domhandler";
import { parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { Matcher } from "../../../../../../cleaner/blocks/html/hiding/sheets/match-selector.ts";
import { readSelector } from "../../../../../../cleaner/blocks/html/hiding/sheets/selectors.ts";

/** Whether a selector speaks of the first element of a piece of markup. */
function speaks(text: string, markup: string): boolean {
  const selector = readSelector(text);
  const [first] = parseDocument(markup).childNodes;
  // The markup of every row begins with an element.
  return selector !== undefined && new Matcher().matches(selector, first as Element);
}

describe("company that :has asks for", () => {
  it.each([
    ["div:has(b)", "<div><p>x<b>y</b></p></div>"],
    ["div:has(> p)", "<div><p>x</p></div>"],
    ["div:has(i, .x)", "<div><p class=x>y</p></div>"],
    ["div:has(+ hr)", "<div></div> text <hr>"],
    ["div:has(~ hr)", "<div></div><p></p><hr>"],
    ["div:has(p:has(b))", "<div><p><b></b></p></div>"],
    ["div:not(:has(b))", "<div><p></p></div>"],
  ])("%s is true of %s", (selector, markup) => expect(speaks(selector, markup)).toBe(true));

  it.each([
    ["div:has(b)", "<div><p>x</p></div><b></b>"],
    ["div:has(> b)", "<div><p><b></b></p></div>"],
    ["div:has(+ hr)", "<div></div><p></p><hr>"],
    ["div:has(~ hr)", "<div><hr></div>"],
    ["div:has(b)", "<div></div>"],
  ])("%s is not true of %s", (selector, markup) => expect(speaks(selector, markup)).toBe(false));

  it.each(["div:has(:checked)", "div:has(a b)", "div:has(:hover)", "div:has()"])("%s can't be told", (selector) => {
    expect(readSelector(selector)).toBeUndefined();
  });

  it("is looked for within bounds, however many elements are asked", () => {
    const matcher = new Matcher();
    const selector = readSelector("div:has(b)");
    const [outer] = parseDocument(`${"<div>".repeat(4000)}`).childNodes;
    let asked = 0;
    for (let at = outer; at !== undefined && selector !== undefined; at = (at as Element).childNodes[0], asked++)
      expect(matcher.matches(selector, at as Element)).toBe(false);
    expect(asked).toBe(4000);
  });
});
