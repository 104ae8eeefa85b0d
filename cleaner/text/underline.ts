/** At least three of one sign and nothing else: what reStructuredText, Setext and people who write plain text put below a title. */
const UNDERLINE = /^([=~^"*#+_-])\1{2,}$/;
const LAST_LINE = /\n[^\n]*$/;

/** Whether a line, without the white space around it, is one that underlines. */
export function isUnderline(line: string): boolean {
  return UNDERLINE.test(line);
}

/** Whether the last of several lines only underlines what stands above it. */
export function endsUnderlined(written: string): boolean {
  const last = LAST_LINE.exec(written)?.[0];
  return last !== undefined && isUnderline(last.trim());
}
