import { describe, expect, it } from "vitest";
import { formatOf } from "../../../cleaner/decode/format-of.ts";

const SAID = "The lamp was lit every evening at six, and the keeper wrote it down beside the wind.";
const LISTING = "[source,java]\n----\nLamp lamp = new Lamp();\n----\n";
const formatOfText = (text: string, key = "page", contentType?: string) =>
  formatOf(text, contentType === undefined ? { key } : { key, contentType });

describe("AsciiDoc is told from other texts", () => {
  it.each([
    ["a manual", `= Lamps\nOle Berg\n:toc:\n:icons: font\n\n${SAID}\n\n== Oil\n\n${SAID}\n\n${LISTING}`],
    ["a title, attributes and sections", `= Lamps\n:toc:\n\n${SAID}\n\n== Oil\n\n${SAID}\n`],
    ["sections and code", `== Oil\n\n${SAID}\n\n=== Wicks\n\n${SAID}\n\n${LISTING}`],
    ["a table and a note", `${SAID}\n\n[NOTE]\n====\n${SAID}\n====\n\n|===\n|a |b\n|===\n`],
    ["pictures and links", `${SAID} See xref:oil.adoc[oil].\n\nimage::lamp.png[Lamp]\n\n${SAID}\n`],
    [
      "a page of a manual of Git",
      `git-lamp(1)\n===========\n\nSYNOPSIS\n--------\n[verse]\n'git lamp' <path>\n\nSee linkgit:git-add[1].\n`,
    ],
    ["parts that are put in", "= Lamps\n\ninclude::a.adoc[]\n\ninclude::b.adoc[]\n\ntoc::[]\n"],
    [
      "code of any length",
      `== Oil\n\n${SAID}\n\n== Wick\n\n[source]\n----\n${"if (a) {\n  b();\n}\n".repeat(40)}----\n`,
    ],
  ])("%s", (_name, text) => {
    expect(formatOfText(text)).toBe("asciidoc");
    expect(formatOfText(text, "lamps.asc")).toBe("asciidoc");
    expect(formatOfText(text, "lamps.txt", "text/plain")).toBe("asciidoc");
  });

  it.each([
    ["plain text with titles behind equals signs", `= Lamps\n\n== Oil\n\n${SAID}\n\n== Wicks\n\n${SAID}\n`],
    ["a title and what looks like fields alone", `= Lamps\n\n:toc: is an attribute.\n\n${SAID}\n`],
    ["one mark alone", `${SAID}\n\n${LISTING}\n${SAID}\n`],
    ["one section and one mark", `== Oil\n\n${SAID}\n\n${LISTING}`],
    [
      "a text that tells of the markup",
      `${SAID}\n\nTables open with\n|===\n\nand pictures are\nimage::a.png[]\n\n${`${SAID}\n`.repeat(300)}`,
    ],
    ["wikitext", `'''Lamp''' is a [[thing]].\n\n== Oil ==\n${SAID}\n\n=== Wicks ===\n${SAID} [[File:a.jpg|thumb]]\n`],
    [
      "Markdown",
      `# Lamps\n\n${SAID} See [the log](https://a.example).\n\n## Oil\n\n* a\n* b\n\n\`\`\`asciidoc\n[source,java]\n----\na\n----\n|===\n\`\`\`\n`,
    ],
    [
      "reStructuredText",
      `Lamps\n=====\n\n:Author: Ole\n:Version: 1\n\n.. note:: ${SAID}\n\n.. image:: a.png\n\nOil\n---\n\n${SAID} :ref:\`oil\` \n`,
    ],
    [
      "Typst",
      `#set page(width: 10cm)\n= Lamps\n\n== Oil\n\n${SAID} <oil>\n\n== Wicks\n\n${SAID} @oil\n\n#image("a.png")\n`,
    ],
    ["POD", `=head1 NAME\n\nLamp - ${SAID}\n\n=over 4\n\n=item a\n\n=back\n\n=cut\n`],
    ["settings", "[source]\nname = lamp\n[NOTE]\nx = 1\n[section]\ny = 2;\nz = 3;\nw = 4;\n"],
    ["mail", `From: ole@a.example\nSubject: Lamps\n\n${SAID}\n\n> ----\n> ${SAID}\n\n-- \nOle\n`],
    ["shell", "cat <<EOF\nhello\nEOF\nif [ -f a ]; then\n  b;\nfi\ncat <<EOF >>b\nx\nEOF\n"],
  ])("and %s is not", (_name, text) => {
    expect(formatOfText(text)).not.toBe("asciidoc");
    expect(formatOfText(text, "lamps.asc")).not.toBe("asciidoc");
  });

  it("a hundred times as many lines as marks are the edge", () => {
    const of = (lines: number) => `image::a.png[a]\n\n|===\n|a\n|===\n${`${SAID}\n`.repeat(lines)}`;
    expect([formatOfText(of(290)), formatOfText(of(310))]).toEqual(["asciidoc", "text"]);
  });

  it("a signature of PGP is none by its key", () => {
    const armor = `-----BEGIN PGP SIGNATURE-----\n\n${"iQIzBAABCgAdFiEE\n".repeat(10)}-----END PGP SIGNATURE-----\n`;
    expect(formatOfText(armor, "lamps.tar.gz.asc")).not.toBe("asciidoc");
  });
});

describe("a name or a type that says AsciiDoc", () => {
  it.each(["page.adoc", "page.asciidoc", "Page.ADOC"])("is believed: %s", (key) => {
    expect(formatOfText(SAID, key)).toBe("asciidoc");
  });

  it.each(["text/asciidoc", "text/x-asciidoc; charset=utf-8"])("is believed: %s", (type) => {
    expect(formatOfText(SAID, "page", type)).toBe("asciidoc");
  });

  it("is not believed of a whole page of HTML", () => {
    expect(formatOfText(`<!doctype html><html><p>${SAID}`, "page.adoc")).toBe("html");
  });
});
