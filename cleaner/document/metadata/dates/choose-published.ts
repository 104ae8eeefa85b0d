import type { Believed, Hearing } from "../hearing.ts";
import { plainValue } from "../plain-value.ts";

/** A moment told in UTC: its day may be another one where the page was written. */
const IN_UTC = /T.+(?:Z|[+-]00:00)$/;
const TIMED = /T.+(?:Z|[+-]\d\d:\d\d)$/;
/** No clock is further from UTC. */
const MAX_OFFSET_MS = 14 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const DAY_CHARS = 10;
/** Who is asked for the day that readers see, best first. */
const SEEN_WITNESSES = ["meta", "itemprop", "dateline:title", "dateline", "time", "class"];
/** Who only shows a date. */
const SHOWN_WITNESSES: ReadonlySet<string> = new Set(["dateline:title", "dateline", "time", "class", "aside"]);

type Read = (value: string, witness: string) => string | undefined;

/**
 * The date of publication, as the most trusted witness has it, but for the day of an event, and for two habits of publishing systems.
 *
 * Some stamp their JSON-LD whenever the site is built, so that it is published on the day of its last change or after it:
 * then an earlier day that the page shows is believed. Others speak in UTC: then the day of the page's own clock is.
 */
export function choosePublished(hearing: Hearing, readAny: Read): Believed<string> | undefined {
  const read = withoutHappenings(hearing, readAny);
  const first = hearing.first("published", read);
  if (first === undefined || (first.witness === "aside" && isAfterChange(first.value, hearing, read))) return undefined;
  if (first.witness === "updated" && isKnownChange(hearing, read)) return undefined;
  const seen = isStamped(first, hearing, read) ? seenBefore(first.value, hearing, read) : undefined;
  return seen ?? dayOfMonth(first, hearing, read) ?? onOwnClock(first, hearing, read);
}

/** Reads no day that a page only shows on which the event is of which it tells. */
function withoutHappenings(hearing: Hearing, read: Read): Read {
  const days = new Set(hearing.of("happening").map(({ value }) => dayOf(value)));
  if (days.size === 0) return read;
  return (value, witness) => {
    const date = read(value, witness);
    return date !== undefined && SHOWN_WITNESSES.has(witness) && days.has(dayOf(date)) ? undefined : date;
  };
}

/** Whether a date is later than the last change of the page: what stands aside was meant of something else. */
function isAfterChange(date: string, hearing: Hearing, read: Read): boolean {
  const changed = hearing.first("modified", read);
  return changed !== undefined && dayOf(date) > dayOf(changed.value);
}

/** Whether the page's head tells of changes, and of nothing before: then a line about a change says no more than that. */
function isKnownChange(hearing: Hearing, read: Read): boolean {
  const changed = hearing.first("modified", read);
  return changed !== undefined && (changed.witness === "meta" || changed.witness === "json-ld");
}

/** The day that another witness names of the month which is all that the first knows. */
function dayOfMonth({ value: month }: Believed<string>, hearing: Hearing, read: Read): Believed<string> | undefined {
  if (month.length >= DAY_CHARS) return undefined;
  const { value, witness } =
    hearing.first("published", (text, by) => {
      const date = by === "aside" ? undefined : read(text, by);
      return date !== undefined && date.length >= DAY_CHARS && date.startsWith(month) ? date : undefined;
    }) ?? {};
  return value === undefined || witness === undefined ? undefined : { value, witness };
}

function isStamped(first: Believed<string>, hearing: Hearing, read: Read): boolean {
  if (first.witness !== "json-ld") return false;
  const changes = hearing.of("modified").filter(({ witness }) => witness === "json-ld");
  const changed = changes
    .map(({ value, witness }) => read(plainValue(value), witness))
    .find((date) => date !== undefined);
  return changed !== undefined && dayOf(first.value) >= dayOf(changed);
}

/** The first whole day that another witness names, where it lies before the stamp. */
function seenBefore(stamp: string, hearing: Hearing, read: Read): Believed<string> | undefined {
  const heard = hearing.of("published");
  for (const witness of SEEN_WITNESSES) {
    const dates = heard.filter((one) => one.witness === witness).map(({ value }) => read(plainValue(value), witness));
    const value = dates.find((date) => date !== undefined && date.length >= DAY_CHARS);
    if (value !== undefined) return dayOf(value) < dayOf(stamp) ? { value, witness } : undefined;
  }
  return undefined;
}

/**
 * Where a moment is told in UTC and another witness names the same moment with an offset ("19:05-08:00" for 03:05Z), the
 * other; where the page's address holds a neighbouring day that the moment can have been, that day.
 */
function onOwnClock(first: Believed<string>, hearing: Hearing, read: Read): Believed<string> {
  if (!IN_UTC.test(first.value)) return first;
  for (const { witness, value } of hearing.of("published")) {
    const other = witness === "aside" ? undefined : read(plainValue(value), witness);
    if (other === undefined || dayOf(other) === dayOf(first.value)) continue;
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

function dayOf(date: string): string {
  return date.slice(0, DAY_CHARS);
}
