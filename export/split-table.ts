import { CELL_EDGE } from "../cleaner/index.ts";
import { countTokens } from "./count-tokens.ts";
import { splitText } from "./split-text.ts";

const ROW_END = "\n";

/**
 * Cuts a table (rows by line feed) into pieces of at most `maxTokens`, each led by the table's first row, and by the
 * caption above it: a row without its header means nothing. A header that would take more than half of the room is not repeated; a row that does not fit
 * by itself is cut like text.
 */
export function splitTable(table: string, maxTokens: number): readonly string[] {
  if (countTokens(table) <= maxTokens) return [table];
  const lines = table.split(ROW_END);
  const firstRow = Math.max(
    0,
    lines.findIndex((line) => line.includes(CELL_EDGE)),
  );
  const header = lines.slice(0, firstRow + 1).join(ROW_END);
  const rows = lines.slice(firstRow + 1);
  const headerTokens = countTokens(header + ROW_END);
  if (rows.length === 0 || headerTokens > maxTokens / 2) return splitText(table, maxTokens);
  const room = maxTokens - headerTokens;
  return fillRows(
    rows.flatMap((row) => splitText(row, room)),
    room,
  ).map((piece) => [header, ...piece].join(ROW_END));
}

function fillRows(rows: readonly string[], room: number): readonly (readonly string[])[] {
  const pieces: string[][] = [];
  let left = -1;
  for (const row of rows) {
    const tokens = countTokens(row + ROW_END);
    if (tokens > left) {
      pieces.push([]);
      left = room;
    }
    pieces.at(-1)?.push(row);
    left -= tokens;
  }
  return pieces;
}
