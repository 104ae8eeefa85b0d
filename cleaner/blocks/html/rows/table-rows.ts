/** A table of cells that hold lines of text: its pieces `from` (inclusive) to `to` become one block. */
export interface RowRun {
  readonly from: number;
  readonly to: number;
}

/** Where more of a table's pieces are no rows, its cells are boxes: vBulletin 3 sets the head of each post above in a row. */
const MAX_LOOSE_SHARE = 0.75;

interface OpenTable {
  readonly from: number;
  rows: number;
  widest: number;
  /** Pieces that began behind the edge of a box in a cell. */
  loose: number;
  lays: boolean;
}

/**
 * Tells tables of facts from tables that lay out the page.
 *
 * One block a table reads best and is judged best, but only where rows are rows: at least two of them, at least two
 * cells wide, no paragraphs or tables inside a cell (but those that `isFactTable` lets go on in their line).
 */
export class TableRows {
  readonly #open: OpenTable[] = [];
  readonly #runs: RowRun[] = [];

  /** Tables that are open. */
  get depth(): number {
    return this.#open.length;
  }

  open(at: number): void {
    const around = this.#open.at(-1);
    if (around !== undefined) around.lays = true;
    this.#open.push({ from: at, rows: 0, widest: 0, loose: 0, lays: false });
  }

  /** A piece with text from so many cells was cut. */
  row(cells: number): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    table.rows++;
    if (cells === 0) table.loose++;
    table.widest = Math.max(table.widest, cells);
  }

  /** A block-level boundary stood inside a cell. */
  breakRow(): void {
    const table = this.#open.at(-1);
    if (table !== undefined) table.lays = true;
  }

  close(at: number): void {
    const table = this.#open.pop();
    if (table === undefined || table.lays || table.widest < 2 || table.rows < 2) return;
    if (table.loose > table.rows * MAX_LOOSE_SHARE) return;
    this.#runs.push({ from: table.from, to: at });
  }

  /** In order, never overlapping. */
  tables(): readonly RowRun[] {
    return this.#runs;
  }
}
