import { describe, expect, it } from "vitest";
import { documentOf } from "../../../../laws/pages.ts";

const SAID = "The lamp was lit every evening at six, and the keeper wrote it down beside the wind.";
const KNOWN = { key: "lamp.rst" };
const lostIn = (source: string) =>
  documentOf(source, KNOWN).removed.map(({ rule, because, text }) => [rule, because, text]);

describe("the ledger of a page of reStructuredText", () => {
  it("says what each part is for", () => {
    const source = `Lamp\n====\n\n:Author: Berit Holm\n\n|b| ${SAID}\n\n.. later\n\n.. _oil: a\n\n.. |b| replace:: c\n\n.. code:: sh\n   :linenos:\n\n   d\n\n.. image:: e.png\n\n.. index:: f\n`;
    expect(lostIn(source)).toEqual([
      ["rst/docinfo", "Author", "Author: Berit Holm"],
      ["rst/comment", ".. later", ".. later"],
      ["rst/target", "oil", ".. _oil: a"],
      ["rst/substitution", "b", ".. |b| replace:: c"],
      ["rst/option", "code", ":linenos:"],
      ["rst/image", "image", ".. image:: e.png"],
      ["rst/directive", "index", ".. index:: f"],
    ]);
  });

  it("has headings of which nothing is left, and no others", () => {
    const source = `Lamp\n====\n\n${SAID}\n\nPages\n-----\n\n.. toctree::\n\n   oil\n\nEmpty\n-----\n`;
    expect(lostIn(source).map(([rule, , text]) => [rule, text])).toEqual([
      ["rst/empty-section", "Pages"],
      ["rst/directive", ".. toctree:: oil"],
    ]);
  });

  it("has the head of a file", () => {
    expect(lostIn(`---\ntitle: Oil\n---\n\n${SAID}\n`)).toEqual([["line/front-matter", "---", "---\ntitle: Oil\n---"]]);
  });
});

describe("metadata of a page of reStructuredText", () => {
  it("are its first title and the fields at the top", () => {
    const { metadata } = documentOf(
      `.. _top:\n\nLamp\n====\n\n:Author: Berit Holm <b@a.example>\n:Date: 2024-03-12\n:License: CC-BY-4.0\n\n${SAID}\n\nOil\n===\n\n:Date: 1999-01-01\n`,
      KNOWN,
    );
    expect(metadata).toMatchObject({
      title: "Lamp",
      authors: ["Berit Holm"],
      publishedAt: "2024-03-12",
      language: "en",
    });
  });

  it("are not read from fields in the text", () => {
    const { metadata, text } = documentOf(`${SAID}\n\n:Author: Berit Holm\n`, KNOWN);
    expect(metadata.authors).toEqual([]);
    expect(text).toContain("Author: Berit Holm");
  });

  it("parts the text at its titles", () => {
    const { sections } = documentOf(`Lamp\n====\n\n${SAID}\n\nOil\n---\n\n${SAID} Twice.\n`, KNOWN);
    expect(sections.map(({ heading, level, headingPath }) => [heading, level, headingPath])).toEqual([
      ["Lamp", 1, ["Lamp"]],
      ["Oil", 2, ["Lamp", "Oil"]],
    ]);
  });
});
