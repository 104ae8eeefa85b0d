import { readRecordFields } from "../../cleaner/records.ts";
import type { ByteReader } from "../byte-reader.ts";
import { nothing, once } from "../chunks.ts";
import type { Entries, Entry } from "../entry.ts";
import { cutArray } from "./cut-array.ts";
import { entryOfObject, spelledBytes } from "./json-object.ts";

/** Crawler records, one JSON object a line. A line that is none is refused by itself. */
export async function* readJsonLines(reader: ByteReader, maxPageBytes: number): Entries {
  const maxBytes = spelledBytes(maxPageBytes);
  for (let lineNumber = 1; ; lineNumber++) {
    const line = await reader.readLine(maxBytes, "cut");
    if (line === undefined) return;
    const record = typeof line === "number" ? { byteCount: line } : { bytes: line };
    if ("byteCount" in record || !isBlank(record.bytes))
      yield entryOfObject(record, { label: `line ${lineNumber}`, maxBytes }, entryOfRecord);
  }
}

/** The same records as the elements of one JSON array. */
export async function* readJsonArray(reader: ByteReader, maxPageBytes: number): Entries {
  const maxBytes = spelledBytes(maxPageBytes);
  let index = 0;
  for await (const element of cutArray(reader, maxBytes))
    yield entryOfObject(element, { label: `record ${++index}`, maxBytes }, entryOfRecord);
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 0x20);
}

const CHARSET = /;.*/;

/**
 * The page that a record holds, with its address and time; passed over where it holds none. `latin1`: its characters are
 * bytes, in an encoding that nobody has looked at yet.
 */
export function entryOfRecord(
  fields: Readonly<Record<string, unknown>>,
  label: string,
  encoding: "utf8" | "latin1" = "utf8",
): Entry {
  const page = readRecordFields(fields);
  if (page === undefined) return { kind: "page", label, chunks: nothing(), skip: "a record without a page" };
  const { content, contentType, ...facts } = page;
  return {
    kind: "page",
    ...facts,
    contentType: encoding === "utf8" ? contentType : contentType.replace(CHARSET, ""),
    label: page.url ?? label,
    chunks: once(Buffer.from(content, encoding)),
  };
}
