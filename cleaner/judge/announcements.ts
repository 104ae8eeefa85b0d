import { OTHER_PAGES } from "../rules/index.ts";
import { CLASS } from "../text/characters/char-class.ts";
import { plainCase } from "./plain-case.ts";
import { trimMarks } from "./trim-marks.ts";

/** An announcement is at most this long. */
const MAX_CHARS = 70;
/** The name of a site is at least this long, or any host would hold it. */
const MIN_NAME_CHARS = 4;

const ALIKE: ReadonlySet<string> = new Set(OTHER_PAGES.alike);
const OFFERS: ReadonlySet<string> = new Set(OTHER_PAGES.offers);
const WHOLE: ReadonlySet<string> = new Set([...ALIKE, ...OTHER_PAGES.whole, ...OTHER_PAGES.opens]);
const REFERENCES: ReadonlySet<string> = new Set(OTHER_PAGES.references);
const OPENINGS = OTHER_PAGES.opens.map((open) => `${open} `);
const BEFORE_SITE = OTHER_PAGES.beforeSite.map((open) => `${open} `);
/** What an announcement may end with. */
const LAST = CLASS.letter | CLASS.number | CLASS.mark;
const BETWEEN_NAMES = /[^\p{L}\p{N}]/gu;

/** Whether the text is a line behind which other pages begin: "You may also like …", "Читайте также:", "More Evening Gazette" on that site. */
export function announcesOtherPages(text: string, host = ""): boolean {
  const line = readLine(text);
  if (line === undefined) return false;
  if (WHOLE.has(line) || OPENINGS.some((opening) => line.startsWith(opening))) return true;
  if (OTHER_PAGES.ends.some((end) => line.endsWith(end))) return true;
  return BEFORE_SITE.some((opening) => line.startsWith(opening) && isNameOf(line.slice(opening.length), host));
}

/** Whether the text is such a line for pages that are like this one, or for offers that are: "Related articles", "Recently viewed". */
export function announcesPagesAlike(text: string): boolean {
  const line = readLine(text);
  return line !== undefined && (ALIKE.has(line) || OFFERS.has(line));
}

/** Whether the text is such a line in a shop, above a row of offers. */
export function announcesOffers(text: string): boolean {
  const line = readLine(text);
  return line !== undefined && OFFERS.has(line);
}

/** Whether the text is such a line, nothing else, behind which a reader is to go on; a manual's "See also" belongs to it. */
export function readsOn(text: string): boolean {
  const line = readLine(text);
  return line !== undefined && WHOLE.has(line) && !REFERENCES.has(line);
}

/** In lower case, without the marks around; undefined where it is too long to announce anything. */
function readLine(text: string): string | undefined {
  return text.length > MAX_CHARS ? undefined : trimMarks(plainCase(text), LAST);
}

/** "Evening Gazette" is www.eveninggazette.example. */
function isNameOf(words: string, host: string): boolean {
  const name = words.replace(BETWEEN_NAMES, "");
  return name.length >= MIN_NAME_CHARS && host.replace(BETWEEN_NAMES, "").includes(name);
}
