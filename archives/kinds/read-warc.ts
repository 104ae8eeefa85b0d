import type { ByteReader } from "../byte-reader.ts";
import type { Entries, Entry } from "../entry.ts";
import { ArchiveFault } from "../faults.ts";
import { passOver } from "../hold-bytes.ts";
import { notAPageByType } from "../not-a-page.ts";
import { type HeaderLines, readHeaderLines } from "./header-lines.ts";
import { bodyOf, readHttpHead } from "./http-response.ts";

/**
 * WARC 1.0 and 1.1 and WET (ISO 28500), from front to back.
 *
 * warcio was tried first and left: it reads lines of any length into memory, takes a record that is cut off for a
 * whole one, and goes on in silence where the compression is damaged.
 */
export async function* readWarc(reader: ByteReader): Entries {
  for (;;) {
    const headers = await readRecordHead(reader);
    if (headers === undefined) return;
    const length = lengthOf(headers);
    const block = reader.read(length);
    yield await entryOf(headers, block);
    await passOver(block);
  }
}

const VERSION = /^WARC\/[01][.]\d{1,2}\s*$/;
const WHOLE_NUMBER = /^\d{1,15}$/;
const MAX_LINE_BYTES = 65_536;
const decoder = new TextDecoder();

async function readRecordHead(reader: ByteReader): Promise<HeaderLines | undefined> {
  for (;;) {
    const line = await reader.readLine(MAX_LINE_BYTES);
    if (line === undefined) return undefined;
    const text = decoder.decode(line);
    if (text.trim() === "") continue;
    if (!VERSION.test(text)) throw new ArchiveFault("corrupt-archive", "the WARC has no record where one should begin");
    const headers = await readHeaderLines(reader, "throw");
    if (headers !== undefined) return headers;
    throw new ArchiveFault("corrupt-archive", "a WARC record's header has more than 1,000 lines");
  }
}

function lengthOf(headers: HeaderLines): number {
  const length = headers.get("content-length") ?? "";
  if (WHOLE_NUMBER.test(length)) return Number(length);
  throw new ArchiveFault("corrupt-archive", `a WARC record's Content-Length is "${length.slice(0, 40)}"`);
}

/** Records that hold no page: the crawl's own notes, what was asked, what was seen before. */
const NO_PAGES = new Set(["warcinfo", "request", "metadata", "revisit", "continuation"]);

/** What crawlers note in records of the types that pages have: Heritrix about hosts, wget its arguments and its log. */
const NOTES = /^(?:dns|whois|metadata):/i;

async function entryOf(headers: HeaderLines, block: AsyncGenerator<Uint8Array>): Promise<Entry> {
  const type = headers.get("warc-type") ?? "";
  const url = headers.get("warc-target-uri")?.replace(ANGLES, "");
  const fetchedAt = headers.get("warc-date");
  const about = {
    kind: "page",
    label: url ?? headers.get("warc-record-id") ?? type,
    ...(url === undefined ? {} : { url }),
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
  } as const;
  const contentType = headers.get("content-type");
  if (NO_PAGES.has(type)) return { ...about, chunks: block, skip: `a ${type} record` };
  const note = NOTES.exec(url ?? "")?.[0];
  if (note !== undefined) return { ...about, chunks: block, skip: `a crawler's note (${note})` };
  if (type === "response" && contentType?.toLowerCase().startsWith("application/http") === true)
    return { ...about, ...(await responseOf(block)) };
  return { ...about, chunks: block, ...typed(type === "conversion" ? WET_TYPE : contentType) };
}

/** Text that was taken out of pages before is UTF-8, and says so nowhere. */
const WET_TYPE = "text/plain; charset=utf-8";

/** Some crawlers write the address between angle brackets, as a draft had it. */
const ANGLES = /^<|>$/g;

async function responseOf(block: AsyncGenerator<Uint8Array>): Promise<Pick<Entry, "chunks" | "skip" | "contentType">> {
  const { reader, status, headers } = await readHttpHead(block);
  const contentEncoding = headers.get("content-encoding");
  const chunks = bodyOf(reader, headers);
  const about = { chunks, ...(contentEncoding === undefined ? {} : { contentEncoding }) };
  if (status === 0) return { ...about, skip: "no answer of HTTP" };
  if (status < 200 || status > 299 || status === 206) return { ...about, skip: `status ${status}` };
  return { ...about, ...typed(headers.get("content-type")) };
}

function typed(contentType: string | undefined): Pick<Entry, "skip" | "contentType"> {
  const skip = notAPageByType(contentType);
  return { ...(contentType === undefined ? {} : { contentType }), ...(skip === undefined ? {} : { skip }) };
}
