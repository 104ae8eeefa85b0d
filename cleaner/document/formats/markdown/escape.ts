/** What means something in the middle of a line: backslash, code, emphasis, strike, links, images. */
const ALWAYS = /[\\`*~[]/g;
/** An underscore between two letters or digits is no emphasis in CommonMark: snake_case stays readable. */
const UNDERSCORE = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** Raw HTML and autolinks; "a < b" is neither. */
const TAG_START = /<(?=[A-Za-z/!?])/g;
/** A character by its name or number. */
export const ENTITY_START = /&(?=#?[A-Za-z0-9]{1,32};)/g;

/** What means something at the start of a line: headings, quotes, lists. */
const BLOCK_START = /^(?=#{1,6}(?:[ \t]|$)|>|[-+](?:[ \t]|$))/;
const NUMBER_START = /^(\d{1,9})(?=[.)](?:[ \t]|$))/;
/** Only these: an underline of a heading, a rule, or the line under a table's head. */
const RULE_LINE = /^(?=[-=|:][-=|: \t]*$)/;

/** One line of page text, safe in the middle of a Markdown line. Backslash escapes only, so it reads as before. */
export function escapeInline(line: string): string {
  return line.replace(ALWAYS, "\\$&").replace(UNDERSCORE, "\\_").replace(TAG_START, "\\<").replace(ENTITY_START, "\\&");
}

/** One line of page text, safe as a whole Markdown line: it opens no block. */
export function escapeLine(line: string): string {
  return escapeStart(escapeInline(line.trim()));
}

/** The same of a line that is safe already in the middle of another. */
export function escapeStart(escaped: string): string {
  const numbered = escaped.replace(NUMBER_START, "$1\\");
  if (numbered !== escaped) return numbered;
  return BLOCK_START.test(escaped) || RULE_LINE.test(escaped) ? `\\${escaped}` : escaped;
}
