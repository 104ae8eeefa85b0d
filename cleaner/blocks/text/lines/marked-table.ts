import { CELL_EDGE } from "../../../text/cell-edge.ts";
import { collapseSpaces } from "../../../text/characters/collapse.ts";

/** Filings to the SEC mark the tables in their plain text so, and the columns in them (EDGAR Filer Manual, ASCII documents). */
const BEGINS = /^<TABLE>(?:\s{0,80}<[SC]>){0,40}$/;
export const TABLE_END = "</TABLE>";
const COLUMN_MARKS = /^(?:<CAPTION>|<(?:S|C|FN|PAGE)>(?:\s{0,80}<C>){0,40})$/;
const SIGN = /([$€£])\s+/g;
/** Between cells stand two spaces, or dots that lead from one to the next. */
const LEADER = /\.{3,}/g;
const BETWEEN_CELLS = /\s{2,}/;
const INK = /[\p{L}\p{N}]/u;

/** Whether a line of a text opens a table. */
export function beginsTable(line: string): boolean {
  return line.startsWith("<TABLE>") && BEGINS.test(line);
}

/** The lines of a table as rows of cells; rules between them, and the marks of its columns, say nothing. */
export function tableOf(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter(saysSomething)
    .map(rowOf)
    .join("\n");
}

function saysSomething(line: string): boolean {
  return INK.test(line) && !COLUMN_MARKS.test(line);
}

function rowOf(line: string): string {
  const cells = line.replace(SIGN, "$1").replace(LEADER, "  ").split(BETWEEN_CELLS);
  return cells
    .map(collapseSpaces)
    .filter((cell) => cell !== "")
    .join(CELL_EDGE);
}
