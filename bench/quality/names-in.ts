/** What parts the names in a byline: "A, B and C", "A & B", "A; B". */
const JOINTS = /\s*(?:[,;&|/]|\band\b)\s*/i;
/** Degrees and ranks after a name, which no page type agrees on: "MD", "Ph.D.", "CFP®". */
const POST_NOMINAL = /^(?:[A-Z][A-Z.\-®]{1,9}|Ph\.?D\.?|M\.?Ed\.?|M\.?Sc\.?|B\.?Sc\.?|Jr\.?|Sr\.?|Dr\.?)$/;
const BY = /^by\s+/i;

/** The persons a byline names, degrees left out, as "Dylan Bailey, MS, RD" is one person and "A, B and C" are three. */
export function namesIn(byline: string): readonly string[] {
  const parts = byline.trim().replace(BY, "").split(JOINTS);
  return parts.filter((part) => part !== "" && !POST_NOMINAL.test(part));
}
