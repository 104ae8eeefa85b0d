const CURLY = "’";

/** A text as tables of phrases are written: in lower case, its apostrophes straight. */
export function plainCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes(CURLY) ? lower.replaceAll(CURLY, "'") : lower;
}
