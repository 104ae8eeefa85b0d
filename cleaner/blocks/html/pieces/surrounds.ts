import type { QuoteMarks } from "../edges/quote-marks.ts";
import { type Brackets, bracketsBehind } from "../edges/readings.ts";

/** What a quotation begins with where it brings marks of its own. An apostrophe begins words as well. */
const OWN_MARK = /["“”„‟«»‹›‘‚「『]/;
/** What ends a text that marks what follows it as a quotation. */
const OWN_OPENING = /["“„‟«‹‘‚「『]$/;

/** Deeper nesting than this is not marked: hostile pages nest without end. */
const MAX_QUOTATIONS = 8;

/** A quotation that is open: awaited until its first ink comes, which may be a mark of its own. */
interface Quotation {
  readonly marks: QuoteMarks;
  /** What is to be written at its end. */
  closing: string | undefined;
}

/** Signs that browsers show around parts of a line and that are no text of the page: brackets of readings, marks of quotations. */
export class Surrounds {
  /** A reading is set above its word and would be one with it in a line. */
  #reading: "none" | "awaited" | Brackets = "none";
  #quotations: Quotation[] = [];
  /** Open quotations beyond those. */
  #unmarked = 0;

  /** What comes next is the reading of the word before; one that is open goes on. */
  openReading(): void {
    if (this.#reading === "none") this.#reading = "awaited";
  }

  openQuotation(marks: QuoteMarks): void {
    if (this.#quotations.length < MAX_QUOTATIONS) this.#quotations.push({ marks, closing: undefined });
    else this.#unmarked++;
  }

  /** What is to be written at its end. */
  close(which: "reading" | "quotation"): string {
    return which === "reading" ? this.#closeReading() : this.#closeQuotation();
  }

  /** What is to be written where a piece ends inside of them: quotations are marked anew in the next. */
  closeAll(): string {
    let written = this.#closeReading();
    for (const quotation of this.#quotations.toReversed()) {
      written += quotation.closing ?? "";
      quotation.closing = undefined;
    }
    return written;
  }

  /** What opens a reading before ink that comes behind this text; undefined where none is awaited. */
  bracketBehind(tail: string): string | undefined {
    if (this.#reading !== "awaited") return undefined;
    this.#reading = bracketsBehind(tail);
    return this.#reading.opening;
  }

  /** The marks of quotations that begin with this ink, behind this text; one within another has the second pair. */
  marksBetween(tail: string, next: string): string {
    let written = "";
    let around = 0;
    for (const quotation of this.#quotations) {
      if (quotation.closing === undefined) {
        const hasOwn = OWN_MARK.test(next) || OWN_OPENING.test(tail);
        const [opening, closing] = around % 2 === 1 ? quotation.marks.inner : quotation.marks.outer;
        quotation.closing = hasOwn ? "" : closing;
        if (!hasOwn) written += opening;
      }
      if (quotation.closing !== "") around++;
    }
    return written;
  }

  /** Quotations go on where a piece ends inside of them. */
  goOnIn(next: Surrounds): void {
    next.#quotations = this.#quotations;
    next.#unmarked = this.#unmarked;
  }

  #closeReading(): string {
    const reading = this.#reading;
    this.#reading = "none";
    return typeof reading === "string" ? "" : reading.closing;
  }

  #closeQuotation(): string {
    if (this.#unmarked === 0) return this.#quotations.pop()?.closing ?? "";
    this.#unmarked--;
    return "";
  }
}
