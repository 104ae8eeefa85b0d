import { CELL_EDGE } from "../../../text/cell-edge.ts";
import type { Stretch } from "../../nest-marks.ts";
import { cutAt, type MarkedText, onOneLine } from "./marked-text.ts";
import { writeCaption } from "./write-caption.ts";
import { writeLine } from "./write-line.ts";

const PIPE = /\|/g;

/**
 * A table block (rows by line feed, cells by " | ") as a GFM table; the first row is its head, but for lines of one cell
 * above it: they are the table's caption, and stand above it in italics.
 *
 * Only the head is padded to the widest row: GFM fills short rows by itself, and padding each would let a hostile table
 * of one wide row and many short ones grow without bound.
 */
export function writeTable(table: MarkedText): string {
  const rows = rowsOf(table);
  const headAt = Math.max(
    0,
    rows.findIndex((row) => row.length > 1),
  );
  const captions = rows.slice(0, headAt).flatMap((row) => row.map(writeCaption));
  const [head, ...body] = rows.slice(headAt);
  if (head === undefined) return "";
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const padded = [...head.map(writeCell), ...Array.from({ length: width - head.length }, () => "")];
  const rule = Array.from({ length: width }, () => "---");
  const lines = [padded, rule, ...body.map((row) => row.map(writeCell))].map((cells) => `| ${cells.join(" | ")} |`);
  return [...captions, lines.join("\n")].join("\n\n");
}

function rowsOf(table: MarkedText): readonly (readonly MarkedText[])[] {
  let at = 0;
  const rows = table.text.split("\n").map((row): readonly Stretch[] => {
    let start = at;
    at += row.length + 1;
    if (row.trim() === "") return [];
    return row.split(CELL_EDGE).map((cell) => {
      const end = start + cell.length;
      const part = { start, end };
      start = end + CELL_EDGE.length;
      return part;
    });
  });
  const cells = cutAt(table, rows.flat());
  let next = 0;
  return rows
    .filter((row) => row.length > 0)
    .map((row) => {
      next += row.length;
      return cells.slice(next - row.length, next);
    });
}

function writeCell(cell: MarkedText): string {
  return writeLine(onOneLine(cell)).replace(PIPE, "\\|");
}
