import { describe, expect, it } from "vitest";
import { cleanPage } from "../../../../../cleaner/index.ts";
import { documentOf, rawOf } from "../../../../laws/pages.ts";

const SAID =
  "The lamp was lit every evening at six, and the keeper wrote it down beside the wind and the number of ships.";
const KNOWN = { key: "lamp.adoc" };

describe("the ledger of a document in AsciiDoc", () => {
  it("says what each part is for", () => {
    const source = `= Lamps\nOle Berg\n\n${SAID} (((oil)))\n\n// a\ninclude::b.adoc[]\nifdef::c[]\n\n++++\n<i>\n++++\n\nimage::d.png[]\n`;
    const { removed } = documentOf(source, KNOWN);
    expect(removed.map(({ rule, because }) => [rule, because])).toEqual([
      ["asciidoc/head", "Ole Berg"],
      ["asciidoc/index-term", "(((oil)))"],
      ["asciidoc/comment", "// a"],
      ["asciidoc/include", "include::b.adoc[]"],
      ["asciidoc/directive", "ifdef::c[]"],
      ["asciidoc/passthrough", "++++ <i> ++++"],
      ["asciidoc/media", "image::d.png[]"],
    ]);
  });

  it("holds no text, however short, and no link", () => {
    const source = `= Lamps\n\nRead more\n\n* https://a.example[One]\n* https://b.example[Two]\n\nShare\n\n== Empty\n`;
    expect(documentOf(source, KNOWN).removed).toEqual([]);
  });

  it("is not for what people marked as content", () => {
    const overrides = [{ id: "comments", host: "a.example", mark: "content", within: "comment" }] as const;
    const outcome = cleanPage(rawOf(`${SAID}\n\n// a\n`, { ...KNOWN, url: "https://a.example/" }), { overrides });
    expect(outcome).toMatchObject({ kind: "cleaned", document: { removed: [] } });
  });
});

describe("what a document in AsciiDoc says of itself", () => {
  const metadataOf = (source: string) => documentOf(source, KNOWN).metadata;

  it("is in its head", () => {
    const head = "= Lamps: a guide\nOle Berg <ole@a.example>; Anna_Maria Lund\nv1.2, 2021-03-04: New\n:lang: en\n";
    expect(metadataOf(`${head}:description: Of lamps.\n:keywords: oil, wicks\n\n${SAID}\n`)).toMatchObject({
      title: "Lamps: a guide",
      authors: ["Ole Berg", "Anna Maria Lund"],
      publishedAt: "2021-03-04",
      language: "en",
      description: "Of lamps.",
      tags: ["oil", "wicks"],
    });
  });

  it.each([
    ["attributes", `= Lamps\n:author: Ole Berg\n:revdate: 2021-03-04\n\n${SAID}`],
    ["a head below a comment and attributes", `// x\n:a: b\n\n= Lamps\nOle Berg\n2021-03-04\n\n${SAID}`],
    ["an underlined title", `Lamps\n=====\nOle Berg <o@a.example>\nv1, 2021-03-04\n\n${SAID}`],
    ["front matter", `---\nlayout: x\n---\n= Lamps\nOle Berg\n2021-03-04\n\n${SAID}`],
  ])("is in %s", (_name, source) => {
    expect(metadataOf(source)).toMatchObject({ title: "Lamps", authors: ["Ole Berg"], publishedAt: "2021-03-04" });
  });

  it.each([
    ["the text below a title", `= Lamps\n${SAID}`],
    ["a line with signs of its own", "= Lamps\nimage:a.png[Build, link=b]\n"],
    ["an attribute that nobody defined", `= Lamps\n:author: {who}\n\n${SAID}`],
  ])("is no author: %s", (_name, source) => {
    expect(metadataOf(source).authors).toEqual([]);
  });

  it("is its first heading where a part of a book has no title", () => {
    expect(metadataOf(`[[oil]]\n=== Oil\n\n${SAID}`).title).toBe("Oil");
    expect(metadataOf(`${SAID}\n\n=== Oil\n\n${SAID}`).title).toBe("");
  });

  it("is no date in its text", () => {
    expect(metadataOf(`= Lamps\n\n== 2.0 (2019-12-04)\n\n${SAID}`).publishedAt).toBeUndefined();
  });
});
