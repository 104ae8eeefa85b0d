import { quoteDepthOf, quoteMarksOf } from "../quote-marks.ts";
import { isCode } from "./is-code.ts";

/** Quoted lines, from the first up to the one behind the last. */
export interface QuotedCode {
  readonly depth: number;
  readonly from: number;
  to: number;
  /** Without their marks. */
  readonly texts: string[];
}

/** A line of a diff, or of its head; comments stand where hunks were cut. */
const OF_PATCH = /^(?:[+\-@\\ \t]|diff --git |index [\da-f]|(?:new|deleted) file mode|similarity index|rename )/;
const SURELY = /^(?:@@ -\d|diff --git |(?:\+\+\+|---) \S+\/)/;
/** One that was added or removed in the middle of a program. */
const CHANGED_DEEP = /^[+-](?:\t| {2})\s{0,80}\S/;

/** Finds patches and programs in what messages quote, between the words of who answers them. */
export function findQuotedCode(lines: readonly string[]): readonly QuotedCode[] {
  const quoted = lines.map(readQuoted);
  const found: QuotedCode[] = [];
  /** What may go on behind empty lines of the same quotation. */
  let open: QuotedCode | undefined;
  for (let from = 0; from < quoted.length; ) {
    const { depth, text } = quoted[from] as Quoted;
    if (open?.depth !== depth) open = undefined;
    if (text === "" || depth === 0) {
      from++;
      continue;
    }
    const to = endOfParagraph(quoted, from);
    const isOpen = isPatch(quoted.slice(from, to));
    if (isOpen && open === undefined) {
      open = { depth, from, to, texts: [] };
      found.push(open);
    }
    if (isOpen && open !== undefined) {
      for (let at = open.from + open.texts.length; at < to; at++) open.texts.push(quoted[at]?.text ?? "");
      open.to = to;
    } else open = undefined;
    from = to;
  }
  return found;
}

interface Quoted {
  /** 0 for a line of who writes. */
  readonly depth: number;
  readonly text: string;
}

function readQuoted(line: string): Quoted {
  const marks = quoteMarksOf(line);
  return { depth: quoteDepthOf(marks), text: line.slice(marks.length).trimEnd() };
}

function endOfParagraph(quoted: readonly Quoted[], from: number): number {
  const depth = quoted[from]?.depth;
  let to = from + 1;
  while (quoted[to]?.depth === depth && quoted[to]?.text !== "") to++;
  return to;
}

function isPatch(paragraph: readonly Quoted[]): boolean {
  const lines = paragraph.map(({ text }) => text);
  if (!lines.every((line) => OF_PATCH.test(line))) return false;
  return (
    lines.some((line) => SURELY.test(line) || CHANGED_DEEP.test(line)) || isCode(lines.map((line) => line.slice(1)))
  );
}
