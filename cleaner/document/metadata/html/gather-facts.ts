import { type Document as Dom, type Element, isTag } from "domhandler";
import { isCommentBox } from "../../../text/boxes/comment-box.ts";
import { isReviewBox } from "../review-box.ts";
import { bylinePartOf, isNextInLine } from "./byline-part.ts";
import { headingIn } from "./heading-in.ts";
import { type About, type Marked, type Marks, markedTextOf } from "./marked-text-of.ts";
import { isHomeLink, noteHome } from "./note-home.ts";
import type { MarkedText, PageFacts } from "./page-facts.ts";
import { textIn, walkElements } from "./walk-elements.ts";

/** Longer values are no metadata. */
const MAX_VALUE_CHARS = 2000;
const MAX_TITLE_CHARS = 500;
/** JSON-LD beyond this is data for another purpose (a whole catalogue). */
const MAX_JSON_LD_CHARS = 1_000_000;
const MAX_METAS = 300;
/** A paper names each author, and each of its references, by a meta of one name. */
const MAX_REPEATED = 500;
const MAX_MARKED = 200;
const MAX_HEADINGS = 10;
const SPACE = /\s+/;
/** How Dublin Core qualifies a date on which something was handed in (DCMI terms, 2020), and Google Patents who owns what others invented. */
const OTHERWISE = /^(?:(?:dcterms[.:])?date(?:submitted|accepted|copyrighted)|assignee)$/i;
/** A box of several authors, each of whom an element of the same class names. */
const AUTHORS_BOX = /(?:^|[\s_-])(?:authors|bylines?|contributors|author-?list)(?:$|[\s_-])/i;
const ASIDE_TAGS = new Set(["nav", "footer", "aside"]);
/** Classic WordPress, Blogger. */
const ARTICLE_FOOT = /(?:^|[\s_-])(?:post|entry|article|story)[-_]{0,2}footer(?:$|[\s_-])/i;
const ASIDE_NAMES =
  /(?:^|[\s_-])(?:comments?|replies|related|sidebar|recommend(?:ed|ations?)|footer|teasers?|recirc\w*|popular|trending|more-?(?:posts|news|stories)|newsletter)(?:$|[\s_-])/i;

/** Where a wiki says in its foot, in its own language, when the page was changed last: MediaWiki. */
const LAST_CHANGE = "footer-info-lastmod";

interface Draft {
  lang?: string | undefined;
  base?: string | undefined;
  title?: string | undefined;
  readonly metas: Map<string, string[]>;
  readonly links: Map<string, string>;
  readonly jsonLd: string[];
  readonly headings: string[];
  isHomeAbove?: boolean;
  readonly homes: string[];
  readonly marked: MarkedText[];
  jsonLdChars: number;
  /** Feet of articles that hold links which say what they are. */
  readonly feet: Set<Element>;
  /** The last author's part of the byline, and the place of the line in `marked`. */
  byline?: { readonly part: Element; readonly at: number };
  /** The box of authors that is open, and where in `marked` those of a class in it are kept. */
  authors?: { readonly box: Element; readonly at: Map<string, number> } | undefined;
}

type Place = MarkedText["place"];
/** What names say: reviews are like comments below a title, and may be the page's own above it. */
type NamedPlace = Place | "reviews";

/** What class names say, of each once: pages repeat theirs. */
interface KnownNames {
  readonly places: Map<string, NamedPlace>;
  readonly about: Map<string, About | null>;
}

const NO_MARKS: Marks = {
  itemprop: undefined,
  property: undefined,
  rel: undefined,
  classes: undefined,
  id: undefined,
};

/** Gathers all that the markup says about the page, in one walk. */
export function gatherFacts(dom: Dom): PageFacts {
  const draft: Draft = {
    metas: new Map(),
    links: new Map(),
    jsonLd: [],
    headings: [],
    homes: [],
    marked: [],
    jsonLdChars: 0,
    feet: new Set(),
  };
  const known: KnownNames = { places: new Map(), about: new Map() };
  let aside: Element | undefined;
  let comments: Element | undefined;
  walkElements(dom, {
    enter: (element) => {
      const marks = marksOf(element);
      const named = comments === undefined ? placeOf(element, marks, known.places) : "page";
      if (named === "comments" || (named === "reviews" && draft.headings.length > 0)) comments = element;
      else if (named === "aside") aside ??= element;
      const place = comments !== undefined ? "comments" : aside !== undefined ? asideOf(aside) : "page";
      if (draft.authors === undefined && AUTHORS_BOX.test(marks.classes ?? ""))
        draft.authors = { box: element, at: new Map() };
      note(draft, element);
      noteMarked(draft, { element, marks, known, place: marks.id === LAST_CHANGE ? "page" : place });
      if (place === "foot" && marks.rel !== undefined && aside !== undefined) draft.feet.add(aside);
      return element.name === "svg" || element.name === "script" ? "over" : "into";
    },
    leave: (element) => {
      if (element === aside) aside = undefined;
      if (element === comments) comments = undefined;
      if (element === draft.authors?.box) draft.authors = undefined;
    },
  });
  if (draft.feet.size <= 1) return draft;
  // Several articles: none of them is what the page is about.
  return { ...draft, marked: draft.marked.map((one) => (one.place === "foot" ? { ...one, place: "aside" } : one)) };
}

/** Below an article stands what it is about, beside the names of others. */
function asideOf({ name, attribs, parent }: Element): Place {
  if (ARTICLE_FOOT.test(attribs.class ?? "")) return "foot";
  return name === "footer" && parent !== null && isTag(parent) && parent.name === "article" ? "foot" : "aside";
}

/** One pass over the attributes that an element has: most have one or none. */
function marksOf({ attribs }: Element): Marks {
  let marks: { -readonly [Key in keyof Marks]: Marks[Key] } | undefined;
  for (const name in attribs) {
    const key = name === "class" ? "classes" : name;
    if (key !== "classes" && key !== "id" && key !== "itemprop" && key !== "property" && key !== "rel") continue;
    marks ??= { ...NO_MARKS };
    marks[key] = attribs[name];
  }
  return marks ?? NO_MARKS;
}

/** What an element says of all that is in it. */
function placeOf({ name }: Element, { classes, id }: Marks, known: Map<string, NamedPlace>): NamedPlace {
  if (name === "body" || name === "html" || name === "main") return "page";
  const byClass = placeByNames(name, classes, known);
  const named = byClass === "page" ? placeByNames(name, id, known) : byClass;
  return named === "page" && ASIDE_TAGS.has(name) ? "aside" : named;
}

function placeByNames(tag: string, names: string | undefined, known: Map<string, NamedPlace>): NamedPlace {
  if (names === undefined) return "page";
  let found = known.get(names);
  if (found === undefined) {
    found = placeNamed(tag, names.slice(0, MAX_TITLE_CHARS));
    known.set(names, found);
  }
  return found;
}

function placeNamed(tag: string, names: string): NamedPlace {
  const split = names.split(SPACE);
  if (isCommentBox(tag, split, "strictly")) return "comments";
  if (ASIDE_NAMES.test(names)) return "aside";
  return isReviewBox(tag, split) ? "reviews" : "page";
}

function note(draft: Draft, element: Element): void {
  switch (element.name) {
    case "html":
      draft.lang ??= element.attribs.lang ?? element.attribs["xml:lang"];
      break;
    case "base":
      draft.base ??= element.attribs.href;
      break;
    case "title":
      draft.title ??= textIn(element, MAX_TITLE_CHARS);
      break;
    case "meta":
      noteMeta(draft, element);
      break;
    case "link":
      noteLink(draft, element);
      break;
    case "script":
      noteJsonLd(draft, element);
      break;
    case "a":
      noteHome(draft.homes, element);
      break;
    case "h1":
      draft.isHomeAbove ??= isHomeLink(element);
      if (draft.headings.length < MAX_HEADINGS) draft.headings.push(headingIn(element, MAX_TITLE_CHARS));
      break;
  }
}

interface Marking {
  readonly element: Element;
  readonly marks: Marks;
  readonly known: KnownNames;
  readonly place: Place;
}

function noteMarked(draft: Draft, { element, marks, known, place }: Marking): void {
  const says = marks !== NO_MARKS || element.name === "time" || element.name === "a";
  if (!says || draft.marked.length >= MAX_MARKED) return;
  const marked = markedTextOf(element, marks, known.about);
  if (marked === undefined) return;
  const part = marked.about === "author" ? bylinePartOf(element, marked.by) : undefined;
  const at =
    (part === undefined ? peerBefore(draft, marked, element) : lineBefore(draft, part, marked.by)) ??
    draft.marked.length;
  const line = draft.marked[at];
  draft.marked[at] = line === undefined ? { ...marked, place } : { ...line, value: `${line.value}; ${marked.value}` };
  if (part !== undefined) draft.byline = { part, at };
}

/** Where an author is kept whom the same class names in the same box of authors; noted as such for the next. */
function peerBefore({ authors, marked }: Draft, { about, by }: Marked, { attribs }: Element): number | undefined {
  const names = attribs.class;
  if (authors === undefined || about !== "author" || by !== "class" || names === undefined) return undefined;
  const at = authors.at.get(names);
  if (at === undefined) authors.at.set(names, marked.length);
  else if ((marked[at]?.value.length ?? 0) > MAX_TITLE_CHARS) return undefined;
  return at;
}

/** Where the line is kept that a part of a byline goes on with. */
function lineBefore({ byline, marked }: Draft, part: Element, by: MarkedText["by"]): number | undefined {
  const line = byline === undefined ? undefined : marked[byline.at];
  if (byline === undefined || line?.by !== by || line.value.length > MAX_TITLE_CHARS) return undefined;
  return isNextInLine(part, byline.part) ? byline.at : undefined;
}

function noteMeta(draft: Draft, { attribs }: Element): void {
  const key = attribs.property ?? attribs.name ?? attribs["http-equiv"];
  const value = OTHERWISE.test(attribs.scheme ?? "") ? undefined : attribs.content?.trim();
  if (key === undefined || value === undefined || value === "" || draft.metas.size >= MAX_METAS) return;
  const lower = key.trim().toLowerCase();
  const values = draft.metas.get(lower);
  if (values === undefined) draft.metas.set(lower, [value.slice(0, MAX_VALUE_CHARS)]);
  else if (values.length < MAX_REPEATED) values.push(value.slice(0, MAX_VALUE_CHARS));
}

function noteLink(draft: Draft, { attribs }: Element): void {
  const { rel, href } = attribs;
  if (rel === undefined || href === undefined) return;
  for (const relation of rel.toLowerCase().split(SPACE, 5))
    if (!draft.links.has(relation)) draft.links.set(relation, href.slice(0, MAX_VALUE_CHARS));
}

function noteJsonLd(draft: Draft, element: Element): void {
  if (element.attribs.type?.toLowerCase().includes("ld+json") !== true) return;
  for (const child of element.children) {
    if (!("data" in child)) continue;
    draft.jsonLdChars += child.data.length;
    if (draft.jsonLdChars <= MAX_JSON_LD_CHARS) draft.jsonLd.push(child.data);
  }
}
