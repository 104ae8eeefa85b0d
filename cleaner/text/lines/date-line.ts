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

/** True for a line that is nothing but a date, labelled or not: "Last updated: February 13, 2023". */
export function isDateLine(line: string): boolean {
  return line.length <= MAX_CHARS && endsInDigit(line) && DATE_LINE.test(line);
}

/** Every date of `DATE_LINE` does; most lines don't. */
function endsInDigit(line: string): boolean {
  const last = line.charCodeAt(line.length - 1);
  return last >= 48 && last <= 57;
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
