import type { Block } from "../../../model/block.ts";
import { type ReadCell, readRows as readCells } from "../../rows/read-rows.ts";
import { readSpan } from "../../rows/row-text.ts";
import type { Item } from "./read-lines.ts";
import { WikiInlines } from "./wiki-inlines.ts";
import { type Line, leadRun, type Part, partsFrom, type Run } from "./wiki-line.ts";

type Reading = Pick<Block, "text" | "inlines" | "linkChars">;

/** What a line of a table begins with. */
const TABLE_SIGN = /^(?:[\s:]*(\{\|)|\s*(\|\}|\|-|\|\+|\||!))/;
const LIST_SIGNS = /^\s*[*#:;]+/;
/** What says how a cell looks, up to the bar behind it. */
const ATTRIBUTES =
  /^\s*(?:(?:[a-z][\w-]{0,30}\s{0,5}=\s{0,5}(?:"[^"|]{0,500}"|'[^'|]{0,500}'|[^\s"'|]{1,200})|nowrap)(?:\s{1,20}|$)){0,20}$/i;
const SPANNED = /\b(col|row)span\s{0,5}=\s{0,5}["']?(\d{1,4})/gi;

/** The sign that a line of a table begins with, and where its text goes on; undefined for lines that go on with a cell. */
export function tableSignOf(source: string, line: Line): { readonly sign: string; readonly end: number } | undefined {
  const run = leadRun(line);
  if (run === undefined) return undefined;
  const match = TABLE_SIGN.exec(source.slice(run.start, Math.min(run.end, run.start + MAX_LEAD)));
  return match === null ? undefined : { sign: match[1] ?? match[2] ?? "", end: run.start + match[0].length };
}

const MAX_LEAD = 100;

/** A cell as it is written: its lines, without its signs and attributes. */
export interface WrittenCell {
  readonly lines: (readonly Part[])[];
  readonly columns: number;
  readonly rows: number;
}

/** What the lines of a table hold between the first and the last. */
export interface WrittenTable {
  readonly rows: readonly (readonly WrittenCell[])[];
  /** The lines that its rows stand on. */
  readonly lines: readonly (readonly Part[])[];
  readonly caption: readonly (readonly Part[])[];
  /** What stands in no cell. */
  readonly outside: readonly (readonly Part[])[];
}

export function readTableLines(source: string, items: readonly Item[]): WrittenTable {
  const reader = new TableLines(source);
  for (const item of items) reader.add(item);
  const { rows, lines, caption, outside } = reader;
  return { rows: rows.filter((cells) => cells.length > 0), lines, caption, outside };
}

class TableLines {
  readonly rows: WrittenCell[][] = [];
  readonly lines: (readonly Part[])[] = [];
  readonly caption: (readonly Part[])[] = [];
  readonly outside: (readonly Part[])[] = [];
  readonly #source: string;
  #place: "outside" | "caption" | "row" = "outside";
  #kind: keyof typeof EDGES = "body";

  constructor(source: string) {
    this.#source = source;
  }

  /** Code in a cell is code in its line. */
  add(item: Item): void {
    if (item.kind === "code-block") this.#goOn([{ ...item, kind: "code" }]);
    if (item.kind !== "line") return;
    const found = tableSignOf(this.#source, item);
    if (found === undefined) this.#goOn(item.isRest ? item.parts : withoutListSigns(this.#source, item), item.isRest);
    else if (found.sign === "|-") {
      this.#place = "row";
      this.rows.push([]);
      this.lines.push(item.parts);
    } else if (found.sign === "|+") {
      this.#place = "caption";
      this.caption.push(cellOf(this.#source, partsFrom(item.parts, found.end)).lines[0] ?? []);
    } else {
      if (this.#place !== "row") this.rows.push([]);
      this.#place = "row";
      this.#kind = found.sign === "!" ? "head" : "body";
      this.lines.push(item.parts);
      for (const cell of cellsOf(this.#source, partsFrom(item.parts, found.end), this.#kind))
        this.rows.at(-1)?.push(cell);
    }
  }

  /** What goes on behind a tag may hold more cells of its line. */
  #goOn(parts: readonly Part[], isRest = false): void {
    const row = this.rows.at(-1);
    const cell = row?.at(-1);
    if (this.#place === "caption") this.caption.push(parts);
    else if (this.#place === "outside" || row === undefined || cell === undefined) this.outside.push(parts);
    else {
      this.lines.push(parts);
      const [first, ...others] = isRest ? cellsOf(this.#source, parts, this.#kind) : [];
      cell.lines.push(first?.lines[0] ?? parts);
      for (const other of others) row.push(other);
    }
  }
}

function withoutListSigns(source: string, line: Line): readonly Part[] {
  const run = leadRun(line);
  const signs =
    run === undefined ? null : LIST_SIGNS.exec(source.slice(run.start, Math.min(run.end, run.start + MAX_LEAD)));
  return run === undefined || signs === null ? line.parts : partsFrom(line.parts, run.start + signs[0].length);
}

const EDGES = { head: /\|\||!!/g, body: /\|\|/g } as const;

/** The cells that stand on one line. */
export function cellsOf(source: string, line: readonly Part[], kind: keyof typeof EDGES): readonly WrittenCell[] {
  const cells: Part[][] = [[]];
  for (const part of line) {
    if (part.kind !== "run") cells.at(-1)?.push(part);
    else
      for (const [at, run] of split(source, part, EDGES[kind]).entries()) {
        if (at > 0) cells.push([]);
        cells.at(-1)?.push(run);
      }
  }
  return cells.map((parts) => cellOf(source, parts));
}

function split(source: string, { start, end }: Run, edge: RegExp): readonly Run[] {
  const runs: Run[] = [];
  let from = start;
  for (const match of source.slice(start, end).matchAll(edge)) {
    runs.push({ kind: "run", start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  runs.push({ kind: "run", start: from, end });
  return runs;
}

/** A bar stands behind what says how a cell looks; elsewhere it is text. */
function cellOf(source: string, parts: readonly Part[]): WrittenCell {
  const first = parts.find(({ kind }) => kind !== "comment");
  const plain = { lines: [parts], columns: 1, rows: 1 };
  if (first?.kind !== "run") return plain;
  const written = source.slice(first.start, first.end);
  const bar = written.indexOf("|");
  const attributes = written.slice(0, Math.max(0, bar));
  if (bar === -1 || !ATTRIBUTES.test(attributes)) return plain;
  const spans = { col: 1, row: 1 };
  for (const [, side = "", count] of attributes.matchAll(SPANNED))
    spans[side.toLowerCase() === "col" ? "col" : "row"] = readSpan(count);
  return { lines: [partsFrom(parts, first.start + bar + 1)], columns: spans.col, rows: spans.row };
}

/** The rows by line feed, their cells by " | ", each in its column. */
export function readRows(source: string, rows: readonly (readonly WrittenCell[])[]): Reading {
  return readCells(rows.map((row) => row.map((cell) => readCell(source, cell))));
}

function readCell(source: string, { lines, columns, rows }: WrittenCell): ReadCell {
  const reader = new WikiInlines(source);
  for (const line of lines) {
    reader.addLine(line);
    reader.addSpace();
  }
  const { text, inlines, linkChars } = reader.read();
  return { text, inlines, linkChars, columns, rows };
}
