import type { Element } from "domhandler";
import type { Block } from "../../../model/block.ts";
import { Interruptions, interruptsLine } from "../edges/interruptions.ts";
import { TableRows } from "../rows/table-rows.ts";
import { finishBlocks } from "./finish-blocks.ts";
import { Piece } from "./piece.ts";
import { PieceList, type PiecePlace } from "./piece-list.ts";

/** Ends pieces and begins the next ones: at the boundaries of blocks and rows, and where something hidden interrupts a line. */
export class PieceMaker {
  readonly #placeNow: () => Omit<PiecePlace, "isAside">;
  readonly #done = new PieceList();
  readonly #tables = new TableRows();
  readonly #interrupted = new Interruptions();
  #open = new Piece();

  /** Of each piece that ends it is asked what else the walk knows of the place. */
  constructor(placeNow: () => Omit<PiecePlace, "isAside">) {
    this.#placeNow = placeNow;
  }

  /** The one that is written to. */
  get open(): Piece {
    return this.#open;
  }

  end(): void {
    const piece = this.#open;
    if (piece.ink === 0 && piece.cells.length === 0) {
      piece.restart();
      return;
    }
    this.#open = piece.next();
    if (piece.ink === 0) return;
    this.#enlist(piece);
    if (!this.#interrupted.isOpen(this.#tables.depth)) this.#tables.row(piece.cells.length);
  }

  /** A boundary inside a row means that the table lays out the page: its rows are no units. */
  breakBlock(): void {
    if (this.#open.cells.length > 0 && this.#open.ink > 0) this.#tables.breakRow();
    this.end();
  }

  /** A cell that is a box of its own means the same. */
  breakRow(): void {
    this.#tables.breakRow();
    this.end();
  }

  openTable(): void {
    this.#tables.open(this.#done.pieces.length);
  }

  closeTable(): void {
    this.#tables.close(this.#done.pieces.length);
  }

  /** Hidden text in a line or a row is a piece of its own, and what it stands in goes on behind it. */
  interrupt(by: Element): void {
    const piece = this.#open;
    const isBegun = piece.ink > 0 || piece.cells.length > 0;
    if (!isBegun || !interruptsLine(by) || this.#interrupted.isFull || this.#done.hasMany) {
      this.end();
      return;
    }
    if (piece.ink > 0) this.#enlist(piece);
    this.#interrupted.leave({ by, piece, pieces: this.#done.pieces.length, tables: this.#tables.depth });
    this.#open = new Piece();
  }

  /** What the element interrupted, if it did. */
  goOnBehind(element: Element): void {
    if (this.#interrupted.isBy(element)) this.end();
    this.#open = this.#interrupted.goOnBehind(element, this.#done.pieces.length, this.#open);
  }

  finish(): readonly Block[] {
    this.end();
    const { signs } = this.#open;
    const last = this.#done.pieces.at(-1);
    if (signs > 0) last?.takeSign(signs, { startIndex: null, endIndex: last.reach.end - 1 });
    return finishBlocks(this.#done, this.#tables.tables());
  }

  /** Gives a piece its place among the others; one that was interrupted has it already. */
  #enlist(piece: Piece): void {
    if (piece.isListed) return;
    piece.isListed = true;
    this.#done.add(piece, { ...this.#placeNow(), isAside: this.#interrupted.isOpen(this.#tables.depth) });
  }
}
