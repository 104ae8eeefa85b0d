import { isUtf8 } from "node:buffer";
import { RECORD_FIELDS } from "../../cleaner/records.ts";
import type { ByteReader } from "../byte-reader.ts";
import { nothing } from "../chunks.ts";
import type { Entries, Entry } from "../entry.ts";
import { ArchiveFault, sizeOver } from "../faults.ts";
import { type Row, RowCutter, splitRow } from "./cut-rows.ts";
import { spelledBytes } from "./json-object.ts";
import { entryOfRecord } from "./read-records.ts";

/** How a table is written down: as exports of crawlers, spreadsheets and data sets are. */
interface Table {
  readonly delimiter: string;
  readonly columns: readonly string[];
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be";
}

/** Most telling first, where a header can be read by several. */
const DELIMITERS = [",", "\t", ";", "|"];
const CONTENT_COLUMNS: ReadonlySet<string> = new Set(RECORD_FIELDS.content.map((name) => name.toLowerCase()));
const TIME_COLUMNS: ReadonlySet<string> = new Set(RECORD_FIELDS.time.map((name) => name.toLowerCase()));
const LETTER = /\p{L}/u;
const BYTE_ORDER_MARK = /^\ufeff/;
const LINE_END = /\r?\n$/;
const NUMBER = /^\d{9,13}(?:[.]\d{1,9})?$/;
/** What may stand behind the last column: spreadsheets write delimiters for columns that were emptied. */
const NOTHING = /^[\s,;|"]*$/;

/** Whether bytes begin as a table of pages: a header that names a column of pages, and letters in that column. */
export function beginsTable(head: Uint8Array): boolean {
  return tableOf(head) !== undefined;
}

/**
 * Comma-separated values (RFC 4180) and their kin, each row a record of its columns. A row that is none is refused by itself.
 *
 * Cut here because a parser that is fed bytes either holds what a stray quote swallows, or drops it without saying what it was.
 *
 * @param headBytes bytes by which `beginsTable` may have known it
 */
export async function* readTable(reader: ByteReader, headBytes: number, maxPageBytes: number): Entries {
  const table = tableOf(await reader.peek(headBytes));
  if (table === undefined) throw new ArchiveFault("corrupt-archive", "its header names no column of pages");
  const maxBytes = spelledBytes(maxPageBytes);
  let rowNumber = 0;
  for await (const row of rowsOf(reader, table, maxBytes)) {
    // The header is row 1, as spreadsheets count.
    if (++rowNumber === 1) continue;
    const entry = entryOfRow(row, table, { label: `row ${rowNumber}`, maxBytes });
    if (entry !== undefined) yield entry;
  }
}

async function* rowsOf(reader: ByteReader, { delimiter, encoding }: Table, maxBytes: number): AsyncGenerator<Row> {
  const cutter = new RowCutter(delimiter, maxBytes);
  if (encoding === "utf-8") for await (const chunk of reader.rest()) yield* cutter.push(chunk);
  else {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of reader.rest()) yield* cutter.push(Buffer.from(decoder.decode(chunk, { stream: true })));
    yield* cutter.push(Buffer.from(decoder.decode()));
  }
  yield* cutter.end();
}

/** By the delimiter that makes most columns of the header, one of them a page's. */
function tableOf(head: Uint8Array): Table | undefined {
  const encoding = encodingOf(head);
  const bytes = encoding === "utf-8" ? head : Buffer.from(new TextDecoder(encoding).decode(head));
  const tables = DELIMITERS.map((delimiter) => ({ delimiter, encoding, columns: columnsOf(bytes, delimiter) }));
  const found = tables
    .filter(({ columns }) => columns.some(isContent))
    .reduce<Table | undefined>(
      (best, table) => (best && best.columns.length >= table.columns.length ? best : table),
      undefined,
    );
  return found !== undefined && holdsText(bytes, found) ? found : undefined;
}

function encodingOf([first, second]: Uint8Array): Table["encoding"] {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function isContent(column: string): boolean {
  return CONTENT_COLUMNS.has(column.toLowerCase());
}

/** None where the header does not end within these bytes. */
function columnsOf(bytes: Uint8Array, delimiter: string): readonly string[] {
  const [header] = new RowCutter(delimiter, bytes.length).push(bytes);
  if (header === undefined || "byteCount" in header) return [];
  const { text } = readRow(header.bytes);
  return splitRow(text.replace(BYTE_ORDER_MARK, ""), delimiter, text.length).map((column) => column.trim());
}

/** A table of numbers may have a column "content" as well. Rows are looked at for their own fields: there may be as many columns as rows. */
function holdsText(bytes: Uint8Array, { delimiter, columns }: Table): boolean {
  const areContent = columns.map(isContent);
  let isHeader = true;
  for (const row of rowsIn(bytes, delimiter)) {
    const fields = isHeader || "byteCount" in row ? [] : splitRow(readRow(row.bytes).text, delimiter, columns.length);
    if (fields.some((field, at) => areContent[at] === true && LETTER.test(field))) return true;
    isHeader = false;
  }
  return false;
}

function* rowsIn(bytes: Uint8Array, delimiter: string): Generator<Row> {
  const cutter = new RowCutter(delimiter, bytes.length);
  yield* cutter.push(bytes);
  yield* cutter.end();
}

function entryOfRow(
  row: Row,
  { columns, delimiter }: Table,
  { label, maxBytes }: { readonly label: string; readonly maxBytes: number },
): Entry | undefined {
  const refused = (code: "too-large" | "corrupt-archive", what: string) =>
    ({ kind: "page", label, chunks: nothing(), refuse: { code, what } }) as const;
  if ("byteCount" in row) return refused("too-large", sizeOver(row.byteCount, maxBytes));
  const size = row.bytes.length.toLocaleString("en-US");
  if (row.unclosed === true)
    return refused("corrupt-archive", `a quote opens in it that nothing closes, in ${size} bytes`);
  const { text, encoding } = readRow(row.bytes);
  const fields = splitRow(text, delimiter, columns.length);
  const isOver = !NOTHING.test(fields[columns.length] ?? "");
  if (!isOver && fields.every((field, at) => at === columns.length || field.trim() === "")) return undefined;
  if (fields.length < columns.length)
    return refused("corrupt-archive", `it has fewer fields (${fields.length}) than the header (${columns.length})`);
  if (isOver) return refused("corrupt-archive", `it has more fields than the header (${columns.length})`);
  return entryOfRecord(recordOf(columns, fields), label, encoding);
}

/** Of columns that are called the same the first that holds something counts. */
function recordOf(columns: readonly string[], fields: readonly string[]): Readonly<Record<string, unknown>> {
  const record = new Map<string, unknown>();
  for (const [at, column] of columns.entries()) {
    const field = fields[at] ?? "";
    if ((record.get(column) ?? "") === "") record.set(column, timeOrText(column, field));
  }
  return Object.fromEntries(record);
}

/** A time in seconds or milliseconds is a number, as in JSON. */
function timeOrText(column: string, field: string): string | number {
  return TIME_COLUMNS.has(column.toLowerCase()) && NUMBER.test(field.trim()) ? Number(field) : field;
}

/** A row without its line end. One that is no UTF-8 has a character for each byte, so that a page's own can be told from them later. */
function readRow(bytes: Uint8Array): { readonly text: string; readonly encoding: "utf8" | "latin1" } {
  const encoding = isUtf8(bytes) ? "utf8" : "latin1";
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(encoding);
  return { text: text.replace(LINE_END, ""), encoding };
}
