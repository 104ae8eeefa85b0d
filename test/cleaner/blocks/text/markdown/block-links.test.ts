import { describe, expect, it } from "vitest";
import { readBlockLinks } from "../../../../../cleaner/blocks/text/markdown/block-links.ts";
import { cutMarkdown } from "../../../../../cleaner/blocks/text/markdown/cut-markdown.ts";
import { countInk } from "../../../../../cleaner/text/characters/collapse.ts";

/** Kind, text and link of each block; the ink of all of them is the page's. */
function blocksOf(page: string) {
  const blocks = cutMarkdown(page);
  expect(blocks.reduce((sum, { chars }) => sum + chars, 0)).toBe(countInk(page));
  return blocks.map(({ kind, text, inlines, linkChars }) => ({
    kind,
    text,
    href: inlines.find((inline) => inline.kind === "link")?.href,
    linkChars,
  }));
}

describe("a link around blocks, as converters write it", () => {
  it("is no text: each of its blocks is a link", () => {
    const page = "[\n\n### The old crane\n\nIt stood on the pier.\n\n](/news/crane)\n\nThe pier is empty now.\n";
    expect(blocksOf(page)).toEqual([
      { kind: "heading", text: "The old crane", href: "/news/crane", linkChars: 11 },
      { kind: "paragraph", text: "It stood on the pier.", href: "/news/crane", linkChars: 17 },
      { kind: "paragraph", text: "The pier is empty now.", href: undefined, linkChars: 0 },
    ]);
  });

  it("is read behind code in a line of its own, which is no fence", () => {
    expect(readBlockLinks("```npm start```\n\n[\n\nBoats\n\n](/boats)\n")).toMatchObject([{ href: "/boats" }]);
  });

  it("may open behind the mark of an item, and hold its first words", () => {
    const page = "*   [Boats\n    \n    ](/boats)\n*   [\n    \n    Tides\n    \n    ](/tides)\n\nAll of them.\n";
    expect(blocksOf(page)).toEqual([
      { kind: "list-item", text: "Boats", href: "/boats", linkChars: 5 },
      expect.objectContaining({ text: "Tides", href: "/tides", linkChars: 5 }),
      { kind: "paragraph", text: "All of them.", href: undefined, linkChars: 0 },
    ]);
  });

  it("ends where the next one opens, and words may follow it", () => {
    const page = "[\n\nLogin\n\n](/login)[Log in](/in) here\n\n[\n\nOrder\n\n](/order)\n";
    expect(blocksOf(page)).toEqual([
      { kind: "paragraph", text: "Login", href: "/login", linkChars: 5 },
      { kind: "paragraph", text: "Log in here", href: "/in", linkChars: 5 },
      { kind: "paragraph", text: "Order", href: "/order", linkChars: 5 },
    ]);
  });

  it.each([
    ["within one paragraph", "[a boat\nand a pier](/both) here\n"],
    ["that nothing ends", "[\n\nBoats\n\nand piers\n"],
    ["that nothing opens", "Boats\n\n](/boats)\n"],
    ["that opens in code", "```\nconst boats = [\n\n];\n```\n\nSee the [list of\n\nboats](/boats).\n"],
    ["where words in a line open it", "See the [list of\n\nboats](/boats).\n"],
    ["of a picture", "![\n\nBoats\n\n](/boats.png)\n"],
  ])("is none %s", (_, page) => {
    expect(readBlockLinks(page)).toEqual([]);
    blocksOf(page);
  });

  it("does not reach over the whole page", () => {
    expect(readBlockLinks(`[\n\n${"Boats\n\n".repeat(100)}](/boats)\n`)).toEqual([]);
  });
});

it("shows nothing of a link without words", () => {
  expect(blocksOf("Boats[](/boats) and piers\n\n[](/top)\n")).toMatchObject([{ text: "Boats and piers" }]);
});

it("takes the number signs of a heading in an item for marks", () => {
  expect(blocksOf("*   ### Boats\n    \n    #### Of wood\n    \n    All of them.\n")).toMatchObject([
    { kind: "heading", text: "Boats" },
    { kind: "heading", text: "Of wood" },
    { text: "All of them." },
  ]);
});

it("ends a link where its text ends", () => {
  const [block] = cutMarkdown("[Resources ](/resources)\n");
  expect(block).toMatchObject({ text: "Resources", inlines: [{ kind: "link", start: 0, end: 9 }] });
});
