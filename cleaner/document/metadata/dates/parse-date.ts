import { inOurYears } from "./eastern-years.ts";
import { monthOf } from "./month-of.ts";
import { readPersianDate } from "./persian-date.ts";
import { plainDigits } from "./plain-digits.ts";

/** How a page that writes 03/04/2024 is read: month first in the United States, day first elsewhere. */
export type DateOrder = "month-first" | "day-first";

interface DateParts {
  readonly year: string | undefined;
  readonly month: string | number | undefined;
  readonly day?: string | undefined;
}

const ISO =
  /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:[T ]{1,2}(\d{2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,9})?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?(?!\d)/i;
const YEAR_AND_MONTH = /^(\d{4})[-/](\d{2})$/;
const LETTERS = /^[a-z]/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{6}|$)/;
/** Numbers of files are filled up with zeros ("0000320193"). */
const UNIX_SECONDS = /^[1-9]\d{9}(?:\d{3})?$/;
const YEAR_FIRST = /(?<!\d)(\d{4})\s?[/.年년]\s?(\d{1,2})\s?[/.月월]\s?(\d{1,2})(?!\d)/;
const NUMBERS = /(?<!\d)(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/;
/** A name: neither spaces, digits, punctuation nor symbols. V8 takes a twentieth of a second to compile `\p{L}{3,12}`. */
const NAME = String.raw`([^\s\d!-/:-@[-\x60{-\xbf\u2000-\u2bff\u3000-\u303f\uff00-\uff20]{2,12})`;
const YEAR = String.raw`(\d{4})(?!\d)`;
const DAY_FIRST = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]{1,3}(?:de\s|of\s)?${NAME}\.?,?[\s-]{1,3}(?:de\s|del\s)?${YEAR}`,
);
const MONTH_FIRST = new RegExp(String.raw`${NAME}\.?[\s-]{1,3}(\d{1,2})(?:st|nd|rd|th)?,?[\s-]{1,3}${YEAR}`);
/** As citations have it: "2023 Jan 7", "2023-Jan-07". */
const YEAR_AND_WORD = new RegExp(String.raw`(?<!\d)(\d{4})(?:\sm\.)?[\s/.-]{1,2}${NAME}\.?[\s/.-]{1,2}(\d{1,2})(?!\d)`);
/** As clocks print it (RFC 9110's asctime, Unix's `date`): "Thu May 15 09:12:44 CDT 2003". */
const CLOCK = new RegExp(
  String.raw`${NAME}\s{1,2}(\d{1,2})\s\d{1,2}:\d{2}(?::\d{2})?\s(?:[A-Z]{2,5}\s|[+-]\d{4}\s)?${YEAR}`,
);
const MONTH_ONLY = new RegExp(String.raw`${NAME}\.?,?\s{1,3}(?:de\s)?${YEAR}`);
/** "2021 Mar", as journals have it. */
const YEAR_AND_NAME = new RegExp(String.raw`^(\d{4})\s${NAME}\.?$`);
/** "12 tháng 9 năm 2023". */
const VIETNAMESE = /(?<!\d)(\d{1,2})\s(?:tháng|thg)\s(\d{1,2}),?\s(?:năm\s)?(\d{4})(?!\d)/i;
const BEYOND_ASCII = /[^\0-\x7f]/;
const PERSIAN_DIGIT = /[\u06f0-\u06f9]/;
/** Thai names months by the first letters of their parts; before the year may stand which era it is of. */
const THAI_INITIALS = /([ก-ฮ][\u0e30-\u0e3a\u0e47-\u0e4e]?|เ[ก-ฮ])\.([ก-ฮ])\./g;
const THAI_ERA = /พ\.ศ\.\s?/g;
/** Years that Thailand counts from Buddha, and how many they are ahead. */
const BUDDHIST = { first: 2484, last: 2699, ahead: 543 } as const;
const HAS_DIGIT = /\d/;
const HAS_YEAR = /\d{4}/;
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;
const MAX_CHARS = 200;

/**
 * The first date in a short text as ISO 8601, as precise as it was written: a day, a month, or a time with its offset.
 *
 * Relative dates ("2 days ago", "yesterday") give nothing: a document has no today. Two-digit years are read as 20xx.
 */
export function parseDate(text: string, order: DateOrder): string | undefined {
  const written = text.slice(0, MAX_CHARS).trim();
  const short = BEYOND_ASCII.test(written) ? inOneScript(written) : written;
  // Every pattern has a digit in it, and most lines that are asked have none.
  if (!HAS_DIGIT.test(short)) return undefined;
  const persian = readPersianDate(short, PERSIAN_DIGIT.test(written) ? "persian" : "other");
  if (persian !== undefined) return persian.day;
  const iso = ISO.exec(short);
  if (iso !== null) return isoOf(iso);
  const month = YEAR_AND_MONTH.exec(short);
  if (month !== null) return dateOf({ year: month[1], month: month[2] });
  const compact = readCompact(short);
  if (compact !== undefined) return compact;
  if (!HAS_YEAR.test(short)) return readNumbers(short, order);
  return readWords(short) ?? readNumbers(short, order) ?? readMonth(short);
}

/** With digits of ASCII and years as we count them, and Thai's months without dots. */
function inOneScript(text: string): string {
  return inOurYears(plainDigits(text)).replace(THAI_ERA, "").replace(THAI_INITIALS, "$1$2 ");
}

function isoOf(match: RegExpExecArray): string | undefined {
  const [, year, month, day, hour, minute, second, zone] = match;
  const date = dateOf({ year, month, day });
  if (date === undefined || hour === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${hour}:${minute}${second === undefined ? "" : `:${second}`}${offsetOf(zone)}`;
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return "";
  if (LETTERS.test(zone)) return "Z";
  if (zone.length === 3) return `${zone}:00`;
  return zone.includes(":") ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function readCompact(text: string): string | undefined {
  const compact = COMPACT.exec(text);
  if (compact !== null) return dateOf({ year: compact[1], month: compact[2], day: compact[3] });
  if (!UNIX_SECONDS.test(text)) return undefined;
  return new Date(Number(text.slice(0, 10)) * 1000).toISOString().slice(0, 10);
}

function readWords(text: string): string | undefined {
  const vietnamese = VIETNAMESE.exec(text);
  if (vietnamese !== null) return dateOf({ year: vietnamese[3], month: vietnamese[2], day: vietnamese[1] });
  const dayFirst = DAY_FIRST.exec(text);
  const fromDay =
    dayFirst === null ? undefined : dateOf({ year: dayFirst[3], month: monthOf(dayFirst[2] ?? ""), day: dayFirst[1] });
  if (fromDay !== undefined) return fromDay;
  const monthFirst = MONTH_FIRST.exec(text);
  const fromMonth =
    monthFirst === null
      ? undefined
      : dateOf({ year: monthFirst[3], month: monthOf(monthFirst[1] ?? ""), day: monthFirst[2] });
  if (fromMonth !== undefined) return fromMonth;
  const clock = CLOCK.exec(text);
  const fromClock =
    clock === null ? undefined : dateOf({ year: clock[3], month: monthOf(clock[1] ?? ""), day: clock[2] });
  if (fromClock !== undefined) return fromClock;
  const yearFirst = YEAR_AND_WORD.exec(text);
  return yearFirst === null
    ? undefined
    : dateOf({ year: yearFirst[1], month: monthOf(yearFirst[2] ?? ""), day: yearFirst[3] });
}

function readNumbers(text: string, order: DateOrder): string | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return dateOf({ year: yearFirst[1], month: yearFirst[2], day: yearFirst[3] });
  const match = NUMBERS.exec(text);
  if (match === null) return undefined;
  const [, one = "", separator, two = "", written = ""] = match;
  const year = written.length === 2 ? `20${written}` : written;
  const monthFirst = Number(two) > 12 || (Number(one) <= 12 && separator !== "." && order === "month-first");
  return dateOf(monthFirst ? { year, month: one, day: two } : { year, month: two, day: one });
}

function readMonth(text: string): string | undefined {
  const match = MONTH_ONLY.exec(text);
  if (match !== null) return dateOf({ year: match[2], month: monthOf(match[1] ?? "") });
  const yearFirst = YEAR_AND_NAME.exec(text);
  return yearFirst === null ? undefined : dateOf({ year: yearFirst[1], month: monthOf(yearFirst[2] ?? "") });
}

function dateOf({ year, month, day }: DateParts): string | undefined {
  const y = commonYear(Number(year));
  const m = Number(month);
  if (!(y >= FIRST_YEAR && y <= LAST_YEAR && m >= 1 && m <= 12)) return undefined;
  const yearMonth = `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}`;
  if (day === undefined) return yearMonth;
  const d = Number(day);
  return d >= 1 && d <= daysIn(y, m) ? `${yearMonth}-${String(d).padStart(2, "0")}` : undefined;
}

function commonYear(year: number): number {
  return year >= BUDDHIST.first && year <= BUDDHIST.last ? year - BUDDHIST.ahead : year;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
