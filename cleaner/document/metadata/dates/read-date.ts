import { type DateOrder, parseDate } from "./parse-date.ts";

/** Who only shows a date, and does not say what happened on it. */
const SHOWN: ReadonlySet<string> = new Set(["dateline:title", "dateline", "time", "class", "url", "updated", "aside"]);
/** The first texts written for a network are of this year; an earlier date on a page is what the page tells of. */
const FIRST_YEAR_SHOWN = "1969";

/** Reads what a witness says of a date, as ISO 8601; "January 16, 1925" above a page about that day is no date of its own. */
export function readDate(value: string, { witness, order }: { witness: string; order: DateOrder }): string | undefined {
  const date = parseDate(value, order);
  return date !== undefined && SHOWN.has(witness) && date < FIRST_YEAR_SHOWN ? undefined : date;
}
