/** Rows of values with a sign between them, one a line; in quotes a value may hold the sign and line feeds. RFC 4180. Linear in the text. */
export function separatedRows(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let feed = -1;
  let sign = -1;
  /** Behind a quote that is never closed all others are text. */
  let hasQuotes = true;
  for (let at = 0; at <= text.length; ) {
    const from = hasQuotes ? quoteAt(text, at) : -1;
    const close = from === -1 ? -1 : closingQuote(text, from + 1);
    if (from !== -1 && close === -1) hasQuotes = false;
    const behind = Math.max(at, close);
    if (feed < behind) feed = placeOf(text, "\n", behind);
    if (sign < behind) sign = placeOf(text, separator, behind);
    const end = Math.min(feed, sign);
    row.push(close === -1 ? text.slice(at, end) : text.slice(from + 1, close).replaceAll('""', '"'));
    if (end === feed) {
      rows.push(row);
      row = [];
    }
    at = end + (end === sign ? separator.length : 1);
  }
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== ""));
}

function placeOf(text: string, sign: string, from: number): number {
  const place = text.indexOf(sign, from);
  return place === -1 ? text.length : place;
}

const QUOTE = /[ \t]{0,20}"/y;

/** Where the quote stands that a value begins with. */
function quoteAt(text: string, at: number): number {
  QUOTE.lastIndex = at;
  return QUOTE.test(text) ? QUOTE.lastIndex - 1 : -1;
}

/** Two quotes are one of the value. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  return at;
}
