/** At least three of one sign and nothing else: what reStructuredText, Setext and people who write plain text put below a title. */
const UNDERLINE = /^([=~^"*#+_-])\1{2,}$/;
/** Titles of MediaWiki's and AsciiDoc's markup, with as many signs as their level; without an end like the beginning a space must follow. */
const BETWEEN_SIGNS = /^(={1,6})(?!=)\s{0,5}(\S.{0,100}?)\s{0,5}\1$/;
const BEHIND_SIGNS = /^(={1,6})\s{1,5}(\S[^=]{0,100})$/;
/** The sign behind a title that leads to itself, as documentation shows it (Sphinx, MkDocs), or as its source writes it. */
const BEFORE_PILCROW = /^(\S.{0,119}?)\s{0,3}(?:¶|&para;|&#182;|&#xb6;)$/i;
const LAST_LINE = /\n[^\n]*$/;

/** Whether a line, without the white space around it, is one that underlines. */
export function isUnderline(line: string): boolean {
  return UNDERLINE.test(line);
}

/** The title that a line of markup writes between or behind equals signs; undefined where it writes none. */
export function equalsTitleOf(line: string): { readonly text: string; readonly level: number } | undefined {
  if (!line.startsWith("=")) return undefined;
  const [, signs = "", text = ""] = BETWEEN_SIGNS.exec(line) ?? BEHIND_SIGNS.exec(line) ?? [];
  return text === "" ? undefined : { text, level: signs.length };
}

/** The title that a line says before the sign of a link to itself; undefined where it says none. */
export function linkedTitleOf(line: string): string | undefined {
  return line.endsWith("¶") || line.endsWith(";") ? BEFORE_PILCROW.exec(line)?.[1] : undefined;
}

/** Whether this is how a text writes a title with a link to itself. */
export function isLinkedTitle(written: string): boolean {
  return linkedTitleOf(written.trim()) !== undefined;
}

/** Whether this is how a text writes a title that it marks as one: underlined, with equals signs, or with a link to itself. */
export function isMarkedTitle(written: string): boolean {
  const last = LAST_LINE.exec(written)?.[0];
  if (last !== undefined) return isUnderline(last.trim());
  return equalsTitleOf(written.trim()) !== undefined || isLinkedTitle(written);
}
