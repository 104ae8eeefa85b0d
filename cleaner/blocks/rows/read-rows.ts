import type { Block, Inline } from "../../model/block.ts";
import type { Cell } from "./cell.ts";
import { RowWriter } from "./row-text.ts";

type Reading = Pick<Block, "text" | "inlines" | "linkChars">;

/** A cell whose text has been read, and over how many columns and rows it stands. */
export interface ReadCell extends Reading {
  readonly columns: number;
  readonly rows: number;
}

/** The rows of a table by line feed, their cells by " | ", each in its column; rows without text are left out. */
export function readRows(rows: Iterable<readonly ReadCell[]>): Reading {
  const writer = new RowWriter();
  const texts: string[] = [];
  const inlines: Inline[] = [];
  let length = 0;
  let linkChars = 0;
  for (const row of rows) {
    const read = joinCells(row);
    const { text, inlines: ofRow } = writer.write(read);
    linkChars += read.linkChars;
    if (text.trim() === "") continue;
    for (const inline of ofRow) inlines.push(moved(inline, length));
    texts.push(text);
    length += text.length + 1;
  }
  return { text: texts.join("\n"), inlines, linkChars };
}

function joinCells(row: readonly ReadCell[]) {
  const cells: Cell[] = [];
  const texts: string[] = [];
  const inlines: Inline[] = [];
  let length = 0;
  let linkChars = 0;
  for (const { text, columns, rows, inlines: ofCell, linkChars: ofLinks } of row) {
    const start = text === "" ? -1 : length;
    cells.push({ columns, rows, start, end: start === -1 ? -1 : length + text.length });
    for (const inline of ofCell) inlines.push(moved(inline, length));
    texts.push(text);
    length += text.length;
    linkChars += ofLinks;
  }
  return { text: texts.join(""), cells, inlines, linkChars };
}

function moved(inline: Inline, by: number): Inline {
  return { ...inline, start: inline.start + by, end: inline.end + by };
}
