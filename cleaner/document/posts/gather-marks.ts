import type { Document as Dom, Element } from "domhandler";
import { DATE_TAGS } from "../../rules/post-rules.ts";
import { countInk } from "../../text/collapse.ts";
import { PAGE_TAGS } from "../../text/page-tags.ts";
import type { DateOrder } from "../metadata/dates/parse-date.ts";
import { walkElements } from "../metadata/html/walk-elements.ts";
import { Attributes } from "./attributes.ts";
import type { Candidate, Mark, PostMarks, Rank } from "./post-marks.ts";
import { dateIn, nameIn, rankOfAuthor, rankOfDate } from "./read-marks.ts";
import { NameReader, type Names, TURN } from "./read-names.ts";

/** Longer threads are read up to here. */
const MAX_CANDIDATES = 20_000;
const MAX_MARKS = 20_000;
const SILENT = new Set(["script", "style", "svg", "nav", "select", "textarea"]);

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
  readonly #order: DateOrder;
  readonly #attributes = new Attributes();
  readonly #reader = new NameReader();
  readonly #open: Candidate[] = [];
  readonly #openAuthors: OpenMark[] = [];
  readonly #openDates: OpenMark[] = [];
  #quote: Element | undefined;
  #ink = 0;

  constructor(order: DateOrder) {
    this.#order = order;
  }

  readonly enter = (element: Element): "into" | "over" => {
    const { name } = element;
    if (SILENT.has(name)) return "over";
    if (name === "blockquote") this.#quote ??= element;
    const isNamed = this.#attributes.read(element);
    if (PAGE_TAGS.has(name) || !(isNamed || DATE_TAGS.has(name))) return "into";
    const names = this.#reader.read(this.#attributes);
    if (names.isQuote) this.#quote ??= element;
    this.#openCandidate(element, names);
    if (this.#quote === undefined) this.#openMarks(element, names);
    return "into";
  };

  readonly leave = (element: Element): void => {
    if (this.#openAuthors.at(-1)?.element === element) this.#close(this.#openAuthors, this.authors, nameIn);
    if (this.#openDates.at(-1)?.element === element)
      this.#close(this.#openDates, this.dates, (inner) => dateIn(inner, this.#order));
    if (this.#quote === element) this.#quote = undefined;
    const last = this.#open.at(-1);
    if (last?.element !== element) return;
    this.#open.pop();
    last.ink = this.#ink - last.ink;
  };

  readonly text = ({ data }: { readonly data: string }): void => {
    this.#ink += countInk(data);
  };

  #openMarks(element: Element, names: Names): void {
    const isName = this.#attributes.itemprop === "name" && this.#openAuthors.at(-1)?.rank === 1;
    const author = isName ? 1 : rankOfAuthor(element.name, this.#attributes, names);
    if (author !== undefined && this.authors.length < MAX_MARKS)
      this.#openAuthors.push({ element, rank: author, ink: this.#ink, before: this.authors.length });
    const date = rankOfDate(element.name, this.#attributes, names);
    if (date !== undefined && this.dates.length < MAX_MARKS)
      this.#openDates.push({ element, rank: date, ink: this.#ink, before: this.dates.length });
  }

  #openCandidate(element: Element, names: Names): void {
    if (this.candidates.length >= MAX_CANDIDATES) return;
    const { turn, author: own } = this.#attributes;
    const kinds = turn === undefined ? names.kinds : [TURN];
    if (kinds.length === 0) return;
    const author = turn ?? names.role ?? own;
    const isSure = names.isSure || author !== undefined;
    const candidate: Candidate = { element, kinds, isSure, author, ink: this.#ink, ...placeOf(element) };
    this.candidates.push(candidate);
    this.#open.push(candidate);
  }

  /** Microdata says what its box is whatever is in it; of other boxes in one another the innermost is the name itself. */
  #close(open: OpenMark[], marks: Mark[], read: (element: Element) => string | undefined): void {
    const mark = open.pop();
    if (mark === undefined || (mark.rank !== 1 && marks.length > mark.before)) return;
    const inner = mark.rank === 1 && marks.length > mark.before ? marks[mark.before]?.value : undefined;
    const value = inner ?? read(mark.element);
    if (value === undefined) return;
    marks.length = Math.min(marks.length, mark.before);
    marks.push({ value, rank: mark.rank, ink: this.#ink - mark.ink, ...placeOf(mark.element) });
  }
}

function placeOf({ startIndex, endIndex }: Element): { from: number; to: number } {
  return { from: startIndex ?? 0, to: (endIndex ?? 0) + 1 };
}
