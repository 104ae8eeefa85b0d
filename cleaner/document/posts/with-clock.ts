const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** "18:03:11 UTC+02:00", "9:14 a.m.", "10:01 GMT". */
const CLOCK =
  /(?<![\d:])(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s?([ap])\.?m\b\.?)?(?:\s?(?:UTC|GMT)?([+-]\d{2}):?(\d{2})(?!\d)|\s?(UTC|GMT)\b)?(?![\d:])/gi;
const NOON = 12;
const LAST = { hour: 23, minute: 59 };

/** A day with the time of day that stands beside it, where the text says one; any other date as it is. */
export function withClock(date: string | undefined, text: string): string | undefined {
  if (date === undefined || !DAY.test(date) || !text.includes(":")) return date;
  const clocks = [...text.matchAll(CLOCK)];
  const [, hours = "", minutes = "", seconds, half, offset, rest = "", zone] = clocks[0] ?? [];
  if (clocks.length !== 1 || Number(minutes) > LAST.minute || Number(seconds ?? 0) > LAST.minute) return date;
  const hour = hourOf(Number(hours), half?.toLowerCase());
  if (hour > LAST.hour) return date;
  const time = [String(hour).padStart(2, "0"), minutes, ...(seconds === undefined ? [] : [seconds])].join(":");
  const place = offset === undefined ? (zone === undefined ? "" : "Z") : `${offset}:${rest}`;
  return `${date}T${time}${place}`;
}

/** Of the day, 0 to 23; more where no clock shows it. */
function hourOf(written: number, half: string | undefined): number {
  if (half === undefined) return written;
  if (written === 0 || written > NOON) return LAST.hour + 1;
  return (written % NOON) + (half === "p" ? NOON : 0);
}
