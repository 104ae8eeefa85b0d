import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CleanDocument } from "../../cleaner/index.ts";
import { asciidocPages } from "./asciidoc-pages.ts";
import { documentOf, htmlPages, textPages } from "./pages.ts";
import { rstPages } from "./rst-pages.ts";
import { streamedPages } from "./streamed-pages.ts";
import { wikiPages } from "./wiki-pages.ts";

interface Spanned {
  readonly text: string;
  readonly spans: readonly (readonly [number, number])[];
}

const TAGS = /<!--[\s\S]*?-->|<[^>]*>/g;
const WORDS = /[\p{L}\d<&+_]+/gu;

function spannedIn(document: CleanDocument): readonly Spanned[] {
  const kept = document.sections.flatMap((section) =>
    section.blocks.map((block) => ({ text: block.text, spans: block.pieces ?? [block.span] })),
  );
  return [...kept, ...document.removed.map((entry) => ({ text: entry.text, spans: entry.pieces ?? [entry.span] }))];
}

function readable(source: string, { spans }: Spanned): string {
  return spans
    .map(([start, end]) => source.slice(start, end).replace(TAGS, " "))
    .join(" ")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}

function expectTrueSpans(source: string, document: CleanDocument): void {
  const all = spannedIn(document);
  for (const block of all) {
    const there = readable(source, block);
    for (const word of block.text.match(WORDS) ?? []) expect(there).toContain(word);
  }
  const ordered = all.flatMap(({ spans }) => spans).sort((one, other) => one[0] - other[0]);
  ordered.forEach(([start, end], at) => {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(ordered[at + 1]?.[0] ?? source.length);
  });
}

/** Templates stand in the ledger as they are written, tags and all. */
function untagged(document: CleanDocument): CleanDocument {
  return { ...document, removed: document.removed.map((entry) => ({ ...entry, text: entry.text.replace(TAGS, " ") })) };
}

/** Code of reStructuredText, and what goes, keeps the targets of links as they are written. */
function withoutTargets(document: CleanDocument): CleanDocument {
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => ({ ...block, text: block.text.replace(TAGS, " ") })),
  }));
  return { ...untagged(document), sections };
}

describe("spans lead back to the source", () => {
  it("of any HTML page, and no two overlap", () => {
    fc.assert(
      fc.property(htmlPages, ({ source }) => expectTrueSpans(source, documentOf(source, { key: "page.html" }))),
      { numRuns: 150, seed: 4 },
    );
  });

  it("of any page to which a part comes late, and no two overlap", () => {
    fc.assert(
      fc.property(streamedPages, ({ source }) => expectTrueSpans(source, documentOf(source, { key: "page.html" }))),
      { numRuns: 300, seed: 16 },
    );
  });

  it("of any page of wikitext, and no two overlap", () => {
    fc.assert(
      fc.property(wikiPages, ({ source }) =>
        expectTrueSpans(source, untagged(documentOf(source, { key: "page.wiki" }))),
      ),
      { numRuns: 150, seed: 10 },
    );
  });

  it("of any page of reStructuredText, and no two overlap", () => {
    fc.assert(
      fc.property(rstPages, ({ source }) =>
        expectTrueSpans(source, withoutTargets(documentOf(source, { key: "page.rst" }))),
      ),
      { numRuns: 150, seed: 19 },
    );
  });

  it("of any document in AsciiDoc, and no two overlap", () => {
    fc.assert(
      fc.property(asciidocPages, ({ source }) => expectTrueSpans(source, documentOf(source, { key: "page.adoc" }))),
      { numRuns: 150, seed: 22 },
    );
  });

  it("of any text page, and no two overlap", () => {
    fc.assert(
      fc.property(textPages, ({ source }) => expectTrueSpans(source, documentOf(source, { key: "page.txt" }))),
      { numRuns: 150, seed: 5 },
    );
  });
});
