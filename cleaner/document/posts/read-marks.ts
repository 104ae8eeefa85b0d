import { type Element, isTag } from "domhandler";
import { AUTHOR_ADDRESSES, DATE_TAGS, MEMBER_SINCE, NO_AUTHORS } from "../../rules/post-rules.ts";
import { type DateOrder, parseDate } from "../metadata/dates/parse-date.ts";
import { textIn } from "../metadata/html/walk-elements.ts";
import { tidyAuthor } from "../metadata/people/tidy-author.ts";
import type { Attributes } from "./attributes.ts";
import type { Rank } from "./post-marks.ts";
import type { Names } from "./read-names.ts";
import { withClock } from "./with-clock.ts";

const MAX_TEXT_CHARS = 160;
const MAX_NAME_CHARS = 60;
const MAX_ADDRESS_CHARS = 500;
const AUTHOR_PROPERTY = /^(?:author|creator)$/i;
const DATE_PROPERTY = /^(?:datePublished|dateCreated)$/i;
/** What a name at a network is followed by: "Ann Lee @ann", "Ann Lee @ann@isle.example". */
const HANDLE = /(?<=\S) @[\w.@-]{1,80}$/;
/** A line that says when a post was written has the time of day beside the date; "Reply #12 on: March 04, 2024, 10:01:00 AM" is a long one. */
const CLOCK_TIME = /(?<!\d)\d{1,2}:\d{2}(?!\d)/;
const MAX_LINE_CHARS = 60;
/** What has its own date behind it is no label of the next line. */
const DIGIT = /\d/;
/** "<anna@harbour.example>" */
const ADDRESS = /^\s*<[^\s<>@]{1,80}@[^\s<>@]{1,80}>\s*$/;
/** Names whom a mail is to, or nobody. */
const NO_SENDER = /[:<>@]|^$/;
/** Milliseconds since 1970, as scripts keep them. */
const MILLISECONDS = /^1\d{12}$/;

/** How much an element is worth as a mark of who wrote something; undefined of most. */
export function rankOfAuthor(
  tag: string,
  { itemprop, href, rel, isUser }: Attributes,
  { isAuthor, isGroup }: Names,
): Rank | undefined {
  if (isGroup) return undefined;
  if (itemprop !== undefined && AUTHOR_PROPERTY.test(itemprop)) return 1;
  if (isAuthor || isUser || rel === "author") return 2;
  return tag === "a" && href !== undefined && AUTHOR_ADDRESSES.test(href.slice(0, MAX_ADDRESS_CHARS)) ? 2 : undefined;
}

/** The same of when. */
export function rankOfDate(tag: string, { itemprop }: Attributes, { isDate }: Names): Rank | undefined {
  if (DATE_TAGS.has(tag) || (itemprop !== undefined && DATE_PROPERTY.test(itemprop))) return 1;
  return isDate ? 2 : undefined;
}

/** The moment in a line that says little else; undefined of others. */
export function dateInLine(line: string, order: DateOrder): string | undefined {
  const said = line.trim();
  return said.length <= MAX_LINE_CHARS && CLOCK_TIME.test(said) ? momentIn(said, order) : undefined;
}

/** Whether a line with a date in it, or its label before it, says since when somebody is a member. */
export function isOfMember(label: string, line: string): boolean {
  if (MEMBER_SINCE.test(line)) return true;
  return label.length <= MAX_LINE_CHARS && !DIGIT.test(label) && MEMBER_SINCE.test(label);
}

/** The name in an element; undefined where it holds none. */
export function nameIn(element: Element): string | undefined {
  const text = element.attribs.content?.trim() ?? textIn(termIn(element) ?? element, MAX_TEXT_CHARS + 1);
  if (text === "" || text.length > MAX_TEXT_CHARS) return undefined;
  const name = tidyAuthor(text)?.replace(HANDLE, "");
  return name === undefined || name.length > MAX_NAME_CHARS || NO_AUTHORS.test(name) ? undefined : name;
}

/** What the facts beside a post begin with, where they are a list of definitions (FluxBB): who wrote it. */
function termIn({ children }: Element): Element | undefined {
  const list = children.find(isTag);
  return list?.name === "dl" ? list.children.filter(isTag).find(({ name }) => name === "dt") : undefined;
}

/** The name in the text before, where a text is nothing but an address in angle brackets. */
export function senderIn(before: string, text: string): string | undefined {
  if (!text.includes("@") || text.length > MAX_TEXT_CHARS || !ADDRESS.test(text)) return undefined;
  const name = before.trim();
  return name.length > MAX_NAME_CHARS || NO_SENDER.test(name) ? undefined : tidyAuthor(name);
}

/** The moment that an element names, to the second where an attribute has it so, or what is named inside of it; "2 years ago" is none. */
export function dateIn(element: Element, order: DateOrder, inner?: string): string | undefined {
  const { datetime, content, title, ts, "data-time": time } = element.attribs;
  if (time !== undefined && MILLISECONDS.test(time)) return new Date(Number(time)).toISOString();
  for (const written of [datetime, ts, content, title]) {
    const date = written === undefined ? undefined : momentIn(written, order);
    if (date !== undefined) return date;
  }
  if (inner !== undefined) return inner;
  const text = textIn(element, MAX_TEXT_CHARS + 1);
  const date = text.length > MAX_TEXT_CHARS ? undefined : momentIn(text, order);
  return date ?? dateInTitle(element, order);
}

/** What the first element inside says to whom points at it: "8:02 p.m." is of a day that HyperKitty says there. */
function dateInTitle({ children }: Element, order: DateOrder): string | undefined {
  const title = children.find(isTag)?.attribs.title;
  return title === undefined ? undefined : momentIn(title, order);
}

function momentIn(text: string, order: DateOrder): string | undefined {
  return withClock(parseDate(text, order), text.slice(0, MAX_TEXT_CHARS));
}
