const ESCAPE = /\\(\s?)([\s\S]?)/g;

/** A text without its escapes: white space behind a backslash is nothing, another sign is itself. */
export function unescaped(text: string): string {
  return text.includes("\\") ? text.replace(ESCAPE, "$2") : text;
}
