/** A month's name in English, whole or cut short; for an expression. */
export const MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}";
const DAY = String.raw`(?:${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} ${MONTH}\.?,? \d{4})`;
/** Words that the date behind them belongs to. */
const OF_DATE = "(?:[Uu]pdated|[Pp]ublished|[Pp]osted|[Mm]odified|[Rr]eviewed|[Ee]dited|[Cc]reated|[Dd]ate|[Oo]n)";
const NAME_WORD = String.raw`\p{Lu}[\p{L}'’.-]{0,20}`;
/** "ByAnn Lee", "Written by:Ann Lee". */
const BY = /^((?:(?:Written|Posted|Story|Words|Text) )?[Bb]y):?(?=\p{Lu})/u;
/** "Ann LeePublished: Jan 29, 2025", "Ann Lee Updated 3 May 2024". */
const LABEL = new RegExp(
  String.raw`(?<=\p{Ll})(?=(?:(?:First |Last )?(?:Published|Updated|Posted|Modified|Reviewed)|Written by|UPDATED|PUBLISHED|POSTED)(?![\p{L}\p{N}]))|(?<=${NAME_WORD},? ${NAME_WORD})\s(?=(?:First |Last )?(?:Published|Updated|Posted)(?![\p{L}\p{N}]))`,
  "gu",
);
/** "UpdatedMay 5, 2024". */
const GLUED_TO_LABEL = new RegExp(`(${OF_DATE})(?=${DAY})`, "gu");
/** "Ann LeeAugust 5, 2024"; "Ann Lee 2 Feb 2026 Lamps". */
const DATE = new RegExp(
  String.raw`(?<!${OF_DATE})(?:(?<=[\p{Ll}.)])(?=${DAY})|(?<=${NAME_WORD},? ${NAME_WORD})\s(?=${DAY}))`,
  "gu",
);
/** "Posted by Ann Lee on May 5, 2024" says who and when. */
const POSTED_BY = new RegExp(
  String.raw`^(?:Author )?(?:Posted|Written|Published|Submitted) (by \S.{1,40}?) on (?=(?:\p{L}{3,9},? )?${DAY})`,
  "u",
);
/** "Dec 17, 2025Ann Lee", "May 1, 2016May 8, 2016". */
const YEAR_AND_WORD = /((?:19|20)\d\d)(?=\p{Lu}\p{Ll})/gu;
/** "December 18, 2025 Posted by Ann", "May 5, 2024 by ann_lee", "January 16, 2026 Ann Lee". */
const YEAR_AND_NAME = new RegExp(
  String.raw`((?:19|20)\d\d) (?:(?:Posted )?(?=by \S)|(?=${NAME_WORD} ${NAME_WORD}$))`,
  "gu",
);
/** "October 17, 20236:01 PM", "2025-11-0314 min read". */
const YEAR_AND_TIME = /((?:19|20)\d\d|\d{4}-\d\d-\d\d)(?=\d{1,2}(?::\d\d| min))/g;
/** Marks between facts that a reader of lines does not know. */
const MARKS = /\s?[●○◦‧∙»]\s?/g;
/** One of these is in every line that is parted. */
const ANY_FACT =
  /(?:19|20)\d\d|[Bb]y|(?:[Pp]ublish|[Uu]pdat|[Pp]ost|[Mm]odifi|[Rr]eview)ed|UPDATED|PUBLISHED|POSTED|[●○◦‧∙»]/;
const HAS_YEAR = /(?:19|20)\d\d/;
const MAX_CHARS = 200;

/**
 * A line of facts with bars where they were written side by side: who takes a page's text from its elements leaves out what parted them. Longer
 * lines are no such facts.
 */
export function partGluedFacts(line: string): string {
  if (line.length > MAX_CHARS || !ANY_FACT.test(line)) return line;
  const by = line.replace(BY, "$1 ").replace(LABEL, " | ").replace(MARKS, " | ");
  if (!HAS_YEAR.test(by)) return by;
  return by
    .replace(POSTED_BY, "$1 | Posted on ")
    .replace(GLUED_TO_LABEL, "$1 ")
    .replace(DATE, " | ")
    .replace(YEAR_AND_WORD, "$1 | ")
    .replace(YEAR_AND_NAME, "$1 | ")
    .replace(YEAR_AND_TIME, "$1 | ");
}
