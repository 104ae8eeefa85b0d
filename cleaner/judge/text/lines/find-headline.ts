import { isDateLine, sourceOfLine } from "../../../text/lines/date-line.ts";
import { termReader } from "../../../text/words/terms-of.ts";
import type { LineForm } from "./line-form.ts";

/** The headline stands at most so many lines above the lead: a date, a byline and a "read more" come between. */
const REACH = 4;
const HEADLINE = { minWords: 3, maxWords: 20 };
const LEAD_WORDS = 18;
/** A headline is about what stands right below it. */
const LINES_BELOW = 12;
/** Share of its terms, and number of them, that the text below must use. */
const SHARED = { share: 0.6, count: 2 };

/**
 * The line above the lead that the text below is about, where there is one. The classifier learned from truths that leave titles
 * out, so that it takes them for furniture.
 */
export function findHeadline(
  lines: readonly LineForm[],
  texts: readonly string[],
  isKept: (i: number) => boolean,
): number | undefined {
  const lead = lines.findIndex((line, i) => line.words >= LEAD_WORDS && isKept(i));
  if (lead < 1) return undefined;
  const termsOf = termReader();
  const below = new Set(
    termsOf(
      texts
        .slice(lead, lead + LINES_BELOW)
        .filter((_, k) => isKept(lead + k))
        .join(" "),
    ),
  );
  for (let i = lead - 1; i >= Math.max(0, lead - REACH); i--) {
    const line = lines[i];
    const text = texts[i] ?? "";
    if (line === undefined || isKept(i)) return undefined;
    if (
      line.words < HEADLINE.minWords ||
      line.words > HEADLINE.maxWords ||
      isDateLine(text) ||
      sourceOfLine(text) !== undefined
    )
      continue;
    const terms = new Set(termsOf(text));
    const shared = [...terms].filter((term) => below.has(term)).length;
    if (shared >= SHARED.count && shared >= terms.size * SHARED.share) return i;
  }
  return undefined;
}
