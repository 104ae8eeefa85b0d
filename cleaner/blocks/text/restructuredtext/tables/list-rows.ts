import { bulletOf } from "../markers.ts";
import type { PageReader } from "../page-reader.ts";
import { isBlankLine, textOf } from "../source-line.ts";

/** The rows of a table that is written as a list of lists; undefined where it is none. */
export function rowsOfList(page: PageReader, from: number, to: number): readonly (readonly string[])[] | undefined {
  const indent = page.indentOf(from, to);
  const rows: string[][] = [];
  let cellIndent = 0;
  for (let at = from; at < to; at++) {
    const line = page.lineAt(at);
    if (isBlankLine(line)) continue;
    let text = textOf(page.source, line);
    let column = line.indent;
    const opens = column === indent ? bulletOf(text) : undefined;
    if (column === indent && opens === undefined) return undefined;
    if (opens !== undefined) {
      rows.push([]);
      text = text.slice(opens.width);
      column += opens.width;
      cellIndent = column;
    }
    const row = rows.at(-1);
    const cell = column === cellIndent ? bulletOf(text) : undefined;
    if (cell !== undefined) row?.push(text.slice(cell.width));
    else if (row === undefined || row.length === 0) return undefined;
    else row.push(`${row.pop() ?? ""} ${text}`);
  }
  return rows.length === 0 ? undefined : rows;
}
