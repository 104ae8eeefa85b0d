import { readRecordFields } from "../cleaner/records.ts";
import type { ByteReader } from "./byte-reader.ts";
import { cutArray, type Element } from "./cut-array.ts";
import type { Entries, Entry } from "./entry.ts";
import { sizeOver } from "./faults.ts";

/** JSON spells some characters with six: a page within its limit may be a record this much larger. */
const SPELLING = 6;

/** Crawler records, one JSON object a line. A line that is none is refused by itself. */
export async function* readJsonLines(reader: ByteReader, maxPageBytes: number): Entries {
  const maxBytes = maxPageBytes * SPELLING;
  for (let lineNumber = 1; ; lineNumber++) {
    const line = await reader.readLine(maxBytes, "cut");
    if (line === undefined) return;
    const record = typeof line === "number" ? { byteCount: line } : { bytes: line };
    if ("byteCount" in record || !isBlank(record.bytes)) yield entryOf(record, `line ${lineNumber}`, maxBytes);
  }
}

/** The same records as the elements of one JSON array. */
export async function* readJsonArray(reader: ByteReader, maxPageBytes: number): Entries {
  const maxBytes = maxPageBytes * SPELLING;
  let index = 0;
  for await (const element of cutArray(reader, maxBytes)) yield entryOf(element, `record ${++index}`, maxBytes);
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 0x20);
}

function entryOf(record: Element, label: string, maxBytes: number): Entry {
  const empty = { kind: "page", label, chunks: nothing() } as const;
  if ("byteCount" in record)
    return { ...empty, refuse: { code: "too-large", what: sizeOver(record.byteCount, maxBytes) } };
  const fields = parseObject(record.bytes);
  if (fields === undefined) return { ...empty, refuse: { code: "corrupt-archive", what: "it is no JSON object" } };
  const page = readRecordFields(fields);
  if (page === undefined) return { ...empty, skip: "a record without a page" };
  const { content, ...facts } = page;
  return { kind: "page", ...facts, label: page.url ?? label, chunks: once(Buffer.from(content, "utf8")) };
}

const decoder = new TextDecoder();

function parseObject(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  // JSON tells of bad syntax by a throw only.
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes));
    // Checked beside it: a non-null object that is no array has string keys.
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  yield* [];
}
