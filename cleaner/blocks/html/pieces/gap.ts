import { CELL_EDGE } from "../../../text/cell-edge.ts";

/** No white space is written behind a bracket or a price's sign ("$" before "12", but not "5 €" before "7 €"), ... */
const OPENS = /(?:\p{Ps}|(?:^|[^\d\s]\s?)\p{Sc})$/u;
/** ... nor before these. */
const CLOSES = /[\p{Pe},.;:!?%]/u;
/** What a list's item stands behind without a semicolon. */
const PARTS_ITEMS = /[.,:;!?]$/;

/** A capital or a digit behind a word begins another; a small letter goes on with it. One letter may be a word's first, written larger. */
const ENDS_WORD = /[\p{Ll}\p{Lu}\p{Nd}]{2}$/u;
const ENDS_NUMBER = /\p{Nd}$/u;
const CAPITAL = /\p{Lu}/u;
const DIGIT = /\p{Nd}/u;

/** As much of a text's end as is looked at. */
export const TAIL_CHARS = 4;

/** An edge between inline elements where no white space is written: of two that are laid out apart, or of two that hold words. */
export type InlineEdge = "apart" | "between words";

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
    if (this.#edge !== "apart") this.#edge = edge;
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

  /** Whether white space lies between a text that ends like this and the next character. */
  isWhite(tail: string, next: string): boolean {
    if (this.#space || this.#edge === undefined) return this.#space;
    if (this.#edge === "apart") return !OPENS.test(tail.slice(-TAIL_CHARS)) && !CLOSES.test(next);
    return ENDS_WORD.test(tail) && (CAPITAL.test(next) || (DIGIT.test(next) && !ENDS_NUMBER.test(tail)));
  }

  /** What is written into it behind a text that ends like this; `white` where nothing but white space parts the two. */
  fill(tail: string, white: "" | " "): string {
    if (this.#cells > 0) return CELL_EDGE.repeat(this.#cells);
    if (tail === "") return "";
    if (!this.#item) return white;
    return PARTS_ITEMS.test(tail) ? " " : "; ";
  }
}
