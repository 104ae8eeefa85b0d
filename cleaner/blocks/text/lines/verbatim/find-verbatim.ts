import type { Span } from "../../../../model/block.ts";
import { gridTableOf } from "./grid-table.ts";
import { isCode } from "./is-code.ts";
import { isDrawing, mayDraw } from "./is-drawing.ts";

/** Lines of a text whose ends and white space are meant: a program, a drawing, or a table between drawn edges. */
export interface Verbatim {
  readonly kind: "code" | "table";
  /** Code as it is written, but for what all its lines are indented by; a table row by row. */
  readonly text: string;
  /** From its first line up to the one behind its last, by the order of the text's lines. */
  readonly lines: Range;
}

type Range = readonly [from: number, to: number];

/** So much further to the right than most lines of the text, a line is indented. */
const MIN_INDENT = 2;
const TAB_WIDTH = 8;
/** Nobody draws or indents a longer line. */
const MAX_CHARS = 400;
const INDENTED = /\n(?: {2}|\t)/;

/** Finds what stands verbatim in a text, from the top down. Texts without indentation or drawn edges, most by far, are not read for it. */
export function findVerbatim(source: string, spans: readonly Span[]): readonly Verbatim[] {
  if (!INDENTED.test(source) && !mayDraw(source)) return [];
  const lines = spans.map(([start, end]) => source.slice(start, end).trimEnd());
  const indents = lines.map(indentOf);
  const margin = marginOf(indents);
  const isDeep = (at: number) => (indents[at] ?? BLANK) >= margin + MIN_INDENT;
  const found: Found[] = [];
  for (const run of runsOf(indents, isDeep)) {
    const kind = kindOf(lines.slice(...run), isDeep(run[0]));
    if (kind === undefined) continue;
    const above = found.at(-1);
    if (kind === "code" && above?.kind === "code" && isOnlyBlank(indents, [above.run[1], run[0]]) && isDeep(run[0]))
      found[found.length - 1] = { kind, run: [above.run[0], run[1]] };
    else found.push({ kind, run });
  }
  return found.map(({ kind, run }) => ({ kind, lines: run, text: textOf(kind, lines.slice(...run)) }));
}

interface Found {
  readonly kind: Verbatim["kind"];
  readonly run: Range;
}

/** The indentation of a line of nothing. */
const BLANK = -1;

function indentOf(line: string): number {
  let indent = 0;
  for (let at = 0; at < line.length; at++) {
    const char = line[at];
    if (char === "\t") indent += TAB_WIDTH - (indent % TAB_WIDTH);
    else if (char === " ") indent++;
    else return indent;
  }
  return BLANK;
}

/** What most lines of a text are indented by. */
function marginOf(indents: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const indent of indents) if (indent !== BLANK) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  let margin = 0;
  for (const [indent, count] of counts) if (count > (counts.get(margin) ?? 0)) margin = indent;
  return margin;
}

/** Lines in a row that hold something, all of them indented or none. */
function* runsOf(indents: readonly number[], isDeep: (at: number) => boolean): Generator<Range> {
  let from = 0;
  for (let at = 1; at <= indents.length; at++) {
    const goesOn = at < indents.length && indents[at] !== BLANK && isDeep(at) === isDeep(from);
    if (goesOn && indents[from] !== BLANK) continue;
    if (indents[from] !== BLANK && from < indents.length) yield [from, at];
    from = at;
  }
}

function isOnlyBlank(indents: readonly number[], [from, to]: Range): boolean {
  return from < to && indents.slice(from, to).every((indent) => indent === BLANK);
}

function kindOf(lines: readonly string[], isDeep: boolean): Verbatim["kind"] | undefined {
  if (lines.some(({ length }) => length > MAX_CHARS)) return undefined;
  if (isDrawing(lines)) return gridTableOf(lines) === undefined ? "code" : "table";
  return isDeep && isCode(lines) ? "code" : undefined;
}

function textOf(kind: Verbatim["kind"], lines: readonly string[]): string {
  return (kind === "table" ? gridTableOf(lines) : undefined) ?? withoutIndent(lines);
}

/** Without what all lines have in front; blank ones say nothing of it. */
function withoutIndent(lines: readonly string[]): string {
  const written = lines.filter((line) => line !== "");
  const shared = written.reduce((least, line) => Math.min(least, line.length - line.trimStart().length), MAX_CHARS);
  return lines.map((line) => line.slice(shared)).join("\n");
}
