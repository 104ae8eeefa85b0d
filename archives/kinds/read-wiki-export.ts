import { writeWikiSource } from "../../cleaner/records.ts";
import type { ByteReader } from "../byte-reader.ts";
import { nothing, once } from "../chunks.ts";
import type { Entries, Entry } from "../entry.ts";
import { ArchiveFault, sizeOver } from "../faults.ts";
import { notAPageByType } from "../not-a-page.ts";
import { spelledBytes } from "./json-object.ts";
import { undoReferences } from "./xml-references.ts";
import { readTags } from "./xml-tags.ts";

const BEGINS = /^(?:\xef\xbb\xbf)?\s{0,100}(?:<\?xml[^>]{0,200}>\s{0,100})?<mediawiki[\s>]/;
const NAME = /^\/?[a-z]{1,30}/;
const REDIRECT = /^redirect\s[^"]{0,100}title="([^"]{0,1000})"/;
/** Of the main page's address, what other titles stand behind as well. */
const BEFORE_TITLE = /^(https?:\/\/.{1,500}?[?&]title=|https?:\/\/.{1,500}\/)/;
const SPACES = /\s/g;
/** Signs that may stand in an address as they are, and do in those of wikis. */
const PLAIN_SIGNS = /%(?:2F|3A|2C|40|24|3B)/g;
const WIKITEXT = "text/x-wiki";
const decoder = new TextDecoder();

/** Whether bytes begin like an export of MediaWiki's. */
export function beginsWikiExport(head: string): boolean {
  return BEGINS.test(head);
}

/** Exports of MediaWiki's (`Special:Export`, `pages-articles.xml`; its schema export-0.11): for each page its newest revision. */
export async function* readWikiExport(reader: ByteReader, maxPageBytes: number): Entries {
  const maxTextBytes = spelledBytes(maxPageBytes);
  let base: string | undefined;
  let page: Page | undefined;
  let number = 0;
  for await (const { tag, text } of readTags(reader.rest(), maxTextBytes)) {
    const name = NAME.exec(tag)?.[0] ?? "";
    if (name === "page") page = new Page(++number);
    else if (name === "/page" && page !== undefined) {
      yield page.entry(base, maxTextBytes);
      page = undefined;
    } else if (name === "/base") base = wordsOf(text);
    else if (name === "/mediawiki") return;
    else page?.take(name, tag, text);
  }
  const where = page === undefined ? "behind its last page" : `in ${page.label}`;
  throw new ArchiveFault("corrupt-archive", `it is cut off ${where}`);
}

/** What a page's tags say of it. Of its revisions the newest one is held. */
class Page {
  readonly #number: number;
  #title = "";
  #redirect: string | undefined;
  #revision: Revision = NOTHING;
  #newest: Revision | undefined;

  constructor(number: number) {
    this.#number = number;
  }

  get label(): string {
    return this.#title === "" ? `page ${this.#number}` : this.#title;
  }

  take(name: string, tag: string, text: Uint8Array | number): void {
    switch (name) {
      case "/title":
        this.#title = wordsOf(text);
        break;
      case "redirect":
        this.#redirect = undoReferences(REDIRECT.exec(tag)?.[1] ?? "");
        break;
      case "revision":
        this.#revision = NOTHING;
        break;
      case "/timestamp":
        this.#revision = { ...this.#revision, timestamp: wordsOf(text) };
        break;
      case "/format":
        this.#revision = { ...this.#revision, format: wordsOf(text) };
        break;
      case "/text":
        this.#revision = { ...this.#revision, text };
        break;
      case "/revision":
        if (this.#newest === undefined || this.#revision.timestamp >= this.#newest.timestamp)
          this.#newest = this.#revision;
        break;
    }
  }

  entry(base: string | undefined, maxTextBytes: number): Entry {
    const { text, format, timestamp } = this.#newest ?? NOTHING;
    const url = addressOf(base, this.#title);
    const facts = { kind: "page", label: url ?? this.label, ...(url === undefined ? {} : { url }) } as const;
    const unread = { ...facts, chunks: nothing() };
    if (this.#redirect !== undefined) return { ...unread, skip: `a redirect to ${this.#redirect || "another page"}` };
    if (typeof text === "number")
      return { ...unread, refuse: { code: "too-large", what: sizeOver(text, maxTextBytes) } };
    if (text.length === 0) return { ...unread, refuse: { code: "empty", what: "its newest revision has no text" } };
    const skip = notAPageByType(format);
    if (skip !== undefined) return { ...unread, skip };
    const written = undoReferences(decoder.decode(text));
    const page = format === WIKITEXT ? writeWikiSource({ title: this.#title, timestamp, text: written }) : written;
    return { ...facts, contentType: `${format}; charset=utf-8`, chunks: once(Buffer.from(page, "utf8")) };
  }
}

interface Revision {
  /** "" where it has none. */
  readonly timestamp: string;
  /** Its media type. */
  readonly format: string;
  readonly text: Uint8Array | number;
}

const NOTHING: Revision = { timestamp: "", format: WIKITEXT, text: new Uint8Array(0) };

function wordsOf(text: Uint8Array | number): string {
  return typeof text === "number" ? "" : undoReferences(decoder.decode(text)).trim();
}

function addressOf(base: string | undefined, title: string): string | undefined {
  const before = BEFORE_TITLE.exec(base ?? "")?.[1];
  if (before === undefined || title === "") return undefined;
  const name = encodeURIComponent(title.replace(SPACES, "_"));
  return `${before}${name.replace(PLAIN_SIGNS, decodeURIComponent)}`;
}
