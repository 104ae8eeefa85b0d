import { type Document as Dom, type Element, isText, type Text } from "domhandler";
import { DATE_TAGS } from "../../rules/post-rules.ts";
import type { ThreadSystem } from "../../rules/thread-systems.ts";
import { PAGE_TAGS } from "../../text/boxes/page-tags.ts";
import { countInk } from "../../text/characters/collapse.ts";
import type { DateOrder } from "../metadata/dates/parse-date.ts";
import { walkElements } from "../metadata/html/walk-elements.ts";
import { Attributes } from "./attributes.ts";
import type { Candidate, Mark, PostMarks, Rank } from "./post-marks.ts";
import { dateIn, dateInLine, isOfMember, nameIn, rankOfAuthor, rankOfDate, senderIn } from "./read-marks.ts";
import { LIVE_ARTICLE, NameReader, type Names, SIGNED_ITEM, TURN } from "./read-names.ts";

/** Longer threads are read up to here. */
const MAX_CANDIDATES = 20_000;
const MAX_MARKS = 20_000;
/** What holds no text that somebody wrote. */
export const SILENT: ReadonlySet<string> = new Set(["script", "style", "svg", "nav", "select", "textarea"]);

/** The schema.org type of a live blog, in microdata or in what a page says of itself to machines. */
const LIVE_TYPE = "LiveBlogPosting";

interface OpenMark {
  readonly element: Element;
  readonly rank: Rank;
  readonly ink: number;
  /** Marks there were when it was opened: one that holds another is that one's box. */
  readonly before: number;
}

/** Gathers boxes that may be posts, names and dates, in one walk. What a quotation names is not the post's. */
export function gatherMarks(dom: Dom, order: DateOrder): PostMarks {
  const gatherer = new MarkGatherer(order);
  walkElements(dom, gatherer);
  return gatherer;
}

class MarkGatherer implements PostMarks {
  readonly candidates: Candidate[] = [];
  readonly authors: Mark[] = [];
  readonly dates: Mark[] = [];
  system: ThreadSystem | undefined;
  isLive = false;
  readonly #order: DateOrder;
  readonly #attributes = new Attributes();
  readonly #reader = new NameReader();
  readonly #open: Candidate[] = [];
  readonly #openAuthors: OpenMark[] = [];
  readonly #openDates: OpenMark[] = [];
  #quote: Element | undefined;
  /** The text before, white space left out. */
  #lastLine = "";
  #ink = 0;

  constructor(order: DateOrder) {
    this.#order = order;
  }

  readonly enter = (element: Element): "into" | "over" => {
    const { name } = element;
    if (name === "script") this.isLive ||= saysLive(element);
    if (SILENT.has(name)) return "over";
    if (name === "blockquote") this.#quote ??= element;
    const isNamed = this.#attributes.read(element);
    this.isLive ||= this.#attributes.others.includes(LIVE_TYPE);
    if (PAGE_TAGS.has(name) || !(isNamed || DATE_TAGS.has(name))) return "into";
    const names = this.#reader.read(this.#attributes);
    this.system ??= names.system;
    if (names.isQuote) this.#quote ??= element;
    this.#openCandidate(element, names);
    if (this.#quote === undefined) this.#openMarks(element, names);
    return "into";
  };

  readonly leave = (element: Element): void => {
    if (this.#openAuthors.at(-1)?.element === element)
      this.#close(this.#openAuthors, this.authors, (inner) => inner ?? nameIn(element));
    if (this.#openDates.at(-1)?.element === element)
      this.#close(this.#openDates, this.dates, (inner) => dateIn(element, this.#order, inner));
    if (this.#quote === element) this.#quote = undefined;
    const last = this.#open.at(-1);
    if (last?.element !== element) return;
    this.#open.pop();
    last.ink = this.#ink - last.ink;
  };

  readonly text = ({ data, startIndex, endIndex }: Text): void => {
    const ink = countInk(data);
    this.#ink += ink;
    if (ink === 0) return;
    const place = { from: startIndex ?? 0, to: (endIndex ?? 0) + 1 };
    this.#noteDate(data, ink, place);
    this.#noteSender(data, ink, place);
    this.#lastLine = data;
  };

  /** A name that the address of who bears it stands behind, as programs for mail print it. */
  #noteSender(line: string, ink: number, place: { readonly from: number; readonly to: number }): void {
    if (this.#quote !== undefined || this.#openAuthors.length > 0 || this.authors.length >= MAX_MARKS) return;
    const value = senderIn(this.#lastLine, line);
    if (value !== undefined) this.authors.push({ value, rank: 3, ink, ...place });
  }

  #openMarks(element: Element, names: Names): void {
    const isName = this.#attributes.itemprop === "name" && this.#openAuthors.at(-1)?.rank === 1;
    const author = isName || this.#isSigned() ? 1 : rankOfAuthor(element.name, this.#attributes, names);
    if (author !== undefined && this.authors.length < MAX_MARKS)
      this.#openAuthors.push({ element, rank: author, ink: this.#ink, before: this.authors.length });
    const { label } = this.#attributes;
    if (element.name === "a" && label !== undefined) this.#noteDate(label, 0, placeOf(element));
    const date = rankOfDate(element.name, this.#attributes, names);
    if (date !== undefined && this.dates.length < MAX_MARKS)
      this.#openDates.push({ element, rank: date, ink: this.#ink, before: this.dates.length });
  }

  /** Whether its system calls what holds an author so. */
  #isSigned(): boolean {
    return this.system?.authors?.includes(this.#attributes.classes) === true;
  }

  /** A date that no box says is one; what a box of a date holds is read with it. */
  #noteDate(line: string, ink: number, place: { readonly from: number; readonly to: number }): void {
    if (this.#quote !== undefined || this.#openDates.length > 0 || this.dates.length >= MAX_MARKS) return;
    const value = dateInLine(line, this.#order);
    if (value !== undefined && !isOfMember(this.#lastLine, line)) this.dates.push({ value, rank: 3, ink, ...place });
  }

  #openCandidate(element: Element, names: Names): void {
    if (this.candidates.length >= MAX_CANDIDATES) return;
    const { turn, author: own, isItem } = this.#attributes;
    const named = turn === undefined ? names.kinds : [TURN];
    const isSigned = named.length === 0 && own !== undefined && isItem;
    const kinds = element.name === "article" ? [...named, LIVE_ARTICLE] : named;
    if (kinds.length === 0 && !isSigned) return;
    const author = turn ?? names.role ?? own;
    const isSure = !isSigned && (names.isSure || author !== undefined);
    const candidate: Candidate = {
      element,
      kinds: isSigned ? [SIGNED_ITEM] : kinds,
      isSure,
      author,
      ink: this.#ink,
      ...placeOf(element),
    };
    this.candidates.push(candidate);
    this.#open.push(candidate);
  }

  /** Microdata says what its box is whatever is in it; of other boxes in one another the innermost is the name itself. */
  #close(open: OpenMark[], marks: Mark[], read: (inner: string | undefined) => string | undefined): void {
    const mark = open.pop();
    if (mark === undefined || (mark.rank !== 1 && marks.length > mark.before)) return;
    const inner = mark.rank === 1 && marks.length > mark.before ? marks[mark.before]?.value : undefined;
    const value = read(inner);
    if (value === undefined) return;
    marks.length = Math.min(marks.length, mark.before);
    marks.push({ value, rank: mark.rank, ink: this.#ink - mark.ink, ...placeOf(mark.element) });
  }
}

function saysLive({ attribs, children: [data] }: Element): boolean {
  return attribs.type === "application/ld+json" && data !== undefined && isText(data) && data.data.includes(LIVE_TYPE);
}

/** Where an element stands in the source. */
export function placeOf({ startIndex, endIndex }: Element): { from: number; to: number } {
  return { from: startIndex ?? 0, to: (endIndex ?? 0) + 1 };
}
