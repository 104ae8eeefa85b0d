/** No white space is written behind a bracket or a price's sign ("$" before "12", but not "5 €" before "7 €"), ... */
const OPENS = /(?:\p{Ps}|(?:^|[^\d\s]\s?)\p{Sc})$/u;
/** ... nor before these. */
const CLOSES = /[\p{Pe},.;:!?%]/u;
/** What a list's item stands behind without a semicolon. */
const PARTS_ITEMS = /[.,:;!?]$/;

/** A capital or a digit behind a word begins another; a small letter goes on with it. One letter may be a word's first, written larger. */
const ENDS_WORD = /[\p{Ll}\p{Lu}\p{Nd}]{2}$/u;
const ENDS_NUMBER = /\p{Nd}$/u;
const CAPITAL = /\p{Lu}/u;
const DIGIT = /\p{Nd}/u;

/** As much of a text's end as is looked at. */
export const TAIL_CHARS = 4;

/** An edge between inline elements where no white space is written: of two that are laid out apart, or of two that hold words. */
export type InlineEdge = "apart" | "between words";

/** Whether white space stands at such an edge, by how the text before it ends and by the next character. */
export function partsAt(edge: InlineEdge, tail: string, next: string): boolean {
  if (edge === "apart") return !OPENS.test(tail.slice(-TAIL_CHARS)) && !CLOSES.test(next);
  return ENDS_WORD.test(tail) && (CAPITAL.test(next) || (DIGIT.test(next) && !ENDS_NUMBER.test(tail)));
}

/** What stands between a text that ends like this and the next item of a list that goes on in its line. */
export function betweenItems(tail: string): string {
  return PARTS_ITEMS.test(tail) ? " " : "; ";
}
