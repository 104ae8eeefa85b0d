import type { Span } from "../../../../model/block.ts";
import { findQuotedCode } from "./find-quoted-code.ts";
import { gridTableOf } from "./grid-table.ts";
import { isCode } from "./is-code.ts";
import { isDrawing, mayDraw } from "./is-drawing.ts";
import { findDiffs } from "./read-diff.ts";
import { mayRule, ruledTableOf } from "./ruled-table.ts";

/** Lines of a text whose ends and white space are meant: a program, a drawing, a diff, one of these that a message quotes, or a table with drawn edges or rules. */
export interface Verbatim {
  readonly kind: Kind;
  /** Code as it is written, but for what all its lines are indented by; a table row by row. */
  readonly text: string;
  /** From its first line up to the one behind its last, by the order of the text's lines. */
  readonly lines: Range;
}

type Kind = "code" | "diff" | "quoted" | "table";
type Range = readonly [from: number, to: number];

/** So much further to the right than most lines of the text, a line is indented. */
const MIN_INDENT = 2;
const TAB_WIDTH = 8;
/** Nobody draws or indents a longer line. */
const MAX_CHARS = 400;
const INDENTED = /\n(?: {2}|\t)/;
const OPENS_HUNK = "\n@@ -";

/** Finds what stands verbatim in a text, from the top down. Texts without indentation, drawn edges, diffs or quotations, most by far, are not read for it. */
export function findVerbatim(
  source: string,
  spans: readonly Span[],
  { hasQuotes }: { readonly hasQuotes: boolean },
): readonly Verbatim[] {
  const hasDiffs = source.includes(OPENS_HUNK);
  if (!hasDiffs && !hasQuotes && !INDENTED.test(source) && !mayDraw(source) && !mayRule(source)) return [];
  const lines = spans.map(([start, end]) => source.slice(start, end).trimEnd());
  const diffs = hasDiffs ? findDiffs(lines).map((run): Found => ({ kind: "diff", run })) : [];
  const quoted = hasQuotes ? quotedIn(lines) : [];
  const found = [...diffs, ...quoted, ...setApart(lines, [...diffs, ...quoted])].sort((a, b) => a.run[0] - b.run[0]);
  return found.map(({ kind, run, text }) => {
    const [from, to] = run;
    const written = source.slice(spans[from]?.[0], spans[to - 1]?.[1]);
    return { kind, lines: run, text: kind === "diff" ? written : (text ?? withoutIndent(lines.slice(from, to))) };
  });
}

function quotedIn(lines: readonly string[]): readonly Found[] {
  return findQuotedCode(lines).map(({ from, to, texts }) => ({
    kind: "quoted",
    run: [from, to],
    text: texts.join("\n"),
  }));
}

interface Found {
  readonly kind: Kind;
  readonly run: Range;
  /** Of a table its rows, of what is quoted its lines without the marks. */
  readonly text?: string;
}

/** What is indented or drawn, outside of what is known. */
function setApart(lines: readonly string[], taken: readonly Found[]): readonly Found[] {
  const indents = lines.map(indentOf);
  for (const { run } of taken) indents.fill(TAKEN, ...run);
  const margin = marginOf(indents);
  const isDeep = (at: number) => (indents[at] ?? BLANK) >= margin + MIN_INDENT;
  const found: Found[] = [];
  for (const run of runsOf(indents, isDeep)) {
    const whole = wholeOf(lines.slice(...run), isDeep(run[0]));
    if (whole === undefined) continue;
    const { kind } = whole;
    const above = found.at(-1);
    if (kind === "code" && above?.kind === "code" && isOnlyBlank(indents, [above.run[1], run[0]]) && isDeep(run[0]))
      found[found.length - 1] = { kind, run: [above.run[0], run[1]] };
    else found.push({ ...whole, run });
  }
  return found;
}

/** The indentation of a line of nothing, and of one that is known. */
const BLANK = -1;
const TAKEN = -2;

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
  for (const indent of indents) if (indent >= 0) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  let margin = 0;
  for (const [indent, count] of counts) if (count > (counts.get(margin) ?? 0)) margin = indent;
  return margin;
}

/** Lines in a row that hold something, all of them indented or none. */
function* runsOf(indents: readonly number[], isDeep: (at: number) => boolean): Generator<Range> {
  let from = 0;
  for (let at = 1; at <= indents.length; at++) {
    const isRun = (indents[from] ?? BLANK) >= 0;
    if (isRun && (indents[at] ?? BLANK) >= 0 && isDeep(at) === isDeep(from)) continue;
    if (isRun) yield [from, at];
    from = at;
  }
}

function isOnlyBlank(indents: readonly number[], [from, to]: Range): boolean {
  return from < to && indents.slice(from, to).every((indent) => indent === BLANK);
}

/** What lines are together; undefined where they are lines like any others. */
function wholeOf(lines: readonly string[], isDeep: boolean): Omit<Found, "run"> | undefined {
  if (lines.some(({ length }) => length > MAX_CHARS)) return undefined;
  const table = gridTableOf(lines) ?? ruledTableOf(lines);
  if (table !== undefined) return { kind: "table", text: table };
  return isDrawing(lines) || (isDeep && isCode(lines)) ? { kind: "code" } : undefined;
}

/** Without what all lines have in front; blank ones say nothing of it. */
function withoutIndent(lines: readonly string[]): string {
  const written = lines.filter((line) => line !== "");
  const shared = written.reduce((least, line) => Math.min(least, line.length - line.trimStart().length), MAX_CHARS);
  return lines.map((line) => line.slice(shared)).join("\n");
}
