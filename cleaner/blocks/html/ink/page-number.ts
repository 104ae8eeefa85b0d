import { type Element, isText } from "domhandler";
import { countInk } from "../../../text/characters/collapse.ts";

/** What books on the web call the place where a printed page began: Project Gutenberg, Distributed Proofreaders, TEI, EPUB's makers. */
const NAME = /(?:^|\s)(?:page-?num(?:ber)?|page_num(?:ber)?|pageno|page-?break)(?:\s|$)/i;
/** EPUB 3 Structural Semantics, DPUB-ARIA 1.1. */
const TYPE = /(?:^|\s)pagebreak(?:\s|$)/;
const ROLE = "doc-pagebreak";
/** "[Pg 72]", "{72}", "p. xiv": brackets or a word say that it is a page's number, or else the element's name does. */
const NUMBER =
  /^[[({|\s]{0,3}(?:(?:pg|page|p|s|seite)\.?[\s\u00a0]{0,2})?(?:\d{1,4}[a-z]?|[ivxlc]{1,8})[\])}|\s]{0,3}$/i;
const MAX_CHARS = 16;

/** Ink of the number of a printed page that stands in the text where that page began; undefined for all other elements. */
export function inkOfPageNumber({ name, attribs, children }: Element): number | undefined {
  const { class: classes, role } = attribs;
  const type = attribs["epub:type"];
  if (classes === undefined && role === undefined && type === undefined) return undefined;
  // Links to the pages of a list are called so as well, and lead somewhere.
  if (name === "a" && attribs.href !== undefined) return undefined;
  const isBreak =
    role === ROLE || (type !== undefined && TYPE.test(type)) || (classes !== undefined && NAME.test(classes));
  const [text] = children;
  if (!isBreak || children.length !== 1 || text === undefined || !isText(text)) return undefined;
  return text.data.length <= MAX_CHARS && NUMBER.test(text.data) ? countInk(text.data) : undefined;
}
