/** Marks a line of somebody else's message, once for each who quoted it (RFC 3676, section 4.5). */
const MARKS = /^\s*((?:>\s?){1,20})(?!>)/;
/** Python's prompt is none. */
const PROMPT = /^\s*>>> /;

/** The marks that a line of a quotation begins with, and the white space before and right behind them. */
export function quoteMarksOf(line: string): string {
  return PROMPT.test(line) ? "" : (MARKS.exec(line)?.[0] ?? "");
}

/** How many have quoted a line with these marks. */
export function quoteDepthOf(marks: string): number {
  return marks.split(">").length - 1;
}
