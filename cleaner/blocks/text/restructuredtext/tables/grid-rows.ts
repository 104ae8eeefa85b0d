const EDGE = /^\+(?:[-=]+\+)+$/;
const DRAWN = /^[-=+]+$/;
const SIDES = "|+";

/** The rows of a grid table; undefined where a side stands elsewhere than under a corner. */
export function rowsOfGrid(lines: readonly string[]): readonly (readonly string[])[] | undefined {
  const width = lines[0]?.length ?? 0;
  const corners = cornersOf(lines);
  if (lines.some((line) => line.length !== width || !SIDES.includes(line.charAt(width - 1)))) return undefined;
  const rows: string[][] = [];
  /** Of each column the row that its text goes on in. */
  let at: number[] = corners.map(() => 0);
  for (const line of lines) {
    if (EDGE.test(line)) at = at.map(() => rows.length);
    else {
      const next = rows.length;
      for (const { column, text } of cellsOf(line, corners)) {
        if (DRAWN.test(text)) at[column] = next;
        else addTo(rows, at[column] ?? next, { column, text });
      }
    }
  }
  return rows.filter((row) => row.some((cell) => cell !== ""));
}

interface Piece {
  readonly column: number;
  readonly text: string;
}

function addTo(rows: string[][], at: number, { column, text }: Piece): void {
  while (rows.length <= at) rows.push([]);
  const row = rows[at] ?? [];
  while (row.length <= column) row.push("");
  row[column] = `${row[column] ?? ""} ${text.trim()}`.trim();
}

/** Where any edge of the table has a corner. */
function cornersOf(lines: readonly string[]): readonly number[] {
  const corners = new Set<number>();
  for (const line of lines)
    if (EDGE.test(line)) for (let at = 0; at < line.length; at++) if (line[at] === "+") corners.add(at);
  return [...corners].sort((one, other) => one - other);
}

/** What stands between sides; where a corner has none, a cell stands over two columns. */
function cellsOf(line: string, corners: readonly number[]): readonly Piece[] {
  const cells: Piece[] = [];
  let from = 0;
  for (let k = 1; k < corners.length; k++) {
    const corner = corners[k] ?? 0;
    if (!SIDES.includes(line.charAt(corner))) continue;
    const text = line.slice((corners[from] ?? 0) + 1, corner);
    if (text !== "") cells.push({ column: from, text });
    from = k;
  }
  return cells;
}
