import { describe, expect, it } from "vitest";
import { cutText } from "../../../../../cleaner/blocks/text/cut-text.ts";
import { cleanPage } from "../../../../../cleaner/index.ts";
import { countInk } from "../../../../../cleaner/text/characters/collapse.ts";

const SAID =
  "The company owns eleven lamps, which were lit every evening at six by its keeper and her three assistants.";
const TABLE =
  "<TABLE>\n<CAPTION>\n                      1999        1998\n                    ---------   ---------\n<S>                 <C>         <C>\nOil &amp; wicks.....   $  12,345   $  11,222\nLess repairs           (111)         (98)\n                    =========   =========\n</TABLE>";
const ROWS = "1999 | 1998\nOil & wicks | $12,345 | $11,222\nLess repairs | (111) | (98)";
const kindsOf = (source: string) => cutText(source, "text").blocks.map(({ kind, text }) => [kind, text]);

describe("tables that a text marks", () => {
  it("are blocks, row by row, with their place in the source", () => {
    const source = `${SAID}\n${TABLE}\n${SAID} Twice.\n`;
    const { blocks } = cutText(source, "text");
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ["paragraph", SAID],
      ["table", ROWS],
      ["paragraph", `${SAID} Twice.`],
    ]);
    expect(source.slice(...(blocks[1]?.span ?? [0, 0]))).toBe(TABLE);
    expect(blocks.reduce((sum, { chars }) => sum + chars, 0)).toBe(countInk(source));
  });

  it("stay, whatever the classifier thinks of lines of figures", () => {
    const source = `${SAID}\n\n${TABLE}\n\n${SAID} Again.\n\n${SAID} And again.\n`;
    const outcome = cleanPage({ bytes: Buffer.from(source), uri: "f", key: "filing.txt" });
    expect(outcome.kind === "cleaned" ? outcome.document.text : "").toContain(ROWS);
  });

  it.each([
    ["one without its end", TABLE.replace("</TABLE>", "")],
    ["a tag of HTML that a text quotes", `Write <table>\nLamps  11\n</table> for it, she said.`],
    ["a tag in a line", `The tag <TABLE> opens it, and\nLamps  11\n</TABLE> ends it.`],
    ["one without a word", "<TABLE>\n-----   -----\n</TABLE>"],
  ])("%s is lines", (_name, text) => {
    const source = `${SAID}\n${text}\n`;
    expect(kindsOf(source).map(([kind]) => kind)).not.toContain("table");
    expect(cutText(source, "text").blocks.reduce((sum, { chars }) => sum + chars, 0)).toBe(countInk(source));
  });

  it("the next that opens ends one without its end", () => {
    expect(kindsOf(`${SAID}\n<TABLE>\nlost and found\n${TABLE}\n`).filter(([kind]) => kind === "table")).toEqual([
      ["table", ROWS],
    ]);
  });
});
