import { once } from "../../../text/once.ts";

/** The months of the Persian calendar, with the letters of either keyboard. */
const MONTHS = "فرورد[یي]ن ارد[یي]بهشت خرداد ت[یي]ر مرداد شهر[یي]ور مهر آبان آذر د[یي] بهمن اسفند".split(" ");
const BY_NAME = once(() =>
  MONTHS.map((month) => new RegExp(String.raw`(?<!\d)(\d{1,2})\s{1,2}${month}\s{1,2}(?:ماه\s{1,2})?(\d{4})(?!\d)`)),
);
/** Most pages have no such letter: their first date doesn't wait for twelve expressions. */
const LETTER = /[\u0620-\u06cc]/;
const BY_NUMBERS = /(?<!\d)(1[34]\d\d)([/-])(\d{1,2})\2(\d{1,2})(?!\d)/;
/** Before, and in the lunar calendar of Arabia today: other years. */
const YEARS = { first: 1340, last: 1415 } as const;
/** The first day of 1400 was 21 March 2021. */
const KNOWN = { year: 1400, at: Date.UTC(2021, 2, 21) } as const;
const DAY_MS = 24 * 3_600_000;

/** What a text says in the Persian calendar, as a Gregorian day; none where the calendar has no such day. */
interface PersianDate {
  readonly day: string | undefined;
}

/**
 * A date of the Persian calendar; digits are those of ASCII.
 *
 * Numbers alone are believed where they stand between slashes, as there, or were written in Persian digits: 1402-03-05 is a
 * day of the Middle Ages.
 */
export function readPersianDate(text: string, digits: "persian" | "other"): PersianDate | undefined {
  const named = LETTER.test(text) ? readNamed(text) : undefined;
  if (named !== undefined) return named;
  const match = BY_NUMBERS.exec(text);
  if (match === null || (digits === "other" && match[2] !== "/")) return undefined;
  return { day: gregorian(Number(match[1]), Number(match[3]), Number(match[4])) };
}

function readNamed(text: string): PersianDate | undefined {
  for (const [index, pattern] of BY_NAME().entries()) {
    const named = pattern.exec(text);
    if (named !== null) return { day: gregorian(Number(named[2]), index + 1, Number(named[1])) };
  }
  return undefined;
}

function gregorian(year: number, month: number, day: number): string | undefined {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  if (year < YEARS.first || year > YEARS.last || !isDay) return undefined;
  const days = dayNumber(year, month) + day - 1 - dayNumber(KNOWN.year, 1);
  return new Date(KNOWN.at + days * DAY_MS).toISOString().slice(0, 10);
}

function daysIn(year: number, month: number): number {
  return month === 12 ? dayNumber(year + 1, 1) - dayNumber(year, 12) : month <= 6 ? 31 : 30;
}

/** The number of a month's first day; eight leap years in every 33, which holds from 1178 to 1633 (Borkowski 1996). */
function dayNumber(year: number, month: number): number {
  const cycle = year + 1595;
  const leaps = Math.floor(cycle / 33) * 8 + Math.floor(((cycle % 33) + 3) / 4);
  return 365 * cycle + leaps + (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30);
}
