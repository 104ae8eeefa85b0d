/**
 * What a terminal would obey instead of print (C0 but line ends and tabs, DEL, C1), and the bidirectional overrides that
 * make a line read as something else (Unicode TR 36).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;
const LINE_ENDS = /[\t\n\r\u0085\u2028\u2029]+/g;

/** Text from a page, a file name or an argument, made safe to print on a line: it can't steer the terminal. */
export function printable(text: string): string {
  return text.replace(LINE_ENDS, " ").replace(OBEYED, "");
}

/** The same for text of several lines: line feeds and tabs stay. */
export function printableLines(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(OBEYED, "");
}
