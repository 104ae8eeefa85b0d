/** A table cell that text of a piece came from. */
export interface Cell {
  /** Columns and rows that it stands over. */
  readonly columns: number;
  readonly rows: number;
  /** Its part of the piece's text; -1 and -1 where it holds none. */
  start: number;
  end: number;
}
