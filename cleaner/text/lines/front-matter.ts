const FENCED = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n([\s\S]{0,8000}?)\r?\n\1[ \t]*(?:\r?\n|$)/;
/** What reading services write above a page that they turned into Markdown. */
const OF_A_READER =
  /^\ufeff?(Title: [^\n]{0,1000}\n\s{0,8}URL Source: [^\n]{1,2000}\n(?:\s{0,8}[A-Z][A-Za-z ]{1,30}: [^\n]{1,1000}\n){0,5})\s{0,8}Markdown Content:[ \t]*\r?\n/;
const FIRST_KEY = /^(?:\s*(?:#.{0,200})?\r?\n)?[A-Za-z][\w-]{0,30}\s{0,5}[:=]/;

/**
 * The head of a Markdown file, in YAML or TOML, or as reading services write it: what stands in it, and where the text goes on. A rule above a
 * text is no head.
 */
export function frontMatterOf(source: string): { readonly head: string; readonly end: number } | undefined {
  const match = FENCED.exec(source);
  if (match !== null && FIRST_KEY.test(match[2] ?? "")) return { head: match[2] ?? "", end: match[0].length };
  const ofReader = OF_A_READER.exec(source);
  return ofReader === null ? undefined : { head: ofReader[1] ?? "", end: ofReader[0].length };
}
