/** "Tutor: Ann Lee". Titles have colons too. */
const FIELD = /^\p{L}[^:]{0,39}: \S/u;
/** "Born: 4 June 1861". */
const WHEN = /^\p{L}{1,20}: (?:.{0,40}\s)?\d{4}(?!\d)/u;
/** Longer lines say more than a field does. */
const MAX_CHARS = 100;
/** Whom a page names as its author or besides, and what may follow one or two names: "Por Lucía Barrios · 7 de febrero de 2022". */
const CREDIT =
  /^(?:(?:hosted|presented|narrated|produced|edited|reviewed|illustrated|written|posted|fact[- ]checked) by|by|von|por|par|door) /i;
const NAMES =
  /^\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){1,3}(?=$|\s?[,|/(·•–—]| (?:and|und|y|et|en) \p{Lu})/u;

/**
 * Whether a line says a fact of the page or of its subject, and names nothing that stands below it: who wrote or hosted it, or a field behind
 * another one ("Fee: 20" below "Tutor: Ann Lee"). What the first of several fields says may be a title ("Krantz: a life" above "Author: Ann
 * Lee"), unless it is a year behind a single word.
 */
export function saysFact(texts: readonly string[], i: number): boolean {
  const text = texts[i] ?? "";
  if (text.length > MAX_CHARS) return false;
  if (isField(text) && (isField(texts[i - 1]) || (isField(texts[i + 1]) && WHEN.test(text)))) return true;
  const [credit = ""] = CREDIT.exec(text) ?? [];
  return credit !== "" && NAMES.test(text.slice(credit.length));
}

function isField(text = ""): boolean {
  return text.length <= MAX_CHARS && text.includes(": ") && FIELD.test(text);
}
