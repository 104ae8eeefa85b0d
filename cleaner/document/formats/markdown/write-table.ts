import { plainLine, plainLines } from "../plain-lines.ts";
import { escapeInline } from "./escape.ts";

const CELL_EDGE = " | ";
const PIPE = /\|/g;

/**
 * A table block (rows by line feed, cells by " | ") as a GFM table; the first row is its head, but for lines of one cell
 * above it: they are the table's caption, and stand above it in italics.
 *
 * Only the head is padded to the widest row: GFM fills short rows by itself, and padding each would let a hostile table
 * of one wide row and many short ones grow without bound.
 */
export function writeTable(text: string): string {
  const rows = plainLines(text)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split(CELL_EDGE).map(writeCell));
  const headAt = Math.max(
    0,
    rows.findIndex((row) => row.length > 1),
  );
  const captions = rows.slice(0, headAt).map(([caption]) => `*${caption}*`);
  const [head, ...body] = rows.slice(headAt);
  if (head === undefined) return "";
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const padded = [...head, ...Array.from({ length: width - head.length }, () => "")];
  const rule = Array.from({ length: width }, () => "---");
  const table = [padded, rule, ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  return [...captions, table].join("\n\n");
}

function writeCell(cell: string): string {
  return escapeInline(plainLine(cell)).replace(PIPE, "\\|");
}
