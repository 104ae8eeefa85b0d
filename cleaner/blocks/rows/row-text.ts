import type { Inline } from "../../model/block.ts";
import { CELL_EDGE } from "../../text/cell-edge.ts";
import type { Piece } from "../html/pieces/piece.ts";
import type { Cell } from "./cell.ts";
import { keepOwnBars } from "./own-bars.ts";

/** WHATWG 4.9.11: no cell stands over more columns; rows are told from the same number here. */
const MAX_SPAN = 1000;
/** Empty cells that a table may be given for each of its own: a hostile one claims a million of them. */
const MAX_EMPTY_PER_CELL = 4;

/** How many columns or rows a cell says it stands over; 1 where it says nothing that can be read. */
export function readSpan(written: string | undefined): number {
  const span = written === undefined ? 1 : Number.parseInt(written, 10);
  return span > 1 ? Math.min(span, MAX_SPAN) : 1;
}

/** The text of one row of a table, cells by " | ", and its inlines in offsets of that text. */
export interface RowText {
  readonly text: string;
  readonly inlines: readonly Inline[];
}

/** A cell's text, and where in the row it came to stand. */
interface Move {
  readonly cell: Cell;
  readonly to: number;
}

/**
 * Writes the rows of one table: each cell in its own column. Where a cell from further left or above stands over a
 * column, an empty one takes its place.
 */
export class RowWriter {
  /** For each column the row before which a cell from above ends. */
  readonly #heldTo: number[] = [];
  #row = 0;
  #spare = 0;

  write({ text, cells, inlines }: Pick<Piece, "text" | "cells" | "inlines">): RowText {
    if (cells.length === 0) return { text, inlines };
    this.#spare += cells.length * MAX_EMPTY_PER_CELL;
    const moves: Move[] = [];
    let written = "";
    let writtenTo = 0;
    let column = 0;
    for (const cell of cells) {
      column = this.#freeFrom(column);
      if (cell.start >= 0) {
        written += CELL_EDGE.repeat(column - writtenTo);
        writtenTo = column;
        moves.push({ cell, to: written.length });
        written += keepOwnBars(text.slice(cell.start, cell.end));
      }
      column += this.#take(column, cell);
    }
    this.#row++;
    return { text: written, inlines: inlines.map((inline) => moveInline(inline, moves)) };
  }

  /** The first column from here that no cell from above stands over. */
  #freeFrom(column: number): number {
    let at = column;
    for (; (this.#heldTo[at] ?? 0) > this.#row && this.#spare > 0; at++) this.#spare--;
    return at;
  }

  /** How many columns the cell takes; those that it takes in the rows to come are noted. */
  #take(column: number, { columns, rows }: Cell): number {
    const taken = Math.min(columns, 1 + this.#spare);
    this.#spare -= taken - 1;
    if (rows > 1) for (let at = column; at < column + taken; at++) this.#heldTo[at] = this.#row + rows;
    return taken;
  }
}

function moveInline(inline: Inline, moves: readonly Move[]): Inline {
  const start = moveOffset(inline.start, moves);
  const end = moveOffset(inline.end - 1, moves) + 1;
  return start === inline.start && end === inline.end ? inline : { ...inline, start, end };
}

/** Where a character of the piece stands in the row. */
function moveOffset(at: number, moves: readonly Move[]): number {
  let [from, to] = [0, moves.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if ((moves[middle]?.cell.start ?? 0) <= at) from = middle;
    else to = middle;
  }
  const move = moves[from];
  return move === undefined ? at : move.to + Math.min(at, move.cell.end) - move.cell.start;
}
