import { type Refusal, refuse } from "../model/outcome.ts";
import type { Page, PageFormat } from "../model/page.ts";
import { type CleanOptions, DEFAULT_MAX_BYTES, type RawPage } from "../model/raw-page.ts";
import { grouped } from "../text/grouped.ts";
import { readFeed } from "./feed/read-feed.ts";
import { formatOf } from "./format-of.ts";
import { type MessagePage, readMessage } from "./mime/read-message.ts";
import { decompress } from "./packed/decompress.ts";
import { readPrinted } from "./printed/read-printed.ts";
import { type CharsetReading, readCharset } from "./read-charset.ts";
import { readSaver } from "./read-saver.ts";
import { readRecord } from "./records/read-record.ts";
import type { PageRecord } from "./records/read-record-fields.ts";
import { refuseBinary } from "./refuse-binary.ts";
import { readShownSource } from "./shown-source.ts";
import { withoutTerminal } from "./without-terminal.ts";
import { readXmlDocument } from "./xml/read-xml-document.ts";

/** Bytes to text: says which witness was believed, or why these bytes are no page. */
export function decodePage(raw: RawPage, options: CleanOptions): Page | Refusal {
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  if (raw.bytes.length === 0) return refuseEmpty(raw);
  const plain = decompress(raw.bytes, raw.contentEncoding, maxBytes);
  if ("kind" in plain) return plain;
  if (plain.bytes.length > maxBytes) return tooLarge(plain.bytes.length, maxBytes);
  const message = readMessage(plain.bytes, raw.contentType);
  if (message?.kind === "refused") return message;
  if (message?.kind === "page") return messagePageOf(raw, plain.flags, message);
  const binary = refuseBinary(plain.bytes);
  if (binary !== undefined) return binary;
  const read = readCharset(plain.bytes, message?.contentType ?? raw.contentType);
  const { text, flags: terminal } = withoutTerminal(read.text);
  const record = readRecord(text);
  if (record !== undefined && "kind" in record) return record;
  const known = { ...read, text, flags: [...plain.flags, ...read.flags, ...terminal, ...(record?.flags ?? [])] };
  const feed = readFeed(record?.content ?? text);
  if (feed === undefined) return documentOf(raw, known, record) ?? pageOf(raw, known, record ?? { content: text });
  if ("kind" in feed) return feed;
  const url = record?.url ?? feed.url;
  const content = { content: feed.source, ...(url === undefined ? {} : { url }) };
  return {
    ...pageOf(raw, { ...known, flags: [...known.flags, feed.flag] }, content),
    entries: feed.entries,
    medium: feed.medium,
  };
}

function documentOf(raw: RawPage, known: CharsetReading, record: PageRecord | undefined): Page | undefined {
  const content = record?.content ?? known.text;
  const read = readXmlDocument(content) ?? readPrinted(content);
  if (read === undefined) return undefined;
  const { source, flag, document } = read;
  return { ...pageOf(raw, { ...known, flags: [...known.flags, flag] }, { ...record, content: source }), document };
}

function messagePageOf(raw: RawPage, flags: readonly string[], page: MessagePage): Page {
  const read = { charset: page.charset, witness: page.charsetWitness, flags: [...flags, ...page.flags] };
  return {
    ...pageOf(raw, read, { ...page, content: page.source, ...(page.isHtml ? { format: "html" } : {}) }),
    ...(page.message === undefined ? {} : { message: page.message }),
    ...(page.sheets === undefined ? {} : { sheets: page.sheets }),
  };
}

/** The text of a page, and what is known of it by the form it came in. */
interface Content extends Pick<PageRecord, "content" | "url" | "fetchedAt"> {
  readonly format?: PageFormat;
}

function pageOf(raw: RawPage, read: Omit<CharsetReading, "text">, content: Content): Page {
  const written = withLineFeeds(content.content);
  const shown = readShownSource(written);
  const source = shown ?? written;
  const format = content.format ?? (shown === undefined ? formatOf(source, raw) : "html");
  const saved = format === "html" ? readSaver(source) : {};
  const url = raw.url ?? content.url ?? saved.url;
  const fetchedAt = raw.fetchedAt ?? content.fetchedAt ?? saved.fetchedAt;
  return {
    source,
    format,
    charset: read.charset,
    charsetWitness: read.witness,
    flags: shown === undefined ? read.flags : [...read.flags, SHOWN],
    ...(url === undefined ? {} : { url }),
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
  };
}

const SHOWN = "repaired: the page was shown as its source";
const CARRIAGE_RETURN = /\r/g;

/** Lines that end in nothing but carriage returns, as on old Macs, are lines; each is as long as before, so that spans hold. */
function withLineFeeds(text: string): string {
  return text.includes("\r") && !text.includes("\n") ? text.replace(CARRIAGE_RETURN, "\n") : text;
}

function refuseEmpty(raw: RawPage): Refusal {
  return raw.key.endsWith("/")
    ? refuse("directory-marker", "the key ends in / and the object is empty")
    : refuse("empty", "the object has 0 bytes");
}

function tooLarge(bytes: number, maxBytes: number): Refusal {
  return refuse("too-large", `${grouped(bytes)} bytes > ${grouped(maxBytes)}`);
}
