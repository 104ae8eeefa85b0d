import { type Element, isTag, isText } from "domhandler";
import { saysModified } from "../dates/date-labels.ts";
import { nameLineOf } from "./name-line.ts";
import type { MarkedText } from "./page-facts.ts";
import { textIn, walkElements } from "./walk-elements.ts";

/** The same, wherever it stands. */
export type Marked = Omit<MarkedText, "place">;
export type About = MarkedText["about"];

/** Longer texts are no name and no date. */
const MAX_MARKED_CHARS = 160;
/** schema.org properties, as microdata and RDFa write them. */
const BY_PROPERTY: ReadonlyMap<string, About> = new Map([
  ["datepublished", "published"],
  ["datecreated", "published"],
  ["datemodified", "modified"],
  ["author", "author"],
  ["creator", "author"],
  ["keywords", "tag"],
  ["license", "license"],
  ["headline", "headline"],
]);
const BY_RELATION: ReadonlyMap<string, About> = new Map([
  ["author", "author"],
  ["tag", "tag"],
  ["license", "license"],
]);
const MAX_NAME_CHARS = 300;
/** A cheap test that most class names fail. */
const HINTS = /dat|fecha|time|post|publi|creat|modif|lastmod|line|auth|contr|writ|report|user|person/i;
/** Class and id names, matched as whole words between hyphens, underscores and white space. */
const AUTHOR_NAMES =
  /(?:^|[\s_-])(?:by-?line|authors?|author-?name|personname|contributors?|writer|post-?author|entry-?author|reporter|posted-?by|written-?by|username)(?:$|[\s_-](?!_?(?:notes?|affiliations?|contacts?|e-?mails?|institutions?|categor(?:y|ies)|sections?|topics?)(?:$|[\s_-])))/i;
const DATE_NAMES =
  /(?:^|[\s_-])(?:date|dates|datum|fecha|time|timestamp|date-?time|published|pub-?date|publish-?date|posted|posted-?on|posted-?at|post-?date|entry-?date|dateline|created|updated|last-?updated|modified|last-?modified)(?:$|[\s_-])/i;
/** Longer texts before a date are sentences. */
const MAX_LABEL_CHARS = 40;
const MAX_LABEL_STEPS = 3;
/** What parts facts in one line: "workshop/lathe.txt · Last modified:", as DokuWiki writes it. */
const MARK_BETWEEN = /[·•|;(—–]\s*/;
/** Nodes without a word before a date, which may be many. */
const MAX_LABEL_NODES = 20;
/** What a label, or a date in a line with one, may be set in. */
const LABEL_TAGS: ReadonlySet<string> = new Set(["a", "b", "em", "i", "label", "small", "span", "strong"]);
/** Where a row of facts has its values. */
const VALUE_TAGS: ReadonlySet<string> = new Set(["td", "dd"]);
const EVENT_PROPERTY = /(?:start|end|door|due|birth|death|priority|filing)(?:date|time)$/i;
/** Of dates in a text Confluence says whether they lie ahead. */
const EVENT_NAMES =
  /(?:^|[\s_-])(?:date-(?:past|upcoming|future)|(?:start|end|due|event|birth|from|until)[-_]?(?:date|time)s?)(?:$|[\s_-])/i;
/** A class whose name begins so: "event__meta", "vevent", "tribe-events-calendar"; "news-events" are a part of the site. */
const EVENT_BOX = /(?:^|\s)(?:v?event|tribe-events|session)(?:$|[\s_-])/i;
const MAX_EVENT_STEPS = 4;
const MODIFIED_NAMES = /(?:^|[\s_-])(?:updated|last-?updated|modified|last-?modified|lastmod)(?:$|[\s_-])/i;
/** Above a name stand the numbers of where its bearer works, beside a box to write one's own into what it is for. */
const NO_NAMES: ReadonlySet<string> = new Set(["sup", "label"]);
/** Addresses of pages about people who write. */
const AUTHOR_ADDRESS =
  /\/(?:authors?|writers?|contributors?|producers?|reporters?|columnists?|journalists?|editors?)\/[^/?#]+\/?$/i;
/** ... and of pages that list what has a tag, in a box that is called so. */
const TAG_ADDRESS = /\/(?:tagged|tags?)\/[^/?#]+\/?$/i;
const TAG_BOX = /(?:^|[\s_-])(?:tags|tag-?list)(?:$|[\s_-])/i;
const PROPERTY_PREFIX = /^(?:schema|dc|dcterms|og|article):/;

/** The attributes by which an element says what it holds. */
export interface Marks {
  readonly itemprop: string | undefined;
  readonly property: string | undefined;
  readonly rel: string | undefined;
  readonly classes: string | undefined;
  readonly id: string | undefined;
}

/**
 * What an element with these marks says it holds, by vocabulary, relation, its own kind or its class name.
 *
 * `known` keeps what class names say: pages repeat theirs.
 */
export function markedTextOf(element: Element, marks: Marks, known: Map<string, About | null>): Marked | undefined {
  const { name } = element;
  const about = aboutByProperty(marks.itemprop ?? (name === "meta" ? undefined : marks.property));
  if (about !== undefined) return mark(element, about, "itemprop");
  if (name === "a") {
    const related = marks.rel === undefined ? undefined : aboutByRelation(marks.rel);
    if (related !== undefined) return mark(element, related, "rel");
    if (AUTHOR_ADDRESS.test(element.attribs.href ?? "")) return mark(element, "author", "href");
    if (isTagged(element)) return mark(element, "tag", "href");
  }
  if (name === "time")
    return isOfEvent(element, marks) ? undefined : mark(element, aboutOfTime(element, marks), "time");
  if (name === "body" || name === "html" || (marks.classes === undefined && marks.id === undefined)) return undefined;
  const named = aboutByName(marks, known);
  if (named === "date") return mark(element, aboutByLabel(element), "class");
  return named === undefined ? undefined : mark(element, named, "class");
}

function aboutOfTime(element: Element, { classes }: Marks): About {
  return MODIFIED_NAMES.test(classes ?? "") ? "modified" : aboutByLabel(element);
}

function aboutByLabel(element: Element): About {
  return saysModified(labelBefore(element).split(MARK_BETWEEN).at(-1) ?? "") ? "updated" : "date";
}

/** Whether a time is when something begins or ends of which the page tells. */
function isOfEvent(element: Element, { itemprop, property, classes }: Marks): boolean {
  return EVENT_PROPERTY.test(itemprop ?? property ?? "") || EVENT_NAMES.test(classes ?? "") || isInEvent(element);
}

/** Near a time, the box of an event in a list of them. */
function isInEvent({ parent }: Element): boolean {
  let at = parent;
  for (let steps = 0; steps < MAX_EVENT_STEPS && at !== null && isTag(at); steps++, at = at.parent)
    if (EVENT_BOX.test(at.attribs.class ?? "")) return true;
  return false;
}

/** The words that stand before an element in its line, or before its cell: "Last updated on". */
function labelBefore(element: Element): string {
  let label = "";
  let at: Element = element;
  for (let steps = 0; steps < MAX_LABEL_STEPS; steps++) {
    for (let { prev } = at, nodes = 0; prev !== null && nodes < MAX_LABEL_NODES; prev = prev.prev, nodes++) {
      if (isText(prev)) label = prev.data.slice(-MAX_LABEL_CHARS) + label;
      else if (isTag(prev)) label = (LABEL_TAGS.has(prev.name) ? textIn(prev, MAX_LABEL_CHARS) : "") + label;
      if (label.length > MAX_LABEL_CHARS || (isTag(prev) && !LABEL_TAGS.has(prev.name))) return label.trim();
    }
    if (label.trim() !== "" || at.parent === null || !isTag(at.parent) || !LABEL_TAGS.has(at.parent.name)) break;
    at = at.parent;
  }
  return label.trim() || termOf(at);
}

/** What a row of facts says of the cell that an element stands in, or is: "Last updated" in the `th` or `dt` before it. */
function termOf(element: Element): string {
  const cell = VALUE_TAGS.has(element.name) ? element : element.parent;
  if (cell === null || !isTag(cell) || !VALUE_TAGS.has(cell.name)) return "";
  let term = cell.prev;
  for (let nodes = 0; term !== null && !isTag(term) && nodes < MAX_LABEL_NODES; nodes++) term = term.prev;
  return term !== null && isTag(term) ? textIn(term, MAX_LABEL_CHARS).trim() : "";
}

function aboutByProperty(property: string | undefined): About | undefined {
  if (property === undefined) return undefined;
  return BY_PROPERTY.get(property.toLowerCase().replace(PROPERTY_PREFIX, ""));
}

/** Whether a link among tags leads to others that have this one: Tumblr, Ghost. */
function isTagged({ attribs, parent }: Element): boolean {
  if (attribs.href?.includes("/tag") !== true || !TAG_ADDRESS.test(attribs.href)) return false;
  const boxes = [parent, parent?.parent ?? null];
  return boxes.some((box) => box !== null && isTag(box) && TAG_BOX.test(box.attribs.class ?? ""));
}

function aboutByRelation(rel: string): About | undefined {
  return rel
    .toLowerCase()
    .split(" ")
    .map((relation) => BY_RELATION.get(relation))
    .find((found) => found !== undefined);
}

function aboutByName({ classes, id }: Marks, known: Map<string, About | null>): About | undefined {
  const written = id === undefined ? (classes ?? "") : `${classes ?? ""} ${id}`;
  let about = known.get(written);
  if (about === undefined) {
    about = aboutOfNames(written.slice(0, MAX_NAME_CHARS));
    known.set(written, about);
  }
  return about ?? undefined;
}

function aboutOfNames(names: string): About | null {
  if (!HINTS.test(names)) return null;
  if (MODIFIED_NAMES.test(names)) return "modified";
  if (DATE_NAMES.test(names)) return "date";
  return AUTHOR_NAMES.test(names) ? "author" : null;
}

function mark(element: Element, about: About, by: Marked["by"]): Marked | undefined {
  const value = markedValue(element, about);
  return value === "" || value.length > MAX_MARKED_CHARS ? undefined : { about, by, value };
}

function markedValue(element: Element, about: About): string {
  const { content, datetime, href, title } = element.attribs;
  if (about === "license") return href ?? textIn(element, MAX_MARKED_CHARS + 1);
  const named = about === "author" ? nameInside(element) : undefined;
  if (named !== undefined) return named.attribs.content?.trim() ?? textIn(named, MAX_MARKED_CHARS + 1);
  if (content !== undefined && content.trim() !== "") return content.trim();
  if (element.name === "time" && datetime !== undefined && datetime.trim() !== "") return datetime.trim();
  if (about !== "author" && title !== undefined && STARTS_WITH_YEAR.test(title)) return title.trim();
  if (about !== "author") return textIn(element, MAX_MARKED_CHARS + 1);
  return nameLineOf(element, NO_NAMES) ?? textIn(element, MAX_MARKED_CHARS + 1, NO_NAMES);
}

/** The `itemprop=name` of a person who is spelled out in microdata: one that is shown, else one that is not. */
function nameInside(element: Element): Element | undefined {
  if (element.attribs.itemscope === undefined) return undefined;
  let shown: Element | undefined;
  let silent: Element | undefined;
  walkElements(element, {
    enter: (inner) => {
      if (inner.attribs.itemprop !== "name") return shown === undefined ? "into" : "over";
      if (inner.name === "meta" || inner.name === "link") silent ??= inner;
      else shown ??= inner;
      return shown === undefined ? "into" : "over";
    },
    leave: () => undefined,
  });
  return shown ?? (textIn(element, 1) === "" ? silent : undefined);
}

const STARTS_WITH_YEAR = /^\s?\d{4}-\d{2}/;
