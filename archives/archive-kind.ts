import { beginsSlackChat, HTML_START, RECORD_FIELDS } from "../cleaner/records.ts";
import { beginsMessage } from "./kinds/begins-message.ts";
import { beginsSubmission } from "./kinds/read-edgar.ts";
import { beginsHar } from "./kinds/read-har.ts";
import { beginsTable } from "./kinds/read-table.ts";
import { beginsWikiExport } from "./kinds/read-wiki-export.ts";
import { beginsWikiTexts } from "./kinds/read-wiki-texts.ts";
import { notAPageByPath } from "./not-a-page.ts";

/** How the entries of an archive lie in it. */
export type ArchiveKind =
  | "warc"
  | "zip"
  | "tar"
  | "json-lines"
  | "json-array"
  | "table"
  | "mbox"
  | "wiki-texts"
  | "wiki-export"
  | "edgar"
  | "har";

/** Bytes that tell most kinds: a TAR's mark lies at 257, a record's fields within its first lines. */
export const KIND_BYTES = 16_384;
/** Bytes that are looked at where a first record goes on past those: most that hold a page do. */
export const LONG_KIND_BYTES = 1_048_576;

/** What a packer adds to the name of what it packed. */
const PACKED_NAME = /[.](?:gz|br|zst|zstd|bz2)$/i;
const ARCHIVE_NAME = /[.](?:warc|wet|zip|tar|jsonl|ndjson|mbox|mbx|har|tgz|tzst|tbz|tbz2)$/i;
/** What can't be opened is told so by whoever opens archives, however large it is. */
const UNOPENED_NAME = /[.](?:xz|txz|7z|rar)$/i;
/** How Wikimedia calls its dumps, parts of them too: they are far larger than any page. */
const DUMP_NAME = /-pages-(?:articles|meta)[a-z\d-]{0,40}[.]xml(?:-p\d{1,12}p\d{1,12})?$/i;
const MAILBOX_NAME = /[.](?:mbox|mbx)$/i;
const LINES_NAME = /[.](?:jsonl|ndjson)$/i;
/** Asked for, because a text may begin with a line like "title, text" that is no header. */
const TABLE_NAME = /[.](?:csv|tsv|tab)$/i;

/** Whether a file is called like an archive: `crawl.warc.gz`, `site.zip`, `pages.tgz`, `records.jsonl.zst`, `letters.mbox`, `visit.har`, `wiki-pages-articles.xml.bz2`. */
export function isArchiveName(name: string): boolean {
  const unpacked = unpackedName(name);
  return ARCHIVE_NAME.test(unpacked) || DUMP_NAME.test(unpacked) || UNOPENED_NAME.test(name);
}

/** A name as it was before its file was packed. */
function unpackedName(name: string): string {
  return name.replace(PACKED_NAME, "");
}

/** How many of the first bytes `archiveKindOf` wants to see, by the first `KIND_BYTES` of them. */
export function kindBytesOf(head: Uint8Array, name: string): number {
  return isTableName(name) || LONG_RECORD.test(latin1Of(head)) ? LONG_KIND_BYTES : KIND_BYTES;
}

function isTableName(name: string): boolean {
  return TABLE_NAME.test(unpackedName(name));
}

/** What kind of archive begins with these bytes (not packed any more); undefined where they are no archive. */
export function archiveKindOf(head: Uint8Array, name: string): ArchiveKind | undefined {
  if (startsWith(head, "WARC/")) return "warc";
  if (startsWith(head, "PK\x03\x04") || startsWith(head, "PK\x05\x06")) return isOffice(head, name) ? undefined : "zip";
  if (startsWith(head.subarray(257), "ustar") || isOldTar(head)) return "tar";
  if (isMailbox(head, name)) return "mbox";
  const text = latin1Of(head);
  if (beginsWikiTexts(text)) return "wiki-texts";
  if (beginsWikiExport(text)) return "wiki-export";
  if (beginsSubmission(text)) return "edgar";
  if (beginsHar(text)) return "har";
  if (startsAsHtml(head)) return undefined;
  return recordsKindOf(text, name) ?? (isTableName(name) && beginsTable(head) ? "table" : undefined);
}

const MARK_LENGTH = 2;
/** Byte order marks of encodings in which no tag can be read byte by byte. */
const WIDE_MARKS: Readonly<Record<string, string>> = { "\xff\xfe": "utf-16le", "\xfe\xff": "utf-16be" };
/** What may stand before a page and before what is none: a service's error in XML, a note on top of a WARC. */
const PROLOGUE = /^(?:\s|<\?xml[^>]{0,500}>|<!--[\s\S]*?-->)*/i;

/** Whether bytes begin as a page of HTML, which no archive does: then a name like `page.zip` lies. */
export function startsAsHtml(head: Uint8Array): boolean {
  const encoding = WIDE_MARKS[latin1Of(head.subarray(0, MARK_LENGTH))] ?? "utf-8";
  const text = new TextDecoder(encoding).decode(head.subarray(0, KIND_BYTES));
  return HTML_START.test(text.replace(PROLOGUE, ""));
}

/** Office documents and e-books are ZIPs too: their first entry says so, or else what they are called (openpyxl's order). */
const OFFICE_ENTRIES = new Set(["[Content_Types].xml", "mimetype", "_rels/.rels"]);
/** Of the first local header: the length of the name, and the name (APPNOTE 4.3.7). */
const ZIP_NAME = { lengthAt: 26, at: 30 } as const;

function isOffice(head: Uint8Array, name: string): boolean {
  const length = (head[ZIP_NAME.lengthAt] ?? 0) + 256 * (head[ZIP_NAME.lengthAt + 1] ?? 0);
  const entry = latin1Of(head.subarray(ZIP_NAME.at, ZIP_NAME.at + length));
  return OFFICE_ENTRIES.has(entry) || notAPageByPath(name) !== undefined;
}

const TAR_BLOCK = 512;
const CHECKSUM = { at: 148, length: 8 } as const;
const OCTAL = /^ {0,7}[0-7]{1,7}[ \0]/;
const SPACE = 0x20;

/** A TAR from before POSIX has no mark, but the sum of its first block stands in it. */
function isOldTar(head: Uint8Array): boolean {
  if (head.length < TAR_BLOCK) return false;
  const written = latin1Of(head.subarray(CHECKSUM.at, CHECKSUM.at + CHECKSUM.length));
  if (!OCTAL.test(written)) return false;
  let sum = CHECKSUM.length * SPACE;
  for (let at = 0; at < TAR_BLOCK; at++)
    if (at < CHECKSUM.at || at >= CHECKSUM.at + CHECKSUM.length) sum += head[at] ?? 0;
  return sum === Number.parseInt(written, 8);
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A single message is no mailbox, unless it is called one; a second one begins behind an empty line. */
function isMailbox(head: Uint8Array, name: string): boolean {
  if (!beginsMessage(head)) return false;
  if (MAILBOX_NAME.test(unpackedName(name))) return true;
  for (let at = head.indexOf(LINE_FEED); at !== -1; at = head.indexOf(LINE_FEED, at + 1)) {
    const next = head[at + 1] === CARRIAGE_RETURN ? at + 2 : at + 1;
    if (head[next] === LINE_FEED && beginsMessage(head.subarray(next + 1))) return true;
  }
  return false;
}

const ARRAY_OF_RECORDS = /^(?:\xef\xbb\xbf)?\s{0,100}\[\s{0,100}\{/;
const RECORD = /^(?:\xef\xbb\xbf)?\s{0,100}\{[^\n]*\}\s{0,10}\n\s{0,100}\{/;
const LONG_RECORD = /^(?:\xef\xbb\xbf)?\s{0,100}\{\s{0,10}"[^\n]+$/;
const CONTENT_FIELD = new RegExp(`"(?:${RECORD_FIELDS.content.join("|")})"\\s{0,10}:`, "i");

/** Records by name, or by two objects on two lines, or by an array of objects that hold pages. */
function recordsKindOf(head: string, name: string): ArchiveKind | undefined {
  if (beginsSlackChat(head)) return undefined;
  if (ARRAY_OF_RECORDS.test(head))
    return CONTENT_FIELD.test(head) || LINES_NAME.test(unpackedName(name)) ? "json-array" : undefined;
  if (LINES_NAME.test(unpackedName(name))) return "json-lines";
  return RECORD.test(head) && CONTENT_FIELD.test(head) ? "json-lines" : undefined;
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (bytes[at] !== text.charCodeAt(at)) return false;
  return true;
}

function latin1Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}
