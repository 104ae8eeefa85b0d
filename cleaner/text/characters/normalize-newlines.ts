const NEWLINES = /\r\n?/g;

/** A text whose lines end with line feeds alone, as a parser of HTML reads it (WHATWG Infra, "normalize newlines"). */
export function normalizeNewlines(text: string): string {
  return text.includes("\r") ? text.replace(NEWLINES, "\n") : text;
}
