const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** One row of a table, its line end included; `unclosed` where a quote opens in it that nothing closes. */
export type Row =
  | { readonly bytes: Uint8Array; readonly unclosed?: true }
  /** Only its size, where it is larger than asked for. */
  | { readonly byteCount: number };

type Place = "field-start" | "field" | "quoted" | "quote-in-quoted";

/** How often all that a quote swallowed may be read again for more quotes that nothing closes: each may swallow the same rows. */
const MAX_REREADS = 8;

/**
 * Cuts comma-separated values (RFC 4180) into rows as the bytes come, so that a table of any length fits.
 *
 * A quote closes a field only where a delimiter or a line end follows: scrapers leave the quotes of HTML as they are. A quote
 * that nothing closes swallows all that follows it: then the line that it is on is a row by itself, and the next line begins anew.
 */
export class RowCutter {
  readonly #delimiter: number;
  readonly #maxBytes: number;
  #place: Place = "field-start";
  #parts: Uint8Array[] = [];
  #bytes = 0;

  constructor(delimiter: string, maxBytes: number) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#maxBytes = maxBytes;
  }

  /** The rows that end in these bytes. */
  *push(chunk: Uint8Array): Generator<Row> {
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      if (this.#place === "quoted") {
        at = chunk.indexOf(QUOTE, at);
        if (at === -1) break;
        this.#place = "quote-in-quoted";
      } else if (this.#follow(chunk[at] ?? 0)) {
        yield this.#take(chunk.subarray(start, at + 1));
        start = at + 1;
      }
    }
    this.#keep(chunk.subarray(start));
  }

  /** The last row, where no line end ends it. */
  *end(): Generator<Row> {
    let bytesToReread = MAX_REREADS * this.#bytes;
    while (this.#place === "quoted" && this.#bytes <= bytesToReread && this.#bytes <= this.#maxBytes) {
      bytesToReread -= this.#bytes;
      const bytes = Buffer.concat(this.#parts);
      const lineEnd = bytes.indexOf(LINE_FEED) + 1 || bytes.length;
      this.#reset();
      yield { bytes: bytes.subarray(0, lineEnd), unclosed: true };
      yield* this.push(bytes.subarray(lineEnd));
    }
    const isUnclosed = this.#place === "quoted";
    const row = this.#take(new Uint8Array(0));
    if ("byteCount" in row || row.bytes.length > 0) yield isUnclosed ? { ...row, unclosed: true } : row;
  }

  /** Whether a row ends with this byte, which is not within quotes. */
  #follow(byte: number): boolean {
    if (byte === LINE_FEED) return true;
    if (byte === this.#delimiter) this.#place = "field-start";
    else if (byte === QUOTE && this.#place !== "field") this.#place = "quoted";
    else if (this.#place === "field-start") this.#place = "field";
    else if (this.#place === "quote-in-quoted" && byte !== CARRIAGE_RETURN) this.#place = "quoted";
    return false;
  }

  #keep(part: Uint8Array): void {
    this.#bytes += part.length;
    if (this.#bytes <= this.#maxBytes) this.#parts.push(part);
    else this.#parts = [];
  }

  #take(last: Uint8Array): Row {
    this.#keep(last);
    const row = this.#bytes > this.#maxBytes ? { byteCount: this.#bytes } : { bytes: Buffer.concat(this.#parts) };
    this.#reset();
    return row;
  }

  #reset(): void {
    this.#place = "field-start";
    this.#parts = [];
    this.#bytes = 0;
  }
}

/**
 * The fields of a row without its line end. Of more than `count` the last one holds all that are left, as they are written:
 * a row of nothing but delimiters would else be more fields than there is memory.
 */
export function splitRow(row: string, delimiter: string, count: number): readonly string[] {
  const fields: string[] = [];
  for (let at = 0; at <= row.length; ) {
    if (fields.length === count) return [...fields, row.slice(at)];
    const isQuoted = row[at] === '"';
    const end = isQuoted ? closingQuote(row, at + 1, delimiter) : row.indexOf(delimiter, at);
    const field = row.slice(isQuoted ? at + 1 : at, end === -1 ? row.length : end);
    fields.push(isQuoted && field.includes('""') ? undoubled(field) : field);
    if (end === -1) return fields;
    at = isQuoted ? end + 2 : end + 1;
  }
  return fields;
}

/** Where the quote stands that closes a field; -1 where none does. */
function closingQuote(row: string, from: number, delimiter: string): number {
  for (let at = row.indexOf('"', from); at !== -1; ) {
    const next = row[at + 1];
    if (next === undefined || next === delimiter) return at;
    at = row.indexOf('"', next === '"' ? at + 2 : at + 1);
  }
  return -1;
}

/** In bytes, in their place: what replaces millions of quotes in a string takes ten times the string's memory. */
function undoubled(field: string): string {
  const bytes = Buffer.from(field, "utf8");
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    bytes[length++] = byte;
    if (byte === QUOTE && bytes[at + 1] === QUOTE) at++;
  }
  return bytes.toString("utf8", 0, length);
}
