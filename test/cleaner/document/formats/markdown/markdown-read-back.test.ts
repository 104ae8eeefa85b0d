import { expect, test } from "vitest";
import { cutMarkdown } from "../../../../../cleaner/blocks/text/markdown/cut-markdown.ts";
import { toMarkdown } from "../../../../../cleaner/document/formats/markdown/to-markdown.ts";
import type { DocumentBlock, DocumentInline } from "../../../../../cleaner/index.ts";
import { aBlock, aPageOf } from "../a-document.ts";

/** The blocks of a document, written as Markdown and read by the library itself; the head of the file is left out. */
const readBack = (block: DocumentBlock) => cutMarkdown(toMarkdown(aPageOf(block))).slice(1);

function marked({ text, inlines = [] }: { readonly text: string; readonly inlines?: readonly DocumentInline[] }) {
  return inlines.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`).sort();
}

const mark = (text: string, words: string, kind: DocumentInline["kind"]): DocumentInline => {
  const start = text.indexOf(words);
  return { kind, start, end: start + words.length, ...(kind === "link" ? { href: "https://a.example/" } : {}) };
};

test.each<[DocumentBlock["kind"], string, readonly [words: string, kind: DocumentInline["kind"]]]>([
  ["paragraph", "the inStarship novel", ["Starship", "emphasis"]],
  ["paragraph", "the Starships of old", ["Starship", "emphasis"]],
  ["paragraph", "use a`b here", ["a`b", "code"]],
  ["heading", "The use of C# in foo #", ["C#", "code"]],
  ["list-item", "1986. It was late", ["late", "strong"]],
  ["quote", "- no item, # no heading", ["heading", "strong"]],
  ["table", "A | B\nx | y\u00a0|\u00a0z", ["y\u00a0|\u00a0z", "code"]],
  ["table", "A | B\n | y\nx | z", ["y", "link"]],
])("a %s is read back as it was: %s", (kind, text, [words, of]) => {
  const inlines = [mark(text, words, of)];
  const [block, ...others] = readBack(aBlock(kind, text, { inlines, ...(kind === "heading" ? { level: 3 } : {}) }));
  expect([block?.kind, block?.text, others]).toEqual([kind, text, []]);
  expect(block === undefined ? [] : marked(block)).toEqual(marked({ text, inlines }));
});

test.each([
  ["a number", "Water is H2O.", "2"],
  ["a part of a name", "snake_case_name", "case"],
  ["signs", "xx+yyz", "x+y"],
])("emphasis within a word that is %s is left out, as it could be read as stars", (_what, text, words) => {
  const [block] = readBack(aBlock("paragraph", text, { inlines: [mark(text, words, "emphasis")] }));
  expect([block?.text, block?.inlines]).toEqual([text, []]);
});
