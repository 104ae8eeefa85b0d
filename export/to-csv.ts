import type { Column } from "./document-row.ts";

const NEEDS_QUOTES = /[",\r\n]/;
const QUOTES = /"/g;
/** What spreadsheets take for the beginning of a formula; invisible characters before it are no shelter. */
const FORMULA = /^[\p{Cc}\p{Cf}\p{Zs}]*[=+\-@＝＋－＠|%]/u;
const TAB_OR_RETURN = /^[\t\r]/;

/** The first line of a CSV file (RFC 4180). */
export function csvHeader<Row>(columns: readonly Column<Row>[]): string {
  return `${columns.map(({ name }) => name).join(",")}\r\n`;
}

/**
 * One row of a CSV file. Text that a spreadsheet would run as a formula is led by an apostrophe, which shows it as text:
 * page text is a stranger's.
 */
export function csvRow<Row>(columns: readonly Column<Row>[], row: Row): string {
  return `${columns.map(({ take }) => cellOf(take(row))).join(",")}\r\n`;
}

function cellOf(value: string | number | object | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const safe = FORMULA.test(text) || TAB_OR_RETURN.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replace(QUOTES, '""')}"` : safe;
}
