/** Rows as text columns, two spaces apart; cells that are numbers stand to the right. The first row is the header. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const [header = []] = rows;
  const widths = header.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

const NUMBER = /^\d[\d,.]*x?$/;

function pad(cell: string, width: number): string {
  return NUMBER.test(cell) ? cell.padStart(width) : cell.padEnd(width);
}
