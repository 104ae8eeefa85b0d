import type { Refusal } from "../model/outcome.ts";
import type { Page } from "../model/page.ts";
import { type CleanOptions, DEFAULT_MAX_BYTES, type RawPage } from "../model/raw-page.ts";
import { decompress } from "./decompress.ts";
import { readFeed } from "./feed/read-feed.ts";
import { formatOf } from "./format-of.ts";
import { readCharset } from "./read-charset.ts";
import { readRecord } from "./read-record.ts";
import type { PageRecord } from "./read-record-fields.ts";
import { refuseBinary } from "./sniff-binary.ts";

/** Bytes to text: says which witness was believed, or why these bytes are no page. */
export function decodePage(raw: RawPage, options: CleanOptions): Page | Refusal {
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (raw.bytes.length === 0) return refuseEmpty(raw);
  const plain = decompress(raw.bytes, raw.contentEncoding, maxBytes);
  if ("kind" in plain) return plain;
  if (plain.bytes.length > maxBytes) return tooLarge(plain.bytes.length, maxBytes);
  const binary = refuseBinary(plain.bytes);
  if (binary !== undefined) return binary;
  const read = readCharset(plain.bytes, raw.contentType);
  const record = readRecord(read.text);
  if (record !== undefined && "kind" in record) return record;
  const known = { ...read, flags: [...plain.flags, ...read.flags] };
  const feed = readFeed(record?.content ?? read.text);
  if (feed === undefined) return pageOf(raw, known, record);
  if ("kind" in feed) return feed;
  const url = record?.url ?? feed.url;
  const content = { content: feed.source, contentType: FEED_TYPE, ...(url === undefined ? {} : { url }) };
  return { ...pageOf(raw, { ...known, flags: [...known.flags, feed.flag] }, content), entries: feed.entries };
}

/** What a feed is written as. */
const FEED_TYPE = "text/html; charset=utf-8";

function pageOf(raw: RawPage, read: ReturnType<typeof readCharset>, record: PageRecord | undefined): Page {
  const source = withLineFeeds(record?.content ?? read.text);
  const url = raw.url ?? record?.url;
  const fetchedAt = raw.fetchedAt ?? record?.fetchedAt;
  return {
    source,
    format: formatOf(source, raw),
    charset: read.charset,
    charsetWitness: read.witness,
    flags: read.flags,
    ...(url === undefined ? {} : { url }),
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
  };
}

const CARRIAGE_RETURN = /\r/g;

/** Lines that end in nothing but carriage returns, as on old Macs, are lines; each is as long as before, so that spans hold. */
function withLineFeeds(text: string): string {
  return text.includes("\r") && !text.includes("\n") ? text.replace(CARRIAGE_RETURN, "\n") : text;
}

function refuseEmpty(raw: RawPage): Refusal {
  return raw.key.endsWith("/")
    ? {
        kind: "refused",
        code: "directory-marker",
        detail: "directory-marker: the key ends in / and the object is empty",
      }
    : { kind: "refused", code: "empty", detail: "empty: the object has 0 bytes" };
}

function tooLarge(bytes: number, maxBytes: number): Refusal {
  return {
    kind: "refused",
    code: "too-large",
    detail: `too-large: ${bytes.toLocaleString("en-US")} bytes > ${maxBytes.toLocaleString("en-US")}`,
  };
}
