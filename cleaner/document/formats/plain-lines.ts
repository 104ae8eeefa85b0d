import { collapseSpaces } from "../../text/characters/collapse.ts";

/** Line ends as HTML, Unicode and terminals know them: CR LF, CR, VT, FF, NEL, LS, PS. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** C0 but tab and line feed, DEL, C1, the two non-characters YAML forbids. ESC and CSI are among them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
/** Halves of a pair that stand alone: no UTF-8 can hold them. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * A text that is safe in a file and on a terminal: lines end with a line feed, no control character but the tab is
 * left (so no terminal escape sequence survives), and it is valid Unicode.
 */
export function plainLines(text: string): string {
  return text.replace(LINE_ENDS, "\n").replace(CONTROLS, "").replace(LONE_SURROGATES, "\ufffd");
}

/** The same on one line, with white space collapsed. */
export function plainLine(text: string): string {
  return collapseSpaces(plainLines(text));
}
