const NAMED: Readonly<Record<string, string>> = { tab: "\t", space: " " };

/** The rows of values parted by a sign; those between quotes may hold it, and a quote twice. Empty lines are none. */
export function rowsOfCsv(text: string, delimiter: string): readonly (readonly string[])[] {
  const sign = NAMED[delimiter.toLowerCase()] ?? (delimiter.charAt(0) || ",");
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; at++) {
    while (text.charAt(at) === " ") at++;
    const isQuoted = text.charAt(at) === '"';
    const end = isQuoted ? endOfQuoted(text, at + 1) : at;
    const next = endOfValue(text, end, sign);
    const value = isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, next);
    row.push(value.trim());
    at = next;
    if (text.charAt(at) === sign) continue;
    if (row.some((cell) => cell !== "")) rows.push(row);
    row = [];
  }
  return rows;
}

/** Behind the quote that ends a value. */
function endOfQuoted(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2))
    if (text.charAt(at + 1) !== '"') return at + 1;
  return text.length + 1;
}

function endOfValue(text: string, from: number, sign: string): number {
  let at = from;
  while (at < text.length && text.charAt(at) !== sign && text.charAt(at) !== "\n") at++;
  return at;
}
