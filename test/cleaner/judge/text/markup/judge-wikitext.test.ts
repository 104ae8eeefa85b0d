import { describe, expect, it } from "vitest";
import { cleanPage } from "../../../../../cleaner/index.ts";
import { documentOf, rawOf } from "../../../../laws/pages.ts";

const SAID =
  "The lamp was lit every evening at six, and the keeper wrote it down beside the wind and the number of ships.";
const KNOWN = { key: "lamp.wiki" };
const lostIn = (source: string) =>
  documentOf(source, KNOWN).removed.map(({ rule, because, text }) => [rule, because, text]);

describe("the ledger of a page of wikitext", () => {
  it("says what each part is for", () => {
    const source = `{{Infobox lamp|oil=fish}}\n'''Lamp'''. ${SAID}<ref>Berg</ref>\n\n<timeline>a</timeline>\n[[Category:Lamps]]\n[[de:Lampe]]\n`;
    expect(lostIn(source)).toEqual([
      ["wiki/template", "infobox lamp", "{{Infobox lamp|oil=fish}}"],
      ["wiki/note", "Berg", "Berg"],
      ["wiki/program", "timeline", "a"],
      ["wiki/category", "[[Category:Lamps]]", "[[Category:Lamps]]"],
      ["wiki/other-language", "de", "[[de:Lampe]]"],
    ]);
  });

  it("has headings of which nothing is left, and no others", () => {
    const source = `${SAID}\n== Oil ==\n=== Wicks ===\n${SAID}\n=== Notes ===\n{{reflist}}\n== Sources ==\n=== Books ===\n<references />\n== Empty ==\n`;
    expect(lostIn(source).filter(([rule]) => rule === "wiki/empty-section")).toEqual([
      ["wiki/empty-section", "nothing below it was kept", "Notes"],
      ["wiki/empty-section", "nothing below it was kept", "Sources"],
      ["wiki/empty-section", "nothing below it was kept", "Books"],
    ]);
  });

  it("has lists of links alone below headings that announce them", () => {
    const source = `${SAID}\n== See also ==\n* [[Oil]]\n* [[Wick]], which is of cotton\n\n== Parts ==\n* [[Oil]]\n* [[Wick]]\n`;
    expect(lostIn(source)).toEqual([["wiki/other-pages", "See also", "Oil"]]);
  });

  it("is not for what people marked as content", () => {
    const source = `{{Infobox lamp|oil=fish}}\n{{box}}\n${SAID}\n`;
    const overrides = [{ id: "boxes", host: "wiki.example", mark: "content", within: "template.infobox" }] as const;
    const url = "https://wiki.example/wiki/Lamp";
    const outcome = cleanPage(rawOf(source, { ...KNOWN, url }), { overrides });
    if (outcome.kind !== "cleaned") throw new Error(outcome.rejection.detail);
    expect(outcome.document.removed.map(({ text }) => text)).toEqual(["{{box}}"]);
  });

  it("is all that there is of a redirect", () => {
    const document = documentOf("#REDIRECT [[Oil lamp]]\n", KNOWN);
    expect(document.removed.map(({ rule }) => rule)).toEqual(["wiki/redirect"]);
    expect(document.quality.flags).toEqual([expect.stringMatching(/^empty: /)]);
  });
});

describe("what a page of wikitext says of itself", () => {
  it("is its categories, each a tag with its commas", () => {
    const { tags, witnesses } = documentOf(
      `${SAID}\n[[Category:Lamps in Bath, Maine|x]]\n[[Category:Oil]]\n`,
      KNOWN,
    ).metadata;
    expect([tags, witnesses.tags]).toEqual([["Lamps in Bath, Maine", "Oil"], "category"]);
  });

  it.each([
    ["a heading above the text", `= Lamp =\n\n'''Oil lamp''' ${SAID}`, { title: "Lamp", witness: "heading" }],
    [
      "what the first paragraphs mark as their subject",
      `{{box}}\n${SAID}\n\nAn '''oil lamp''' burns.\n== Wicks ==\n`,
      { title: "oil lamp", witness: "lead" },
    ],
    ["no section's heading", `${SAID}\n== Wicks ==\n'''${SAID}'''\n`, { title: "", witness: undefined }],
  ])("is its title: %s", (_name, source, expected) => {
    const { title, witnesses } = documentOf(source, KNOWN).metadata;
    expect({ title, witness: witnesses.title }).toEqual(expected);
  });

  it("is no date of what it tells of, nor of its sources", () => {
    const { metadata } = documentOf(`4 October 1874\n\n${SAID}<ref>{{cite web|date=2 May 2020}}</ref>\n`, KNOWN);
    expect(metadata.publishedAt).toBeUndefined();
  });

  it("is when it was written, where a head says so", () => {
    expect(documentOf(`---\nupdated: 2024-04-15T14:38:04Z\n---\n= Lamp =\n\n${SAID}\n`, KNOWN)).toMatchObject({
      metadata: { title: "Lamp", modifiedAt: "2024-04-15T14:38:04Z" },
      text: `Lamp\n\n${SAID}`,
      removed: [{ rule: "line/front-matter" }],
    });
  });

  it.each([
    ["https://en.wikipedia.org/wiki/Oil_lamp", "article"],
    ["https://de.wikipedia.org/w/index.php?title=Öllampe&action=raw", "article"],
    ["https://docs.example/wiki/Lamps", "documentation"],
  ])("is its kind by its address: %s", (url, pageType) => {
    expect(documentOf(SAID, { ...KNOWN, url }).metadata.pageType).toBe(pageType);
  });
});
