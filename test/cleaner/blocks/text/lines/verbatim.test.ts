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
    ["a sum", "two +- three\nfour"],
    ["lines nobody draws", `+-${"-".repeat(500)}\n| ${"x".repeat(500)} |`],
  ])("%s is not", (_name, passage) => {
    expect(wholesOf(between(passage))).toEqual([]);
  });
});
