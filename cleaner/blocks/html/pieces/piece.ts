import type { BlockKind, Box, Inline } from "../../../model/block.ts";
import { countInk, isSpaceCode } from "../../../text/characters/collapse.ts";
import type { Cell } from "../../rows/cell.ts";
import type { StandIn } from "../ink/stand-ins.ts";
import { commonBox } from "./common-box.ts";
import { AHEAD_CHARS, Gap, type InlineEdge, TAIL_CHARS } from "./gap.ts";
import { Indent } from "./indent.ts";
import { OpenInlines } from "./open-inlines.ts";
import { SourceReach } from "./source-reach.ts";
import { Surrounds } from "./surrounds.ts";
import type { TextPlace } from "./text-place.ts";

/** One block in the making: text is collapsed while it is appended, so that offsets of inlines are final. */
export class Piece {
  text = "";
  readonly reach = new SourceReach();
  ink = 0;
  linkChars = 0;
  /** The innermost box around all of its text. */
  box: Box | undefined;
  /** Table cells that text came from, in their order; none outside of tables. */
  readonly cells: Cell[] = [];
  readonly #inlines = new OpenInlines();
  /** It has its place among the others, though more may be written to it. */
  isListed = false;
  /** Where in the text, by a space, a line of the page ends. */
  readonly lineEnds: number[] = [];
  /** What it is, where its text says it and no element. */
  kind: BlockKind | undefined;
  /** Pieces that this one took in. */
  absorbed = 0;
  /** How its text ends: asked of the text itself, each question would put together all that it was made of. */
  #tail = "";
  /** Ink of signs that no text has followed yet, and where the first of them starts. */
  signs = 0;
  #signsStart = -1;
  /** What lies between its text and the ink that comes next. */
  #gap = new Gap();
  readonly #indent = new Indent();
  readonly surrounds = new Surrounds();

  /** What comes next stands right behind what was written. */
  get isInWord(): boolean {
    return this.ink > 0 && this.#gap.isNone;
  }

  get inlines(): readonly Inline[] {
    return this.#inlines.ended;
  }

  /** Appends the text of one node; white space collapses unless `verbatim`. */
  append(data: string, place: TextPlace): void {
    const ink = place.mode === "verbatim" ? this.#appendVerbatim(data) : this.#appendFlow(data);
    this.#account(ink, place);
  }

  /** Appends text that stands for something else in the source, which has so much ink. */
  appendInstead({ text, ink, kind }: StandIn, place: TextPlace): void {
    if (kind !== undefined) this.#inlines.open(kind, undefined);
    this.#appendFlow(text);
    if (kind !== undefined) this.#inlines.close(kind, this.text.length);
    this.#account(ink, place);
  }

  #account(ink: number, { node, box }: TextPlace): void {
    if (ink === 0) return;
    this.reach.add(node, this.ink === 0 && this.signs > 0 ? this.#signsStart : undefined);
    this.box = this.ink === 0 ? box : commonBox(this.box, box);
    this.ink += ink + this.signs;
    this.signs = 0;
    const cell = this.cells.at(-1);
    if (cell !== undefined) cell.end = this.text.length;
    if (this.#inlines.links > 0) this.linkChars += ink;
    this.#gap.forgetBreaks();
  }

  /** A sign that is part of the markup, as Markdown's "#" is: it counts with the text before it or, in a new piece, behind it. */
  takeSign(ink: number, { startIndex, endIndex }: TextPlace["node"]): void {
    if (this.ink > 0) {
      this.ink += ink;
      this.reach.add({ startIndex, endIndex });
      return;
    }
    if (this.signs === 0) this.#signsStart = startIndex ?? 0;
    this.signs += ink;
  }

  /** The signs of a piece that nothing was written to. */
  takeSignsOf(empty: Piece): void {
    if (this.ink > 0) this.ink += empty.signs;
    else this.signs += empty.signs;
    if (this.ink === 0 && this.#signsStart < 0) this.#signsStart = empty.#signsStart;
  }

  /** A line break; true where two of them in a row end the paragraph. */
  breakLine(mode: "flow" | "verbatim"): boolean {
    if (mode === "verbatim") {
      if (this.ink > 0) this.#write("\n");
      this.#indent.take();
      return false;
    }
    return this.#gap.breakLine() > 1 && this.ink > 0;
  }

  /** The edge of a block-level element in verbatim text: what comes next stands on a line of its own. */
  endLine(): void {
    if (this.ink > 0 && !this.#tail.endsWith("\n")) this.#write("\n");
    this.#indent.take();
  }

  /** White space that no text node wrote: between options, or around what fills a cell. */
  space(): void {
    this.#gap.space();
  }

  /** A list's item in a cell that goes on in one line. */
  startItem(): void {
    this.#gap.startItem();
  }

  /** An edge between inline elements: white space where it parts words, but for code. */
  part(edge: InlineEdge): void {
    if (!this.#inlines.isCode) this.#gap.part(edge);
  }

  /** Ends a reading or a quotation where what was written last ends. */
  closeSurround(which: "reading" | "quotation"): void {
    this.#close(this.surrounds.close(which));
  }

  /** The next ink comes from another cell of the row. */
  openCell({ columns, rows }: Pick<Cell, "columns" | "rows">): void {
    const isFirst = this.cells.length === 0;
    if (!isFirst) this.#gap.crossCells();
    // What stands in a row before its first cell is read with that one.
    const isWritten = isFirst && this.ink > 0;
    this.cells.push({ columns, rows, start: isWritten ? 0 : -1, end: isWritten ? this.text.length : -1 });
  }

  openInline(kind: Inline["kind"], href: string | undefined): void {
    // In front of `<code>` it is the page's own source that is indented.
    if (kind === "code") this.#indent.take();
    this.#inlines.open(kind, href);
  }

  closeInline(kind: Inline["kind"]): void {
    this.#inlines.close(kind, this.text.length);
  }

  /** The piece that goes on after this one ends: still inside the same inline elements. */
  next(): Piece {
    this.#close(this.surrounds.closeAll());
    const piece = new Piece();
    this.#inlines.goOnIn(piece.#inlines, this.text.length);
    this.surrounds.goOnIn(piece.surrounds);
    piece.signs = this.signs;
    piece.#signsStart = this.#signsStart;
    return piece;
  }

  /** Starts anew where nothing was written yet: what is open stays open. */
  restart(): void {
    this.kind = undefined;
    this.#gap = new Gap();
  }

  /** Takes in the text of the piece that follows; what was strong or a link in it is not kept apart. */
  absorb(next: Piece): void {
    this.#write(`\n${next.text}`);
    this.reach.absorb(next.reach);
    this.ink += next.ink;
    this.linkChars += next.linkChars;
    this.box = commonBox(this.box, next.box);
    this.absorbed++;
  }

  /** Puts its text in another order; what was strong or a link in it is not kept apart. */
  rewrite(text: string): void {
    this.text = text;
    this.#tail = text.slice(-TAIL_CHARS);
    this.#inlines.ended.length = 0;
  }

  #appendVerbatim(data: string): number {
    const ink = countInk(data);
    if (this.ink === 0 && ink === 0) {
      this.#indent.add(data);
      return 0;
    }
    if (this.ink === 0) this.#write(this.#indent.take());
    this.#inlines.startAt(this.text.length);
    this.#write(data);
    return ink;
  }

  #appendFlow(data: string): number {
    let ink = 0;
    let at = 0;
    while (at < data.length) {
      if (isSpaceCode(data.charCodeAt(at))) {
        this.#gap.space();
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
      this.#closeGap(data.slice(start, start + AHEAD_CHARS));
      this.#write(data.slice(start, at));
      ink += at - start - spaces;
    }
    return ink;
  }

  /** Writes what the gap holds, and the signs that are shown around what comes next. */
  #closeGap(ahead: string): void {
    const isWhite = this.#gap.isWhite(this.#tail, ahead);
    const bracket = this.surrounds.bracketBehind(this.#tail);
    const marks = this.surrounds.marksBetween(isWhite ? "" : this.#tail, ahead.charAt(0));
    const between = this.#gap.fill(this.#tail, isWhite && bracket === undefined ? " " : "");
    if (between === " " && this.#gap.endsLine) this.lineEnds.push(this.text.length);
    if (between !== "") this.#write(between);
    this.#gap = new Gap();
    const cell = this.cells.at(-1);
    if (cell !== undefined && cell.start < 0) cell.start = this.text.length;
    if (bracket !== undefined) this.#write(bracket);
    if (marks !== "") this.#write(marks);
    this.#inlines.startAt(this.text.length);
  }

  #close(sign: string): void {
    if (sign === "" || this.ink === 0) return;
    this.#write(sign);
    const cell = this.cells.at(-1);
    if (cell !== undefined) cell.end = this.text.length;
  }

  #write(part: string): void {
    this.text += part;
    this.#tail = part.length < TAIL_CHARS ? (this.#tail + part).slice(-TAIL_CHARS) : part;
  }
}
