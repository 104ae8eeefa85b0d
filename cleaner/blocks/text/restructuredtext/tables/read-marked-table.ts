import type { Context, Range } from "../context.ts";
import type { PageReader } from "../page-reader.ts";
import { isBlankLine, textOf } from "../source-line.ts";
import { rowsOfGrid } from "./grid-rows.ts";
import { isSimpleBorder, rowsOfSimple } from "./simple-rows.ts";

const GRID_TOP = /^\+(?:[-=]+\+)+$/;
/** Nobody writes a wider table. */
const MAX_CHARS = 10_000;
const GRID_LINE = /^[+|]/;
/** A simple table has one border above its rows, one below its head, one at its end. */
const MAX_BORDERS = 2;

/** Reads a grid table or a simple table; undefined where none begins on this line. */
export function readMarkedTable(page: PageReader, range: Range, context: Context): number | undefined {
  const text = page.textAt(range.from);
  if (text.length <= MAX_CHARS && GRID_TOP.test(text)) return readGrid(page, range, context);
  return isSimpleBorder(text) ? readSimple(page, range, context) : undefined;
}

/** What looks like a table and is none, as its sides stand elsewhere than under its corners, stays as it is written. */
function readGrid(page: PageReader, { from, to, indent }: Range, context: Context): number | undefined {
  let end = from;
  while (end < to && GRID_LINE.test(page.textAt(end)) && page.lineAt(end).indent === indent) end++;
  if (end - from < 3) return undefined;
  const rows = rowsOfGrid(linesOf(page, { from, to: end, indent }));
  if (rows === undefined) page.addCode({ from, to: end, indent }, context);
  else addTable(page, { rows, from, to: end }, context);
  return end;
}

function readSimple(page: PageReader, { from, to, indent }: Range, context: Context): number | undefined {
  let borders = 0;
  for (let at = from + 1; at < to; at++) {
    if (!isSimpleBorder(page.textAt(at))) continue;
    borders++;
    const isOver = at + 1 >= to || page.isBlank(at + 1) || page.lineAt(at + 1).indent < indent;
    if (!isOver && borders < MAX_BORDERS) continue;
    const rows = rowsOfSimple(linesOf(page, { from, to: at + 1, indent }));
    if (rows.length === 0) return undefined;
    addTable(page, { rows, from, to: at + 1 }, context);
    return at + 1;
  }
  return undefined;
}

/** Lines whose signs stand below each other as in the source. */
function linesOf(page: PageReader, { from, to, indent }: Range): readonly string[] {
  return page.lines
    .slice(from, to)
    .map(
      (line) => `${" ".repeat(Math.max(0, isBlankLine(line) ? 0 : line.indent - indent))}${textOf(page.source, line)}`,
    );
}

interface Table {
  readonly rows: readonly (readonly string[])[];
  readonly from: number;
  readonly to: number;
}

function addTable(page: PageReader, { rows, from, to }: Table, context: Context): void {
  page.add({ kind: "table", texts: [], rows, span: page.spanOf(from, to) }, context);
}
