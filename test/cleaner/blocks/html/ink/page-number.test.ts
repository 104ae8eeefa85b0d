import { describe, expect, test } from "vitest";
import { readPage } from "../read-page.ts";

function textsOf(source: string): readonly string[] {
  return readPage(source).blocks.map(({ text }) => text);
}

describe("the number of a printed page in the text", () => {
  test.each([
    ["Project Gutenberg", '<span class="pagenum" id="Page_72">[Pg 72]</span>'],
    ["Distributed Proofreaders", '<span class="pageno">{xiv}</span>'],
    ["EPUB 3", '<span epub:type="pagebreak" role="doc-pagebreak" title="72">72</span>'],
    ["DPUB-ARIA", '<span role="doc-pagebreak">p. 72</span>'],
  ])("is a sign and no text, as %s write it", (_system, number) => {
    expect(textsOf(`<p>Planks and fir ${number}branches, and the hum${number}ming wheel.</p>`)).toEqual([
      "Planks and fir branches, and the humming wheel.",
    ]);
  });

  test("is one in a box of its own too, and its characters are accounted for", () => {
    const { blocks } = readPage('<p>Fir</p><div class="pagenum">[Page 73]</div><p>branches.</p>');
    expect(blocks.map(({ text }) => text)).toEqual(["Fir", "branches."]);
    expect(blocks.reduce((sum, { chars }) => sum + chars, 0)).toBe("Fir[Page73]branches.".length);
  });

  test.each([
    ["a word", '<p><span class="pagenum">Seventy</span> mills.', "Seventy mills."],
    ["a link to another page of a list", '<p>Page <a class="pagenum" href="?p=2">2</a>', "Page 2"],
    ["a number in any other element", '<p><span class="count">72</span> mills.', "72 mills."],
    ["a sentence about it", '<p><span class="pagenum">page 72 has the map</span>.', "page 72 has the map."],
  ])("is none that is %s", (_what, source, text) => expect(textsOf(source)).toEqual([text]));
});
