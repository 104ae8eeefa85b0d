const CURLY = "’";
const BEYOND_ASCII = /[^\0-\x7f]/;
/** What a Turkish "İ" leaves behind in lower case. */
const DOT_ABOVE = "\u0307";

/** A text as tables of phrases are written: in lower case, its letters composed, its apostrophes straight. */
export function plainCase(text: string): string {
  const lower = text.toLowerCase();
  if (!BEYOND_ASCII.test(lower)) return lower;
  return lower.normalize("NFC").replaceAll(DOT_ABOVE, "").replaceAll(CURLY, "'");
}
