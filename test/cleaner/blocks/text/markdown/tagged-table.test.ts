import { expect, test } from "vitest";
import { cutMarkdown } from "../../../../../cleaner/blocks/text/markdown/cut-markdown.ts";
import { countInk } from "../../../../../cleaner/text/characters/collapse.ts";

test("tables in HTML have their cells in their columns, with empty lines in them or all in one line", () => {
  const rows =
    "<thead>\n<tr><th>Grain</th><th colspan='2'>Price of **one** sack</th></tr></thead>\n\n<tr><td rowspan=2>Oats</td><td>[2](/two)</td><td></td></tr><tr><td>wet</td><td>none</td></tr>";
  const table = "Grain | Price of one sack\nOats | 2\n | wet | none";
  const pages = [
    `Prices:\n\n<table border="1">${rows}\n\n</table>\n\nOil.`,
    `Prices:\n<html><body><table>${rows.replaceAll("\n", "")}</table></body></html>\n\nOil.`,
  ];
  for (const page of pages) {
    const blocks = cutMarkdown(page);
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ["paragraph", "Prices:"],
      ["table", table],
      ["paragraph", "Oil."],
    ]);
    const marked = blocks[1]?.inlines.map(({ kind, start, end }) => [kind, blocks[1]?.text.slice(start, end)]);
    expect(marked).toEqual([
      ["strong", "one"],
      ["link", "2"],
    ]);
    expect(blocks.reduce((sum, { chars }) => sum + chars, 0)).toBe(countInk(page));
  }
});

test("they may have a caption, within tables, without an end and without a cell", () => {
  const captioned = "<table><caption>Of **oil**</caption><tr><td>a</td></tr> b</table> c";
  expect(cutMarkdown(captioned).map(({ text }) => text)).toEqual(["Of oil\na\nb c"]);
  expect(cutMarkdown("<table><tr><td>a<table><tr><td>b</td></tr></table>\n\nc").at(-1)?.text).toBe("c");
  expect(cutMarkdown("<table><tr><td>a\n\nb").map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
  expect(cutMarkdown("<table></table>\n\nOil.").map(({ text }) => text)).toEqual(["Oil."]);
});
