import type { Believed, Hearing } from "../hearing.ts";
import { plainValue } from "../plain-value.ts";

/** A moment told in UTC: its day may be another one where the page was written. */
const IN_UTC = /T.+Z$|T.+[+-]00:00$/;
const TIMED = /T.+(?:Z|[+-]\d\d:\d\d)$/;
/** No clock is further from UTC. */
const MAX_OFFSET_MS = 14 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const DAY_CHARS = 10;

/**
 * The date of publication, as the most trusted witness has it, on the day on which the page's own clock showed it.
 *
 * Where that witness speaks in UTC and another names the same moment with an offset ("19:05-08:00" for 03:05Z), the other
 * is believed; where the page's address holds a neighbouring day that the moment can have been, that day is.
 */
export function choosePublished(
  hearing: Hearing,
  read: (value: string) => string | undefined,
): Believed<string> | undefined {
  const first = hearing.first("published", read);
  if (first === undefined || !IN_UTC.test(first.value)) return first;
  for (const { witness, value } of hearing.of("published")) {
    const other = witness === "aside" ? undefined : read(plainValue(value));
    if (other === undefined || other.slice(0, DAY_CHARS) === first.value.slice(0, DAY_CHARS)) continue;
    const isSame = TIMED.test(other)
      ? Date.parse(other) === Date.parse(first.value)
      : witness === "url" && canBeDayOf(other, first.value);
    if (isSame) return { value: other, witness };
  }
  return first;
}

/** Whether somewhere on earth it was this day (YYYY-MM-DD) at that moment. */
function canBeDayOf(day: string, moment: string): boolean {
  const from = Date.parse(day);
  const at = Date.parse(moment);
  return at >= from - MAX_OFFSET_MS && at < from + DAY_MS + MAX_OFFSET_MS;
}
