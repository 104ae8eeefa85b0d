import { isAttribution } from "../../../text/lines/attribution.ts";
import { findDiffs } from "../../text/lines/verbatim/read-diff.ts";
import { areSent, headEnd, opensHead, partsOff } from "./sent-signs.ts";

/** What a line of a text is that somebody wrote in a window of one width: of a paragraph, of lines that end where they do, of code, of one of these that is quoted, or empty. */
export type LineKind = "prose" | "lines" | "code" | "quote" | "quoted-lines" | "quoted-code" | "empty";

/** Three of them at once are what Python waits with. */
const QUOTED = /^\s{0,3}>(?!>> )/;
const QUOTE_MARKS = /^(?:\s{0,3}>)+\s?/;
const BEGINS_SMALL = /^\s*["'([‘“«„]?\p{Ll}/u;
/** White space in the middle of a line: a table's columns. */
const COLUMNS = /\S\t|\S {3,}\S/;
const INDENTED = /^(?:\t| {4})/;
/** A line of a message's head. */
const FIELD = /^[A-Z][A-Za-z-]{1,30}:\s/;
/** "On Friday Anna <anna@harbour.example> wrote:" */
const ANNOUNCES = /^\p{Lu}.*\p{L}:$/u;
const CODE_SIGNS = /[{}[\]=;<>|\\$*_#@`~^+]|\s--\w|\/\/|\w[(.]\w|\w\(['")]|['"](?::\s|,\s['"])/g;
const MAX_CODE_SHARE = 0.04;
/** A word or a number with the punctuation of a sentence; names and calls of programs have theirs inside. */
const WORD = /^["'(“‘«]{0,2}(?:[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\d+(?:[.,:]\d+)*%?)[.,:;!?)"'”’»…]{0,3}$/u;
const SPACE = /\s+/;
const MIN_WORD_SHARE = 0.8;
/** Markdown that a page shows as it was written, or has beside what it shows. */
const MARKDOWN = /^#{1,6} \S|\]\(https?:|\*\*\S/m;
/** "On Friday, the fifth of March, Anna Holm <\nanna@harbour.example> wrote:" */
const MAX_ATTRIBUTION_LINES = 2;
/** A line that is shorter was not ended by the window's edge. */
const MIN_WRAPPED_CHARS = 40;
/** Fewer lines, the first of which is indented, may be code and what it answers. */
const MIN_INDENTED_LINES = 3;
/** Share of a paragraph's lines that begin with a small letter; verses and lists begin each with a capital. */
const MIN_SMALL_SHARE = 0.5;
/** Of the ink of prose and code so much is prose in what people write, and so much there is at least. */
const MIN_PROSE_SHARE = 0.5;
const MIN_PROSE_INK = 160;

/** What a line is, and whether a block begins with it. */
export interface PlannedLine {
  readonly kind: LineKind;
  readonly isFirst: boolean;
}

/**
 * What each line of a preformatted text is that people wrote, as mails and reports are; undefined where it is code, a table or a
 * drawing. Of a `part` of a message the others say that it is one.
 */
export function planLines(text: string, as: "whole" | "part" = "whole"): readonly PlannedLine[] | undefined {
  if (MARKDOWN.test(text)) return undefined;
  const lines = text.split("\n");
  const indent = commonIndent(lines);
  const plan = planAs({ by: "window", indent, as: as === "part" || !areSent(lines) ? as : "message" }, lines);
  const isTyped = plan?.some(
    ({ kind, isFirst }, at) => kind === "prose" && isFirst && INDENTED.test((lines[at] ?? "").slice(indent)),
  );
  return isTyped === true ? planAs({ by: "typewriter", indent, as }, lines) : plan;
}

/** What a text was written with, and how far in all of it stands. On a typewriter paragraphs begin further in, and titles stand in the middle. */
interface Writing {
  readonly by: "window" | "typewriter";
  readonly indent: number;
  /** A message is one however much code is in it. */
  readonly as: "whole" | "message" | "part";
}

/** Characters of each kind of lines. */
type InkOfKinds = Readonly<Record<LineKind, number>>;

function planAs(writing: Writing, lines: readonly string[]): readonly PlannedLine[] | undefined {
  const plan: PlannedLine[] = [];
  const ink = { prose: 0, lines: 0, code: 0, quote: 0, "quoted-lines": 0, "quoted-code": 0, empty: 0 };
  /** The kind of the last run that is not empty. */
  let last: LineKind | undefined;
  for (const { from, to, whole } of runsOf(lines, writing)) {
    const kind = whole ?? kindOfRun(lines.slice(from, to), writing);
    if (whole === undefined) ink[kind] += inkOf(lines, from, to);
    const goesOn = kind === "code" && last === "code" && whole === undefined;
    for (let at = plan.length - 1; goesOn && plan[at]?.kind === "empty"; at--) plan[at] = { kind, isFirst: false };
    if (kind !== "empty") last = whole === undefined ? kind : undefined;
    for (let at = from; at < to; at++) plan.push({ kind, isFirst: at === from && !goesOn });
  }
  return isWrittenAs(writing.as, ink) ? plan : undefined;
}

function isWrittenAs(as: Writing["as"], ink: InkOfKinds): boolean {
  switch (as) {
    case "whole":
      return ink.prose >= MIN_PROSE_INK && ink.prose >= (ink.prose + ink.code) * MIN_PROSE_SHARE;
    case "message":
      return ink.prose + ink.quote > 0;
    case "part":
      return ink.prose + ink.quote + ink.lines > 0;
  }
}

/** Lines that belong together, what they are where that is told by more than themselves. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly whole?: LineKind;
}

const OPENS_HUNK = "@@ -";

/** Runs of lines; a patch is one, and the head of a message. */
function* runsOf(lines: readonly string[], { as }: Writing): Generator<Run> {
  const hasDiffs = lines.some((line) => line.startsWith(OPENS_HUNK));
  const diffs = hasDiffs ? findDiffs(lines.map((line) => line.trimEnd())) : [];
  const wholes = diffs.map(([from, to]): Run => ({ from, to, whole: "code" }));
  const head = as === "message" ? headEnd(lines) : 0;
  if (head > 0) wholes.unshift({ from: 0, to: head, whole: "lines" });
  let next = 0;
  for (let from = 0; from < lines.length; ) {
    const whole = wholes[next];
    const isWhole = whole?.from === from;
    if (isWhole) next++;
    const run = isWhole ? whole : { from, to: Math.min(endOfRun(lines, from), whole?.from ?? lines.length) };
    yield run;
    from = run.to;
  }
}

/** The marks that a line of a quotation begins with. */
export function quoteMarksOf(line: string): string {
  return QUOTE_MARKS.exec(line)?.[0] ?? "";
}

/** Lines without an empty one between them, all quoted or none; or the empty one. A quotation's own is the last of its run. */
function endOfRun(lines: readonly string[], from: number): number {
  const state = stateOf(lines[from] ?? "");
  let to = from + 1;
  if (state === "empty") return to;
  while (to < lines.length && stateOf(lines[to] ?? "") === state && !isBareQuote(lines[to - 1] ?? "")) {
    if (opensHead(lines[to] ?? "", lines[to + 1] ?? "") || partsOff(lines[to] ?? "")) return to;
    to++;
  }
  return to;
}

function stateOf(line: string): "empty" | "quote" | "written" {
  return line.trim() === "" ? "empty" : QUOTED.test(line) ? "quote" : "written";
}

function isBareQuote(line: string): boolean {
  return line.trim() !== "" && quoteMarksOf(line).trim() === line.trim();
}

function kindOfRun(lines: readonly string[], { by, indent }: Writing): LineKind {
  const state = stateOf(lines[0] ?? "");
  if (state === "empty") return state;
  if (state === "written")
    return kindOfWritten(
      lines.map((line) => line.slice(indent)),
      by,
    );
  const quoted = lines.map((line) => line.slice(quoteMarksOf(line).length));
  const written = quoted.at(-1)?.trim() === "" ? quoted.slice(0, -1) : quoted;
  const kind = written.length > 0 ? kindOfWritten(written, by) : "lines";
  return kind === "prose" ? "quote" : `quoted-${kind}`;
}

function kindOfWritten(lines: readonly string[], by: Writing["by"]): "prose" | "lines" | "code" {
  const [first = ""] = lines;
  const isAnnounced = lines.length === 1 && ANNOUNCES.test(first);
  if (isAnnounced || partsOff(first) || lines.every((line) => FIELD.test(line))) return "lines";
  if (lines.length === MAX_ATTRIBUTION_LINES && isAttribution((lines.at(-1) ?? "").trim())) return "prose";
  const text = lines.join("\n");
  const signs = text.match(CODE_SIGNS)?.length ?? 0;
  const isIndented = by === "window" && lines.some((line, at) => INDENTED.test(line) && !mayBegin(at, lines));
  if (signs > text.length * MAX_CODE_SHARE || isIndented || lines.some((line) => COLUMNS.test(line))) return "code";
  const tokens = text.trim().split(SPACE);
  const words = tokens.filter((token) => WORD.test(token)).length;
  return isWrapped(lines) && words >= tokens.length * MIN_WORD_SHARE ? "prose" : "lines";
}

/** Whether a paragraph of these lines may begin further in than it goes on. */
function mayBegin(at: number, lines: readonly string[]): boolean {
  return at === 0 && lines.length >= MIN_INDENTED_LINES;
}

function isWrapped(lines: readonly string[]): boolean {
  if (lines.length === 1) return (lines[0] ?? "").length >= MIN_WRAPPED_CHARS;
  const isFull = lines.slice(0, -1).every((line) => line.length >= MIN_WRAPPED_CHARS);
  return (
    isFull && lines.slice(1).filter((line) => BEGINS_SMALL.test(line)).length >= (lines.length - 1) * MIN_SMALL_SHARE
  );
}

/** Old documents are indented as a whole. */
function commonIndent(lines: readonly string[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) if (line.trim() !== "") least = Math.min(least, line.length - line.trimStart().length);
  return Number.isFinite(least) ? least : 0;
}

function inkOf(lines: readonly string[], from: number, to: number): number {
  let ink = 0;
  for (let at = from; at < to; at++) ink += (lines[at] ?? "").trim().length;
  return ink;
}
