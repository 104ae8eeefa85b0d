/** No white space is written behind a bracket or a price's sign ("$" before "12", but not "5 €" before "7 €"), ... */
const OPENS = /(?:\p{Ps}|(?:^|[^\d\s]\s?)\p{Sc})$/u;
/** ... nor before these. */
const CLOSES = /[\p{Pe},.;:!?%]/u;
/** What a list's item stands behind without a semicolon. */
const PARTS_ITEMS = /[.,:;!?]$/;

/** As much of a text's end as is looked at. */
export const TAIL_CHARS = 4;

/** Whether white space stands between a text that ends like this and the next character, where boxes part them. */
export function partsAt(tail: string, next: string): boolean {
  return !OPENS.test(tail.slice(-TAIL_CHARS)) && !CLOSES.test(next);
}

/** What stands between a text that ends like this and the next item of a list that goes on in its line. */
export function betweenItems(tail: string): string {
  return PARTS_ITEMS.test(tail) ? " " : "; ";
}
