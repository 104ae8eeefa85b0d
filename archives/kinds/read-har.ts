import type { ByteReader } from "../byte-reader.ts";
import { nothing, once } from "../chunks.ts";
import type { Entries, Entry } from "../entry.ts";
import { ArchiveFault } from "../faults.ts";
import { notAPageByType } from "../not-a-page.ts";
import { cutArray } from "./cut-array.ts";
import { entryOfObject, objectOf, spelledBytes } from "./json-object.ts";

/** A log begins with what wrote it, or with its pages. HAR 1.2. */
const LOG =
  /^(?:\xef\xbb\xbf)?\s{0,100}\{\s{0,100}"log"\s{0,100}:\s{0,100}\{\s{0,100}"(?:version|creator|browser|pages|entries)"\s{0,100}:/;
/** No text in JSON has it: there a quote has a backslash before it. */
const ENTRIES = /(?<!\\)"entries"\s{0,100}:\s{0,100}\[/;
/** The above may begin in one chunk and end in the next. */
const CARRIED_BYTES = 300;
/** What scripts of a page ask for is none. */
const NOT_SHOWN = /json|octet-stream/i;

/** Whether bytes begin like a browser's log of what it loaded. */
export function beginsHar(head: string): boolean {
  return LOG.test(head);
}

/** Logs of browsers (HAR 1.2, as developer tools, Playwright and proxies save them): a page for each answer that is one. */
export async function* readHar(reader: ByteReader, maxPageBytes: number): Entries {
  const maxBytes = spelledBytes(maxPageBytes);
  let number = 0;
  for await (const element of cutArray({ rest: () => entriesOf(reader) }, maxBytes, "more follows"))
    yield entryOfObject(element, { label: `entry ${++number}`, maxBytes }, entryOf);
}

/** From the bracket that opens the list of entries. */
async function* entriesOf(reader: ByteReader): AsyncGenerator<Uint8Array> {
  let carried = Buffer.alloc(0);
  let isFound = false;
  for await (const chunk of reader.rest()) {
    if (isFound) {
      yield chunk;
      continue;
    }
    carried = Buffer.concat([carried, chunk]);
    const found = ENTRIES.exec(carried.toString("latin1"));
    isFound = found !== null;
    if (found === null) carried = carried.subarray(Math.max(0, carried.length - CARRIED_BYTES));
    else yield carried.subarray(found.index + found[0].length - 1);
  }
  if (!isFound) throw new ArchiveFault("corrupt-archive", "the log has no entries, or is cut off before them");
}

function entryOf(entry: Readonly<Record<string, unknown>>, label: string): Entry {
  const url = textIn(objectOf(entry.request), "url");
  const fetchedAt = textIn(entry, "startedDateTime");
  const about = {
    kind: "page",
    label: url ?? label,
    ...(url === undefined ? {} : { url }),
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
  } as const;
  return { ...about, ...answerOf(objectOf(entry.response) ?? {}) };
}

/** A text comes decoded, unless it is said to be in base64: then its charset is the answer's own. */
function answerOf(response: Readonly<Record<string, unknown>>): Pick<Entry, "chunks" | "skip" | "contentType"> {
  const content = objectOf(response.content) ?? {};
  const type = textIn(content, "mimeType");
  const text = textIn(content, "text");
  const skip = whyNot(response.status, type) ?? (text === undefined ? "an answer without its text" : undefined);
  if (skip !== undefined) return { chunks: nothing(), skip };
  const isPacked = textIn(content, "encoding") === "base64";
  const bytes = Buffer.from(text ?? "", isPacked ? "base64" : "utf8");
  const plainType = type?.split(";", 1)[0]?.trim() ?? "";
  return { chunks: once(bytes), contentType: isPacked ? (type ?? "") : `${plainType}; charset=utf-8` };
}

function whyNot(status: unknown, type: string | undefined): string | undefined {
  if (typeof status === "number" && (status < 200 || status > 299 || status === 206)) return `status ${status}`;
  if (type === undefined || NOT_SHOWN.test(type)) return `content type ${type ?? "unknown"}`;
  return notAPageByType(type);
}

function textIn(fields: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined {
  const value = fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}
