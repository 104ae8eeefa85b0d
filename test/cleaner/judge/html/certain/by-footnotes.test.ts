import { describe, expect, test } from "vitest";
import { judgeByFootnotes } from "../../../../../cleaner/judge/html/certain/by-footnotes.ts";
import { constantModel, droppedBy, judgePage, viewOf } from "../judge-page.ts";

const NOTE = "The survey of 2012 covered 211 halls.";
const { linear } = constantModel("drop");

function isKept(markup: string): boolean {
  const view = viewOf(markup, linear);
  const page = { source: markup, format: "html", charset: "utf-8", charsetWitness: "default", flags: [] } as const;
  const marks = judgeByFootnotes({ page, blocks: view.blocks, view, options: {} });
  return marks.some(({ block, says }) => says === "keep" && view.blocks[block]?.text.includes(NOTE));
}

describe("a note stays where its document says that it is one", () => {
  test.each([
    [
      "Word",
      `<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> ${NOTE}</p></div>`,
    ],
    ["LibreOffice", `<div id="sdfootnote1"><p class="sdfootnote-western">${NOTE}</p></div>`],
    [
      "Canada's government",
      `<aside class="wb-fnote" role="note"><dl><dt>Footnote 1</dt><dd id=n1><p>${NOTE}</p></dd></dl></aside>`,
    ],
    ["EPUB 3", `<aside epub:type="footnote" id="fn1"><p>${NOTE}</p></aside>`],
    ["DPUB-ARIA", `<section role="doc-endnotes"><ol><li id="fn1"><p>${NOTE}</p></li></ol></section>`],
    ["WordPress", `<ol class="wp-block-footnotes"><li id="a1">${NOTE}</li></ol>`],
    [
      "Substack",
      `<div class="footnote"><a class="footnote-number" href="#footnote-anchor-1">1</a> <div class="footnote-content"><p>${NOTE}</p></div></div>`,
    ],
  ])("%s", (_system, markup) => expect(isKept(markup)).toBe(true));

  test.each([
    ["any other element beside the text", `<aside id="note1"><p>${NOTE}</p></aside>`],
    ["a shop's small print", `<div class="footnote"><p>${NOTE}</p></div>`],
    ["small print that links to another page", `<div class="footnote"><a href="/halls">*</a> ${NOTE}</div>`],
    ["a line that leads elsewhere on the page", `<div class="card"><p>${NOTE} <a href="#top">↑</a></p></div>`],
    ["a box that is only called like one", `<div class="footnotes-ad"><p>${NOTE}</p></div>`],
  ])("not %s", (_what, markup) => expect(isKept(markup)).toBe(false));

  test("and not one that nobody sees", () => {
    const markup = `<p>Halls are closed.</p><aside epub:type="footnote" style="display:none"><p>${NOTE}</p></aside>`;
    expect(droppedBy(judgePage(markup)).map(([text]) => text)).toEqual([NOTE]);
  });
});
