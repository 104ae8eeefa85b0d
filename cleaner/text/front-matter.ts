const FENCED = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n([\s\S]{0,8000}?)\r?\n\1[ \t]*(?:\r?\n|$)/;
const FIRST_KEY = /^(?:\s*(?:#.{0,200})?\r?\n)?[A-Za-z][\w-]{0,30}\s{0,5}[:=]/;

/** The head of a Markdown file, in YAML or TOML: what stands in it, and where the text goes on. A rule above a text is no head. */
export function frontMatterOf(source: string): { readonly head: string; readonly end: number } | undefined {
  const match = FENCED.exec(source);
  const head = match?.[2] ?? "";
  return match === null || !FIRST_KEY.test(head) ? undefined : { head, end: match[0].length };
}
