import { escapeInline } from "./escape.ts";

/** What a reader of Markdown would take for a tag, an address, a link, code or a table's cell, whether or not it knows formulas. */
const UNSAFE = /<(?=[A-Za-z/!?])|[`|]|\]\s{0,9}[([:]/;
const SMALLER = /<(?=[A-Za-z/!?])/g;
/** Behind a command's name, and before its braces, it belongs to the name: "\\operatorname*{argmax}", "{align*}". */
const STAR = /\*(?![{}])/g;
const BAR = /\\\||\|/g;

/**
 * A formula between its dollar signs as it is, for those who read TeX in Markdown. Signs that mean something else there are
 * written as TeX's commands; where that is not enough, it is text like any other.
 */
export function writeFormula(formula: string): string {
  const written = formula
    .replace(SMALLER, "\\lt ")
    .replace(STAR, "\\ast ")
    .replace(BAR, (bar) => (bar === "|" ? "\\vert " : "\\Vert "));
  return UNSAFE.test(written) || written.includes("\n") ? escapeInline(formula) : written;
}
