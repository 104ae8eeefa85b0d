/** Titles, months and labels that never end a sentence, because what they belong to follows. */
const NEVER_LAST = new Set(
  "dr mr mrs ms prof rev gen col capt lt sgt sen gov hon st mt jan feb mar apr jun jul aug sep sept oct nov dec vol fig figs pp vs approx".split(
    " ",
  ),
);
const MAX_CHARS = 8;
/** "I." ends sentences; every other single capital is an initial. */
const INITIAL = /^[("“‘[]?(?:\p{Lu}\.)+$/u;

/** True for "Dr.", "Jan.", "J." and "J.R.", with their full stop. */
export function isAbbreviation(token: string): boolean {
  if (token.length > MAX_CHARS || !token.endsWith(".")) return false;
  const word = token.slice(0, -1).toLowerCase();
  if (NEVER_LAST.has(word)) return true;
  return word !== "i" && word.length === 1 && INITIAL.test(token);
}
