import type { BlockOrigin } from "../../../model/block.ts";
import type { ListItem } from "../../list-item.ts";
import type { Piece } from "./piece.ts";

/** Real pages have 2,642 pieces at most; from here on neighbours are put together, so many at a time. */
const MANY_PIECES = 20_000;
const MOST_ABSORBED = 30;

/** What the walk knows of a piece besides its text. */
export interface PiecePlace {
  readonly origin: BlockOrigin;
  readonly item: ListItem | undefined;
  readonly codeLanguage: string | undefined;
  /** It stands in the middle of another piece. */
  readonly isAside: boolean;
}

/** The pieces of a page in reading order, each with its place. */
export class PieceList {
  readonly pieces: Piece[] = [];
  readonly places: PiecePlace[] = [];

  get hasMany(): boolean {
    return this.pieces.length >= MANY_PIECES;
  }

  /** On a page of a million paragraphs each piece would cost two kilobytes: there, the last one takes in the next of its fate. */
  add(piece: Piece, place: PiecePlace): void {
    if (this.hasMany && this.#takesIn(piece, place)) return;
    this.pieces.push(piece);
    this.places.push(place);
  }

  #takesIn(piece: Piece, { origin }: PiecePlace): boolean {
    const last = this.pieces.at(-1);
    if (last === undefined || last.absorbed >= MOST_ABSORBED || !areOfOneFate(last, piece)) return false;
    if (this.places.at(-1)?.origin !== origin) return false;
    last.absorb(piece);
    return true;
  }
}

/** What both are shown or hidden by must be one, and rows of tables are counted, so that they stay apart. */
function areOfOneFate(one: Piece, other: Piece): boolean {
  return one.cells.length + other.cells.length === 0 && one.box?.hiding === other.box?.hiding;
}
