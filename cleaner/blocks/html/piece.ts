import type { Box, Inline } from "../../model/block.ts";
import { countInk, isSpaceCode } from "../../text/collapse.ts";

/** Deeper inline nesting than this is not recorded: hostile pages nest without end. */
const MAX_OPEN_INLINES = 8;

interface OpenInline {
  readonly kind: Inline["kind"];
  readonly href?: string;
  /** -1 until the first ink inside. */
  start: number;
}

/** One block in the making: text is collapsed while it is appended, so that offsets of inlines are final. */
export class Piece {
  text = "";
  start = -1;
  end = -1;
  ink = 0;
  linkChars = 0;
  /** The innermost box around all of its text. */
  box: Box | undefined;
  /** Table cells that text came from; 0 outside of tables. */
  cells = 0;
  inlines: Inline[] = [];
  /** Pieces that this one took in. */
  absorbed = 0;
  #space = false;
  #cellEdges = 0;
  #breaks = 0;
  #open: OpenInline[] = [];

  /** Appends one text node; white space collapses unless `verbatim`. */
  append(data: string, at: { start: number; end: number; box: Box | undefined; mode: "flow" | "verbatim" }): void {
    const ink = at.mode === "verbatim" ? this.#appendVerbatim(data) : this.#appendFlow(data);
    if (ink === 0) return;
    if (this.start < 0) this.start = at.start;
    this.end = at.end;
    this.box = this.ink === 0 ? at.box : commonBox(this.box, at.box);
    this.ink += ink;
    if (this.#open.some((inline) => inline.kind === "link")) this.linkChars += ink;
    this.#breaks = 0;
  }

  /** A line break; true where two of them in a row end the paragraph. */
  breakLine(mode: "flow" | "verbatim"): boolean {
    if (mode === "verbatim") {
      if (this.ink > 0) this.text += "\n";
      return false;
    }
    this.#space = true;
    this.#breaks++;
    return this.#breaks > 1 && this.ink > 0;
  }

  /** White space that no text node wrote: between cells, or between inline elements that stand apart. */
  space(): void {
    this.#space = true;
  }

  /** The next ink comes from another cell of the row. */
  openCell(): void {
    if (this.cells > 0) this.#cellEdges++;
    this.cells++;
  }

  openInline(kind: Inline["kind"], href: string | undefined): void {
    if (this.#open.length < MAX_OPEN_INLINES)
      this.#open.push({ kind, start: -1, ...(href === undefined ? {} : { href }) });
  }

  closeInline(kind: Inline["kind"]): void {
    const at = this.#open.findLastIndex((inline) => inline.kind === kind);
    if (at < 0) return;
    const [inline] = this.#open.splice(at, 1);
    if (inline !== undefined) this.#record(inline);
  }

  /** The piece that goes on after this one ends: still inside the same inline elements. */
  next(): Piece {
    const piece = new Piece();
    for (const inline of this.#open) {
      this.#record(inline);
      piece.#open.push({ ...inline, start: -1 });
    }
    return piece;
  }

  /** Takes in the text of the piece that follows; what was strong or a link in it is not kept apart. */
  absorb(next: Piece): void {
    this.text += `\n${next.text}`;
    this.end = next.end;
    this.ink += next.ink;
    this.linkChars += next.linkChars;
    this.box = commonBox(this.box, next.box);
    this.absorbed++;
  }

  #record({ kind, href, start }: OpenInline): void {
    if (start >= 0) this.inlines.push({ kind, start, end: this.text.length, ...(href === undefined ? {} : { href }) });
  }

  #appendVerbatim(data: string): number {
    const ink = countInk(data);
    if (this.ink === 0 && ink === 0) return 0;
    this.#startInlines();
    this.text += data;
    return ink;
  }

  #appendFlow(data: string): number {
    let ink = 0;
    let at = 0;
    while (at < data.length) {
      if (isSpaceCode(data.charCodeAt(at))) {
        this.#space = true;
        at++;
        continue;
      }
      const start = at;
      let spaces = 0;
      for (at++; at < data.length; at++) {
        if (!isSpaceCode(data.charCodeAt(at))) continue;
        if (data.charCodeAt(at) !== 32 || at + 1 >= data.length || isSpaceCode(data.charCodeAt(at + 1))) break;
        spaces++;
      }
      this.#putSeparator();
      this.text += data.slice(start, at);
      ink += at - start - spaces;
    }
    return ink;
  }

  #putSeparator(): void {
    if (this.#cellEdges > 0) this.text += " | ".repeat(this.#cellEdges);
    else if (this.#space && this.text !== "") this.text += " ";
    this.#cellEdges = 0;
    this.#space = false;
    this.#startInlines();
  }

  #startInlines(): void {
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const inline = this.#open[i];
      if (inline === undefined || inline.start >= 0) return;
      inline.start = this.text.length;
    }
  }
}

function commonBox(one: Box | undefined, other: Box | undefined): Box | undefined {
  let a = one;
  let b = other;
  while (a !== b && a !== undefined && b !== undefined) {
    if (a.depth >= b.depth) {
      if (a.depth === b.depth) b = b.parent;
      a = a.parent;
    } else b = b.parent;
  }
  return a === undefined || b === undefined ? undefined : a;
}
