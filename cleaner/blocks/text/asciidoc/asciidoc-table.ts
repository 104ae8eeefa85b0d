import { type ReadCell, readRows } from "../../rows/read-rows.ts";
import { readSpan } from "../../rows/row-text.ts";
import type { AsciidocDocument } from "./asciidoc-document.ts";
import { type Cut, textWithout, withParts } from "./asciidoc-parts.ts";
import type { BlockStyle } from "./block-style.ts";
import { ATTRIBUTE_LINE, COMMENT, delimiterOf, directiveOf, itemOf } from "./line-marks.ts";
import { separatedRows } from "./separated-values.ts";

interface WrittenTable {
  readonly lines: readonly [first: number, end: number];
  readonly style: BlockStyle | undefined;
  /** The line that opens it: "|===", ",===", ":===". */
  readonly opener: string;
}

/** A cell as it is written, and over how many columns and rows it stands. */
interface WrittenCell {
  text: string;
  readonly columns: number;
  readonly rows: number;
}

/** Before a bar: how often, over how many columns and rows, how it is set. AsciiDoc: Format Cells, Span Columns and Rows. */
const SPECIFIER = /\s(?:(\d{1,4})?(?:\.(\d{1,4}))?([+*]))?(?:[<^>]?(?:\.[<^>])?)([adehlmsv])?$/;
const SPECIFIER_CHARS = 20;
const PARTED = /[,;]/;
const COLUMN = /^\s*(?:(\d{1,4})\*)?/;
const MAX_COLUMNS = 1000;
const SEPARATED: Readonly<Record<string, string>> = { csv: ",", tsv: "\t", dsv: ":" };
const SEPARATORS: Readonly<Record<string, string>> = { ",": "csv", ":": "dsv" };

/** The rows of a table by line feed, their cells by " | ", each in its column; and what is cut out of it. */
export function readTable(document: AsciidocDocument, table: WrittenTable) {
  const { text, cuts } = textOf(document, table);
  const format = table.style?.named.get("format") ?? SEPARATORS[table.opener.charAt(0)] ?? "psv";
  const separated = SEPARATED[format];
  const separator = table.style?.named.get("separator") || (separated ?? table.opener.charAt(0));
  const rows =
    separated === undefined
      ? rowsOf(cellsOf(text, separator), columnsOf(table.style) ?? columnsOfFirst(text, separator))
      : separatedRows(text, separator === "\\t" ? "\t" : separator).map((row) =>
          row.map((cell) => ({ text: cell, columns: 1, rows: 1 })),
        );
  const read = rows.map((row) => row.map((cell) => readCell(document, cell)));
  return { ...readRows(read), cuts };
}

function textOf({ source, lines }: AsciidocDocument, { lines: [first, end] }: WrittenTable) {
  const inLines: Cut[] = [];
  for (let at = first; at < end; at++) {
    const line = lines.text(at);
    const tag = COMMENT.test(line) ? "comment" : directiveOf(line);
    if (tag !== undefined) inLines.push({ tag, span: [lines.start(at), lines.end(at)] });
  }
  const span = first < end ? ([lines.start(first), lines.end(end - 1)] as const) : ([0, 0] as const);
  const cuts = withParts(source, span, inLines);
  return { text: textWithout(source, span, cuts), cuts };
}

/** The cells in their order; what stands before the first one is one too. */
function cellsOf(text: string, separator: string): readonly WrittenCell[] {
  const cells: WrittenCell[] = [{ text: "", columns: 1, rows: 1 }];
  let from = 0;
  for (let bar = text.indexOf(separator); bar !== -1; bar = text.indexOf(separator, bar + separator.length)) {
    if (text.charAt(bar - 1) === "\\") continue;
    const lead = text.slice(Math.max(from, bar - SPECIFIER_CHARS), bar);
    const [whole = " ", columns, rows] = SPECIFIER.exec(from === 0 ? `\n${lead}` : lead) ?? [];
    const last = cells.at(-1);
    if (last !== undefined) last.text = text.slice(from, bar - whole.length + 1);
    cells.push({ text: "", columns: readSpan(columns), rows: readSpan(rows) });
    from = bar + separator.length;
  }
  const last = cells.at(-1);
  if (last !== undefined) last.text = text.slice(from);
  return cells[0]?.text.trim() === "" ? cells.slice(1) : cells;
}

/** "1,3", "3*", "2*<,>": how many columns there are. */
function columnsOf(style: BlockStyle | undefined): number | undefined {
  const written = style?.named.get("cols") ?? "";
  if (written === "") return undefined;
  const columns = written.split(PARTED).map((column) => Number(COLUMN.exec(column)?.[1] ?? 1));
  return Math.min(
    columns.reduce((sum, one) => sum + one, 0),
    MAX_COLUMNS,
  );
}

/** The cells of the first line that has any are a row. */
function columnsOfFirst(text: string, separator: string): number {
  const line = text.trimStart().split("\n", 1)[0] ?? "";
  return cellsOf(line, separator).reduce((sum, { columns }) => sum + columns, 0);
}

/** Cells follow each other through the columns that no cell from above stands over. */
function rowsOf(cells: readonly WrittenCell[], columns: number): readonly (readonly WrittenCell[])[] {
  const rows: WrittenCell[][] = [[]];
  /** How many columns more, or less, cells from above stand over from a row on. */
  const changes = new Map<number, number>();
  let [held, taken] = [0, 0];
  for (const cell of cells) {
    if (taken > 0 && held + taken >= columns) {
      held += changes.get(rows.length) ?? 0;
      taken = 0;
      rows.push([]);
    }
    rows.at(-1)?.push(cell);
    taken += cell.columns;
    if (cell.rows === 1) continue;
    const next = rows.length;
    const end = next + cell.rows - 1;
    changes.set(next, (changes.get(next) ?? 0) + cell.columns);
    changes.set(end, (changes.get(end) ?? 0) - cell.columns);
  }
  return rows;
}

function readCell(document: AsciidocDocument, { text: written, columns, rows }: WrittenCell): ReadCell {
  const { text, inlines, linkChars } = document.read(shownOf(written));
  return { text, inlines, linkChars, columns, rows };
}

/** Blocks within a cell are lines of its text. */
function shownOf(text: string): string {
  if (!text.includes("\n")) return text.replaceAll("\\|", "|");
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => delimiterOf(line) === undefined && !ATTRIBUTE_LINE.test(line))
    .map((line) => line.slice(itemOf(line)?.from ?? 0).replaceAll("\\|", "|"))
    .join("\n");
}
