import { type Element, isTag } from "domhandler";
import { isBlank } from "../../../text/characters/collapse.ts";
import type { Piece } from "../pieces/piece.ts";
import { type CodeBox, codeBoxOf, isCodeLine } from "./code-box.ts";

const TOP = /(?:^|[;\s])top\s{0,3}:\s{0,3}(-?\d{1,9}(?:\.\d{1,6})?)px/;
/** Editors and highlighters write them for the spaces at a line's start. */
const NO_BREAK_SPACE = "\u00a0";
/** Where lines end by `<br>` only: white space behind one, and all other. */
const LINE_START = /^[ \t]{0,100}[\r\n][ \t\r\n]*/;
const SPACES = /[ \t\r\n]+/g;
const LINE_END = /\n$/;

const SIGNS: ReadonlySet<string> = new Set(["+", "-", " "]);

/** A line of code, and where it stands. */
interface Line {
  readonly start: number;
  /** Pixels below the first line; 0 where the page doesn't say. */
  readonly top: number;
  /** What a sheet shows before it, of lines that a change adds, takes away or leaves; empty elsewhere. */
  readonly sign: string;
}

/** Listens to the walk and knows where in a box of code it is whose lines are elements. */
export class DrawnCode {
  #box: Element | undefined;
  #kind: CodeBox | undefined;
  #line: Element | undefined;
  #piece: Piece | undefined;
  #lines: Line[] = [];

  /** An element in verbatim text, or that makes its text so. */
  enter(element: Element, piece: Piece): void {
    if (this.#box === undefined) {
      const kind = codeBoxOf(element);
      if (kind !== undefined) this.#open(element, kind, piece);
      return;
    }
    if (this.#kind !== "by element" || this.#line !== undefined || !isCodeLine(element, this.#box)) return;
    this.#line = element;
    // Where something hidden parts the code, what is read now is another piece.
    if (piece !== this.#piece) this.#piece = undefined;
    const top = Number(TOP.exec(element.attribs.style ?? "")?.[1] ?? 0);
    this.#lines.push({ start: piece.text.length, top, sign: signOf(element) });
  }

  /** What a text in it says: as code has it, and nothing where white space stands between two of its lines. */
  read(text: string): string {
    if (this.#box === undefined) return text;
    if (this.#kind === "by element" && this.#line === undefined && isBlank(text)) return "";
    if (this.#kind === "by breaks")
      return text.replace(LINE_START, "").replace(SPACES, " ").replaceAll(NO_BREAK_SPACE, " ");
    return text.replaceAll(NO_BREAK_SPACE, " ");
  }

  leave(element: Element, piece: Piece): void {
    if (element === this.#line) {
      this.#line = undefined;
      piece.endLine();
      if (piece.text.length === this.#lines.at(-1)?.start) piece.breakLine("verbatim");
    } else if (element === this.#box) {
      this.#box = undefined;
      if (piece === this.#piece) this.#writeLines(piece);
    }
  }

  #open(element: Element, kind: CodeBox, piece: Piece): void {
    this.#box = element;
    this.#kind = kind;
    this.#piece = piece;
    this.#lines = [];
  }

  /**
   * Monaco puts each line in its place by style: those that were drawn later come last, wherever they stand. GitHub has the signs of
   * a change in attributes.
   */
  #writeLines(piece: Piece): void {
    const lines = this.#lines;
    const isDrawn = lines.every(({ top }, at) => top >= (lines[at - 1]?.top ?? top));
    if (isDrawn && lines.every(({ sign }) => sign === "")) return;
    const before = piece.text.slice(0, lines[0]?.start);
    const drawn = lines.map(({ start, top, sign }, at) => ({
      top,
      text: sign + piece.text.slice(start, lines[at + 1]?.start),
    }));
    const ordered = drawn.toSorted((one, other) => one.top - other.top).map(({ text }) => text.replace(LINE_END, ""));
    piece.rewrite(before + ordered.join("\n"));
  }
}

/** The sign of a line that a change adds or takes away, or the space of one that it leaves (GitHub). */
function signOf({ attribs, children }: Element): string {
  const inside = children.find(isTag);
  const sign = attribs["data-code-marker"] ?? inside?.attribs["data-code-marker"] ?? "";
  return SIGNS.has(sign) ? sign : "";
}
