import { describe, expect, it } from "vitest";
import { cutText } from "../../../../../cleaner/blocks/text/cut-text.ts";
import { cleanPage } from "../../../../../cleaner/index.ts";
import { countInk } from "../../../../../cleaner/text/characters/collapse.ts";

const SAID =
  "The gauge at the pier measures how high the water is, and writes it down every minute of the day and night.";
const PROGRAM = "    port = open(name)\n    while (line = port.read()) {\n\n        file.write(line);\n    }";
const PACKET =
  "      0                   1\n      0 1 2 3 4 5 6 7 8 9 0 1\n     +-+-+-+-+-+-+-+-+-+-+-+\n     |  Version  |  Count   |\n     +-+-+-+-+-+-+-+-+-+-+-+";
const TREE = "var\n├── lib\n│   └── heights.txt\n└── log";
const FILE =
  "--- a/port.c\n+++ b/port.c\n@@ -4,5 +4,5 @@ release\n {\n \n-\tif (!p)\n-\t\treturn;\n+\tif (!p->fd) \n+\t\treturn;\n }";
const wholesOf = (source: string) =>
  cutText(source, "text").blocks.flatMap(({ kind, text }) =>
    kind === "code" || kind === "table" ? [[kind, text]] : [],
  );
const between = (passage: string) => `${SAID}\n\n${passage}\n\n${SAID} Twice.\n\n${SAID} And again.\n`;

describe("what stands verbatim in a text", () => {
  it.each([
    [
      "a program, blank lines and all",
      PROGRAM,
      "port = open(name)\nwhile (line = port.read()) {\n\n    file.write(line);\n}",
    ],
    ["a session at a terminal", "    $ make install\n    Nothing to do", "$ make install\nNothing to do"],
    [
      "a grammar",
      '    tide-message = header 1*height\n    <height> ::= "+" 1*DIGIT',
      'tide-message = header 1*height\n<height> ::= "+" 1*DIGIT',
    ],
    ["statements", "\tif (!p || p->fd < 0)\n\t\treturn;", "if (!p || p->fd < 0)\n\treturn;"],
    ["a request", "\tGET /tides HTTP/1.1\n\tHost: pier.example", "GET /tides HTTP/1.1\nHost: pier.example"],
    [
      "the fields of a packet",
      PACKET,
      PACKET.split("\n")
        .map((line) => line.slice(5))
        .join("\n"),
    ],
    ["a tree of folders", TREE, TREE],
    [
      "boxes with arrows",
      "+---+      +---+\n| a | ---> | b |\n+---+      +---+",
      "+---+      +---+\n| a | ---> | b |\n+---+      +---+",
    ],
  ])("%s is code, as it is written but for its indentation", (_name, passage, text) => {
    expect(wholesOf(between(passage))).toEqual([["code", text]]);
  });

  it.each([
    [
      "a database's",
      "+-------+--------+\n| hour  | height |\n+-------+--------+\n| 02:00 |   2.31 |\n| 02:01 |   2.35 |\n+-------+--------+",
      "hour | height\n02:00 | 2.31\n02:01 | 2.35",
    ],
    [
      "one with an edge below each row",
      "┌──────┬───────────┐\n│ who  │ does what │\n├──────┼───────────┤\n│ Ole  │ lights    │\n│      │ lamps     │\n├──────┼───────────┤\n│ Anna │ reads     │\n└──────┴───────────┘",
      "who | does what\nOle | lights lamps\nAnna | reads",
    ],
  ])("a table between drawn edges is one, row by row: %s", (_name, passage, text) => {
    expect(wholesOf(between(passage))).toEqual([["table", text]]);
  });

  it.each([
    [
      "dashes below titles",
      "        Harbour         Address\n        ----------      --------------------\n        Lillesand       http://a.example/\n        Mandal          http://b.example/tide tables",
      "Harbour | Address\nLillesand | http://a.example/\nMandal | http://b.example/tide tables",
    ],
    [
      "a database's",
      " hour  | height \n-------+--------\n 02:00 |   2.31\n 02:01 |   2.35",
      "hour | height\n02:00 | 2.31\n02:01 | 2.35",
    ],
    ["rules around", "=====  =====\nwho    what\n=====  =====\nOle    lamps\n=====  =====", "who | what\nOle | lamps"],
  ])("a table whose columns a rule tells is one, row by row: %s", (_name, passage, text) => {
    expect(wholesOf(between(passage))).toEqual([["table", text]]);
  });

  it.each([
    ["of one file", FILE],
    [
      "as git writes it below its count of changes",
      ` port.c | 4 ++--\n 1 file changed, 2 insertions(+), 2 deletions(-)\n\ndiff --git a/port.c b/port.c\nindex 3f2a1bc..77de012 100644\n${FILE}`,
    ],
    [
      "of several files, one without an end of its last line",
      `Index: port.c\n${"=".repeat(67)}\n${FILE}\n\nIndex: quay.c\n${"=".repeat(67)}\n--- a/quay.c\n+++ b/quay.c\n@@ -1 +1 @@\n-one\n+two\n\\ No newline at end of file`,
    ],
  ])("a diff is code, every sign of it: %s", (_name, diff) => {
    const { blocks } = cutText(between(diff), "text");
    expect(blocks.map(({ kind, text, codeLanguage }) => (kind === "code" ? [codeLanguage, text] : kind))).toEqual([
      "paragraph",
      ["diff", diff],
      "paragraph",
      "paragraph",
    ]);
  });

  it("ends where a damaged hunk does, and is none without hunks", () => {
    const damaged = FILE.replace("-4,5 +4,5", "-4,900 +4,900");
    expect(wholesOf(`${SAID}\n\n${damaged}\n${SAID}\n`)).toEqual([["code", damaged]]);
    expect(wholesOf(`${between("--- a lamp\n+++ a wick")}\n@@ -\n`)).toEqual([]);
  });

  it("keeps its place in the source, and nothing is counted twice", () => {
    const source = between(PROGRAM);
    const { blocks } = cutText(source, "text");
    const code = blocks.find(({ kind }) => kind === "code");
    expect(source.slice(...(code?.span ?? [0, 0]))).toBe(PROGRAM);
    expect(blocks.reduce((sum, { chars }) => sum + chars, 0)).toBe(countInk(source));
  });

  it("stays, and no section begins with it", () => {
    const source = between(PACKET);
    const outcome = cleanPage({ bytes: Buffer.from(source), uri: "p", key: "p.txt" });
    const sections = outcome.kind === "cleaned" ? outcome.document.sections : [];
    expect(sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).toContain("code");
    expect(sections.map(({ blocks }) => blocks[0]?.kind)).not.toContain("code");
  });

  it("is read where the paragraphs around it are set to a column", () => {
    const column = SAID.replace(/(.{30,44}) /g, "$1\n");
    const source = `${column}\n\n${PROGRAM}\n\n${column}\n\n${column}\n`;
    expect(cutText(source, "text").blocks.map(({ kind, text }) => (kind === "code" ? kind : text))).toEqual([
      SAID,
      "code",
      SAID,
      SAID,
    ]);
  });

  it.each([
    [
      "verse",
      "    The water comes, the water goes;\n    if nobody would watch it grow,\n    then who would tell us when it flows?",
    ],
    ["a list", "    o  lamps and wicks\n    o  oil (two barrels)\n    o  bread"],
    ["a letter's head that is indented", "    Pier 4, Lillesand\n    12 March 1898"],
    ["a menu between bars", "| Home | Tides | Contact |\n| Ships | Lamps | About us |"],
    ["a line below a title", "The tides\n---------"],
    ["words across columns", "Harbour    Address\n-------    -------\nLillesand, on the coast\nMandal     b"],
    ["a rule of its own above a text", "---- ----\nLamps\nWicks"],
    ["a rule with nothing below", "Lamps  Wicks\n-----  -----"],
    ["a sum", "two +- three\nfour"],
    ["lines nobody draws", `+-${"-".repeat(500)}\n| ${"x".repeat(500)} |`],
  ])("%s is not", (_name, passage) => {
    expect(wholesOf(between(passage))).toEqual([]);
  });
});
