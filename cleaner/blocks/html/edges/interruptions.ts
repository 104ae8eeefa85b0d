import type { Element } from "domhandler";
import type { Box } from "../../../model/block.ts";
import { traitsOf } from "../elements.ts";
import type { Piece } from "../pieces/piece.ts";

interface Interruption {
  readonly by: Element;
  readonly piece: Piece;
  /** Pieces there were when it was left. */
  readonly pieces: number;
  /** Tables that were open. */
  readonly tables: number;
}

const TOOLTIP = /(?:^|[\s_-])tooltip/i;
/** Lines left unfinished at a time: what is hidden is rarely inside of something hidden. */
const MAX_LEFT = 8;

/** What is no part of a list or a table: hidden, it takes no place in the line or the cell that it stands in. CSS 2.2, 9.3 and 9.2.4. */
const BOXES: ReadonlySet<string> = new Set(
  "address article aside details dialog div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hgroup menu nav ol p section ul".split(
    " ",
  ),
);

/** Text that nobody is meant to see is never part of a block that somebody reads. */
export function isConcealed(inner: Box | undefined, outer: Box | undefined): boolean {
  if (inner?.hiding === outer?.hiding) return false;
  return (inner?.hiding ?? outer?.hiding)?.class !== "interface";
}

/** What is shown beside a word while somebody points at it is no part of the sentence. */
export function isTooltip({ attribs }: Element, inner: Box | undefined, outer: Box | undefined): boolean {
  if (inner?.hiding === undefined || inner.hiding === outer?.hiding) return false;
  return attribs.role === "tooltip" || TOOLTIP.test(attribs.class ?? "");
}

/** Whether hidden text in this element stands in the middle of what goes on behind it. */
export function interruptsLine({ name }: Element): boolean {
  return traitsOf(name).isInline || name.includes("-") || BOXES.has(name);
}

/** Lines of text that are left unfinished while something hidden in the middle of them is read. */
export class Interruptions {
  readonly #left: Interruption[] = [];

  get isFull(): boolean {
    return this.#left.length >= MAX_LEFT;
  }

  /** Whether what is read interrupts a line, with so many tables open: a table that stands in it has rows of its own. */
  isOpen(tables: number): boolean {
    return this.#left.at(-1)?.tables === tables;
  }

  isBy(element: Element): boolean {
    return this.#left.at(-1)?.by === element;
  }

  leave(interruption: Interruption): void {
    this.#left.push(interruption);
  }

  /** The line that goes on behind the element, with the signs of the piece that ends there; that piece where it interrupted none. */
  goOnBehind(element: Element, pieces: number, ended: Piece): Piece {
    const left = this.isBy(element) ? this.#left.pop() : undefined;
    if (left === undefined) return ended;
    if (pieces > left.pieces) left.piece.reach.leaveGap();
    left.piece.takeSignsOf(ended);
    return left.piece;
  }
}
