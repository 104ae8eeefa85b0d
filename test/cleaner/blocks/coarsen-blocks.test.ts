import { describe, expect, it } from "vitest";
import { coarsenBlocks, MAX_BLOCKS } from "../../../cleaner/blocks/coarsen-blocks.ts";
import { type CleanDocument, cleanPage } from "../../../cleaner/index.ts";
import type { Block } from "../../../cleaner/model/block.ts";

const block = (index: number, known: Partial<Block> = {}): Block => ({
  index,
  kind: "paragraph",
  text: `word ${index}`,
  chars: 4 + String(index).length,
  span: [index * 10, index * 10 + 8],
  linkChars: 0,
  inlines: [{ kind: "strong", start: 0, end: 4 }],
  origin: "visible",
  opensParagraph: true,
  ...known,
});
const many = (count: number, known: (i: number) => Partial<Block> = () => ({})) =>
  Array.from({ length: count }, (_, i) => block(i, known(i)));
const sum = (blocks: readonly Block[]) => blocks.reduce((total, { chars }) => total + chars, 0);

function documentOf(source: string, key = "page.html"): CleanDocument {
  const outcome = cleanPage({ bytes: new TextEncoder().encode(source), uri: key, key });
  if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
  return outcome.document;
}

describe("a page of far too many blocks", () => {
  it("becomes few enough, with every character and every place", () => {
    const blocks = many(3 * MAX_BLOCKS + 1);
    const coarse = coarsenBlocks(blocks);
    expect(coarse.length).toBeLessThanOrEqual(MAX_BLOCKS);
    expect(sum(coarse)).toBe(sum(blocks));
    expect(coarse.map(({ index }) => index)).toEqual(coarse.map((_, i) => i));
    for (const [i, { span }] of coarse.entries()) expect(span[0]).toBeGreaterThanOrEqual(coarse[i - 1]?.span[1] ?? 0);
  });

  it("keeps inlines on the words they were on", () => {
    const [first] = coarsenBlocks(many(2 * MAX_BLOCKS));
    expect(first?.inlines.map(({ start, end }) => first.text.slice(start, end))).toEqual(["word", "word"]);
  });

  it("never puts what is hidden together with what is seen", () => {
    const hiding = { by: "display:none", class: "suspicious" } as const;
    const coarse = coarsenBlocks(many(2 * MAX_BLOCKS, (i) => (i % 3 === 0 ? { hiding } : {})));
    for (const { text, hiding: hidden } of coarse)
      for (const word of text.split("\n")) expect(Number(word.slice(5)) % 3 === 0).toBe(hidden !== undefined);
  });

  it.each([
    ["markup", "<p>x", "page.html"],
    ["lines", "x\n", "page.txt"],
  ])("says that it is degraded and still holds the text: %s", (_name, unit, key) => {
    const sentence = "The lighthouse keeper wrote down every ship that passed the island.";
    const { text, quality } = documentOf(`${sentence}\n\n${unit.repeat(MAX_BLOCKS + 2000)}\n\n${sentence}`, key);
    expect(quality.flags).toContain("degraded: more than 10,000 blocks, neighbours are put together");
    expect(text).toContain("lighthouse keeper");
    expect(quality.chars.kept).toBeGreaterThan(quality.chars.removed);
  });

  it("keeps every character where neighbours are put together as they are cut", () => {
    const page = (count: number) => documentOf("<p>x<p hidden>y".repeat(count)).quality.chars;
    expect(page(30_000).total).toBe(60_000);
    expect(
      documentOf(`${"<p>x".repeat(60_000)}<table>${"<tr><td>a<td>b".repeat(50)}</table>`).quality.chars.total,
    ).toBe(60_100);
  });

  it("is told from the largest page there is: at the limit nothing is put together", () => {
    expect(documentOf("<p>x".repeat(2000)).quality.flags.join()).not.toContain("degraded");
  });
});

describe("a page that is too deep", () => {
  it.each(["<div>", "<svg><foreignObject><p>", "<math><mi>", "<b><i>"])("says so and holds its text: %s", (opening) => {
    const sentence = "The lighthouse keeper wrote down every ship that passed the island.";
    const { text, quality } = documentOf(`<p>${sentence}</p>${opening.repeat(2000)}`);
    expect(quality.flags).toContain("degraded: nested more than 512 deep, read as 512");
    expect(text).toContain(sentence);
  });
});

describe("one word of ten million letters", () => {
  it.each(["page.html", "page.txt"])("overflows no stack: %s", (key) => {
    const sentence = "The lighthouse keeper wrote down every ship that passed the island.";
    const word = "x".repeat(10_000_000);
    const { text } = documentOf(key === "page.html" ? `<p>${sentence}</p><p>${word}` : `${sentence}\n\n${word}\n`, key);
    expect(text).toContain(sentence);
  });
});

describe("a document without text", () => {
  it("says so, and where its text is", () => {
    const { text, quality, removed } = documentOf('<nav><a href="/">Home</a> <a href="/a">About us</a></nav>');
    expect(text).toBe("");
    expect(removed.length).toBeGreaterThan(0);
    expect(quality.flags).toContainEqual(expect.stringMatching(/^empty: /));
  });
});
