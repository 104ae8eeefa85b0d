const BORDER = /^=+(?:\s+=+)+$/;
const SPANNING = /^-+(?:\s+-+)*$/;
/** Nobody writes a wider table. */
const MAX_CHARS = 10_000;
const COLUMN = /=+/g;

export function isSimpleBorder(line: string): boolean {
  return line.length <= MAX_CHARS && BORDER.test(line);
}

/** The rows of a simple table, from its first border to its last: columns stand below the signs of the first. */
export function rowsOfSimple(lines: readonly string[]): readonly (readonly string[])[] {
  const starts = Array.from((lines[0] ?? "").matchAll(COLUMN), ({ index }) => index);
  const rows: string[][] = [];
  let isParted = true;
  for (const line of lines) {
    if (isSimpleBorder(line) || (line.length <= MAX_CHARS && SPANNING.test(line))) isParted = true;
    else if (line.trim() !== "") {
      const cells = cellsOf(line, starts);
      const last = rows.at(-1);
      // Nothing in the first column: the row above goes on.
      if (cells[0] !== "" || isParted || last === undefined) rows.push(cells);
      else for (const [column, cell] of cells.entries()) last[column] = `${last[column] ?? ""} ${cell}`.trim();
      isParted = false;
    }
  }
  return rows;
}

/** Text that goes on where a column ends stands over the next one too. Columns that the line does not reach are left out. */
function cellsOf(line: string, starts: readonly number[]): string[] {
  const cells: string[] = [];
  let owner = 0;
  for (const [column, start] of starts.entries()) {
    if (start >= line.length && column > 0) break;
    if (column === 0 || line.charAt(start - 1).trim() === "") owner = column;
    cells.push("");
    cells[owner] = line.slice(starts[owner], starts[column + 1]).trim();
  }
  return cells;
}
