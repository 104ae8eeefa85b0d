import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CleanDocument, cleanPage } from "../../cleaner/index.ts";
import { asciidocPages } from "./asciidoc-pages.ts";
import { documentOf, htmlPages, type MadePage, rawOf, samplePages, textPages } from "./pages.ts";
import { printedPages } from "./printed-pages.ts";
import { rstPages } from "./rst-pages.ts";
import { wikiPages } from "./wiki-pages.ts";

const SPACES = /\s+/g;

/** How often each word of the page occurs in what was kept and in the ledger. */
function fates(document: CleanDocument, { words }: MadePage) {
  const kept = document.sections.flatMap((section) => section.blocks.map((block) => block.text)).join("\n");
  const removed = document.removed.map((entry) => entry.text).join("\n");
  return words.map((word) => ({ word, times: kept.split(word).length + removed.split(word).length - 2 }));
}

function expectConserved(page: MadePage, key: string): void {
  const outcome = cleanPage(rawOf(page.source, { key }));
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  const { chars } = outcome.document.quality;
  expect(chars.total).toBe(chars.kept + chars.removed + chars.hidden);
  expect(fates(outcome.document, page).filter(({ times }) => times !== 1)).toEqual([]);
}

describe("conservation: nothing is lost silently", () => {
  it("every visible word of any HTML page is kept once or removed once", () => {
    fc.assert(
      fc.property(htmlPages, (page) => expectConserved(page, "page.html")),
      { numRuns: 150, seed: 1 },
    );
  });

  it("every visible word of any text page is kept once or removed once", () => {
    fc.assert(
      fc.property(textPages, (page) => expectConserved(page, "page.txt")),
      { numRuns: 150, seed: 2 },
    );
  });

  it("every visible word of any page of wikitext is kept once or removed once", () => {
    fc.assert(
      fc.property(wikiPages, (page) => expectConserved(page, "page.wiki")),
      { numRuns: 150, seed: 9 },
    );
  });

  it("every visible word of any page of reStructuredText is kept once or removed once", () => {
    fc.assert(
      fc.property(rstPages, (page) => expectConserved(page, "page.rst")),
      { numRuns: 150, seed: 17 },
    );
  });

  it("every character of any page of reStructuredText is counted", () => {
    fc.assert(
      fc.property(rstPages, ({ source }) => {
        const { total } = documentOf(source, { key: "page.rst" }).quality.chars;
        expect(total).toBe(source.replace(SPACES, "").length);
      }),
      { numRuns: 150, seed: 18 },
    );
  });

  it("every visible word of any document in AsciiDoc is kept once or removed once", () => {
    fc.assert(
      fc.property(asciidocPages, (page) => expectConserved(page, "page.adoc")),
      { numRuns: 150, seed: 21 },
    );
  });

  it("every visible word of any document that a program made of PDF is kept once or removed once", () => {
    fc.assert(
      fc.property(printedPages, (page) => expectConserved(page, "page.html")),
      { numRuns: 150, seed: 23 },
    );
  });

  it("the characters of an HTML page add up to those an independent walk counts", () => {
    const ofHtml = (source: string) => documentOf(source, { key: "page.html" }).quality.chars.total;
    fc.assert(
      fc.property(htmlPages, ({ source, words }) => {
        expect(ofHtml(source)).toBe(words.join("").replace(SPACES, "").length);
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  it.each(samplePages())("characters add up and text is the kept blocks: $name", ({ name, bytes }) => {
    const outcome = cleanPage(rawOf(bytes, { key: name }));
    if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
    const { quality, sections, text } = outcome.document;
    expect(quality.chars.total).toBe(quality.chars.kept + quality.chars.removed + quality.chars.hidden);
    const blocks = sections.flatMap((section) => section.blocks.map((block) => block.text));
    expect(text.replace(SPACES, " ")).toBe(blocks.join(" ").replace(SPACES, " "));
  });
});
