const MONTHS =
  "jan(?:uary|vier)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const DATE_LINE = new RegExp(
  `^(?:(?:last )?(?:updated|published|posted|date|modified)(?: on)?:? *)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? *)?(?:(?:${MONTHS})\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}\\.? (?:${MONTHS})\\.?,? \\d{4}|\\d{4}-\\d\\d-\\d\\d)$`,
  "i",
);
const SOURCE_LINE = /^(?:source|via|originally published (?:at|on|in)|retrieved from):? +(\S.{1,200})$/i;
const DATE_IN_LINE =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b.{0,12}\b(?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d\b/i;
const MAX_CHARS = 60;
const MAX_STAMP_CHARS = 100;

/** True for a line that is nothing but a date, labelled or not: "Last updated: February 13, 2023". */
export function isDateLine(line: string): boolean {
  return line.length <= MAX_CHARS && endsInDigit(line) && DATE_LINE.test(line);
}

/** Every date of `DATE_LINE` does; most lines don't. */
function endsInDigit(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  return last >= 48 && last <= 57;
}

const YEAR = /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})/u;
const CLOCK = /(?<!\p{Nd})\p{Nd}{1,2}:\s?\p{Nd}{2}(?!\p{Nd})/u;
const SHORT_DAY = /(?<!\p{Nd})\p{Nd}{1,2}([./])\p{Nd}{1,2}\1\p{Nd}{2}(?!\p{Nd})/u;
/** A day in East Asia, and hardly more on its line. */
const EASTERN_DAY = /^.{0,8}\p{Nd}{4}\s?[年년]\s?\p{Nd}{1,2}\s?[月월]\s?\p{Nd}{1,2}\s?[日일].{0,12}$/u;

/** True for a line that says when a page was written in another language than English: "2023. március 9., csütörtök 10:05", "2024年3月5日 10時12分". */
export function isForeignStamp(line: string): boolean {
  if (line.length > MAX_STAMP_CHARS) return false;
  return CLOCK.test(line) ? YEAR.test(line) || SHORT_DAY.test(line) : EASTERN_DAY.test(line);
}

const STAMP = /^(?:last )?(?:updated|published|posted|modified)\b/i;

/** True for a date that speaks of the page, not of its subject: "Last updated: February 13, 2023". */
export function isStampLine(line: string): boolean {
  return line.length <= MAX_CHARS && endsInDigit(line) && STAMP.test(line) && DATE_LINE.test(line);
}

/** What a text page says it was taken from: "Source: www.example.org" gives "www.example.org". */
export function sourceOfLine(line: string): string | undefined {
  return line.length <= MAX_CHARS * 4 && "svorSVOR".includes(line.charAt(0)) ? SOURCE_LINE.exec(line)?.[1] : undefined;
}

/** Whether a line holds a date of a day, among whatever else: for short lines. */
export function holdsDate(line: string): boolean {
  return DATE_IN_LINE.test(line);
}
