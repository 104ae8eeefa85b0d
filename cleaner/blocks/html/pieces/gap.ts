import { CELL_EDGE } from "../../../text/cell-edge.ts";

/** No white space is written behind a bracket or a price's sign ("$" before "12", but not "5 €" before "7 €"), ... */
const OPENS = /(?:\p{Ps}|(?:^|[^\d\s]\s?)\p{Sc}|\s[$£¥])$/u;
/** Nor between marks of quotation that have an element of their own and what is quoted: an opening one stands behind no word, a closing one before none. */
const OPENS_QUOTATION = /(?:^|[\s\p{Ps}])\p{Pi}$/u;
const CLOSES_QUOTATION = /^\p{Pf}(?:$|[\s\p{P}])/u;
/** Behind its point a number goes on. */
const ENDS_IN_POINT = /\p{Nd}[.,]$/u;
/** ... nor before these. */
const CLOSES = /^[\p{Pe},.;:!?%]/u;
/** What a list's item stands behind without a semicolon. */
const PARTS_ITEMS = /[.,:;!?]$/;

/** A capital or a digit behind a word begins another; a small letter goes on with it. One letter may be a word's first, written larger. */
const ENDS_WORD = /[\p{Ll}\p{Lu}\p{Nd}]{2}$/u;
const ENDS_NUMBER = /\p{Nd}$/u;
const CAPITAL = /^\p{Lu}/u;
const DIGIT = /^\p{Nd}/u;
/** Letters of scripts that write words apart, and digits. */
const ENDS_IN_SIGN = /[\p{Ll}\p{Lu}\p{Nd}]$/u;
const SIGN = /^[\p{Ll}\p{Lu}\p{Nd}]/u;

/** Where a line goes on in another element: "notes" and "New" are two words, and so are "Price" and "12", "99" and "Details". */
const ENDS_SMALL = /[\p{L}\p{Nd}]\p{Ll}$/u;
const ENDS_AMOUNT = /\p{Nd}[%+]?$/u;
const ENDS_CLAUSE = /\p{L}[:;!?]$/u;
/** A number that counts, or a time: behind a question, where a query goes on with a bare one. */
const COUNTED = /^\p{Nd}{1,4}(?::\p{Nd}{2}|\s\p{L})/u;
const ENDS_SENTENCE = /\p{Ll}\.$/u;
const CAPITALISED = /^\p{Lu}[\p{L}\p{Nd}]/u;
/** Behind a stop a name may go on: "java.util" and "List". A sentence has more words. */
const SENTENCE = /^\p{Lu}[\p{L}’']{0,20} \p{L}/u;
const CURRENCY = /^\p{Sc}/u;

/** As much of a text's end as is looked at. */
export const TAIL_CHARS = 4;

/** As much of what comes next as is looked at. */
export const AHEAD_CHARS = 24;

/**
 * Edges of inline elements where no white space is written, the stronger last: of an element that a line goes on in, of two
 * elements that hold words, of one that is no part of a word, and of two that are laid out apart.
 */
const EDGES = ["in a line", "between words", "between letters", "apart"] as const;
export type InlineEdge = (typeof EDGES)[number];

/** Whether such an edge parts a text that ends like this from one that begins like that. */
const PARTS: Readonly<Record<InlineEdge, (tail: string, ahead: string) => boolean>> = {
  "in a line": partsLine,
  "between words": (tail, ahead) =>
    (ENDS_WORD.test(tail) && (CAPITAL.test(ahead) || (DIGIT.test(ahead) && !ENDS_NUMBER.test(tail)))) ||
    partsLine(tail, ahead),
  "between letters": (tail, ahead) => (ENDS_IN_SIGN.test(tail) && SIGN.test(ahead)) || partsLine(tail, ahead),
  apart: (tail, ahead) =>
    !OPENS.test(tail) &&
    !CLOSES.test(ahead) &&
    !(OPENS_QUOTATION.test(tail) || CLOSES_QUOTATION.test(ahead)) &&
    !(ENDS_IN_POINT.test(tail) && DIGIT.test(ahead)),
};

/** What lies between the text that was written and the ink that comes next: it is written with that ink, or never. */
export class Gap {
  #space = false;
  #edge: InlineEdge | undefined;
  #item = false;
  #cells = 0;
  #breaks = 0;

  /** What comes next stands right behind what was written. */
  get isNone(): boolean {
    return !this.#space && this.#cells === 0 && !this.#item;
  }

  /** A line of the page ends in it, and no more than that. */
  get endsLine(): boolean {
    return this.#breaks > 0 && this.#cells === 0 && !this.#item;
  }

  space(): void {
    this.#space = true;
  }

  part(edge: InlineEdge): void {
    if (this.#edge === undefined || EDGES.indexOf(edge) > EDGES.indexOf(this.#edge)) this.#edge = edge;
  }

  startItem(): void {
    this.#item = true;
  }

  crossCells(): void {
    this.#cells++;
  }

  /** How many breaks stand in a row with this one. */
  breakLine(): number {
    this.#space = true;
    return ++this.#breaks;
  }

  /** Text stands behind them, so that they are in a row no more. */
  forgetBreaks(): void {
    this.#breaks = 0;
  }

  /** Whether white space lies between a text that ends like this and what comes next. */
  isWhite(tail: string, ahead: string): boolean {
    return this.#space || (this.#edge !== undefined && PARTS[this.#edge](tail.slice(-TAIL_CHARS), ahead));
  }

  /** What is written into it behind a text that ends like this; `white` where nothing but white space parts the two. */
  fill(tail: string, white: "" | " "): string {
    if (this.#cells > 0) return CELL_EDGE.repeat(this.#cells);
    if (tail === "") return "";
    if (!this.#item) return white;
    return PARTS_ITEMS.test(tail) ? " " : "; ";
  }
}

function partsLine(tail: string, ahead: string): boolean {
  if (ENDS_SMALL.test(tail)) return CAPITALISED.test(ahead) || DIGIT.test(ahead) || CURRENCY.test(ahead);
  if (ENDS_AMOUNT.test(tail)) return CAPITALISED.test(ahead) || CURRENCY.test(ahead);
  if (ENDS_CLAUSE.test(tail))
    return CAPITALISED.test(ahead) || COUNTED.test(ahead) || (DIGIT.test(ahead) && tail.endsWith(":"));
  return ENDS_SENTENCE.test(tail) && SENTENCE.test(ahead);
}
