import { readRecordFields } from "../cleaner/records.ts";
import type { ByteReader } from "./byte-reader.ts";
import { cutArray, type Element } from "./cut-array.ts";
import type { Entries, Entry } from "./entry.ts";
import { sizeOver } from "./faults.ts";
import { nothing, once, parseObject } from "./json-object.ts";

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
