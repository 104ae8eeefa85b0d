import type { Span } from "./block.ts";

/** The kinds of text Winnow tells apart, decided from bytes, content type and key in that order. */
export type PageFormat =
  | "html"
  | "text"
  | "prose"
  | "dump"
  | "markdown"
  | "wikitext"
  | "restructuredtext"
  | "asciidoc"
  | "transcript"
  | "code";

/** Which witness was believed about the charset, in the WHATWG order. */
export type CharsetWitness = "bom" | "transport" | "meta" | "detected" | "default";

/** Begins the flag of a page that is too deep or too fragmented to be read as it is; the reason follows. */
export const DEGRADED = "degraded: ";

/** Of a feed: an entry, its place in the page's source, and what it says beside its text. */
export interface FeedEntry {
  readonly span: Span;
  /** As the feed writes them. */
  readonly author?: string;
  readonly date?: string;
}

/** Of a document in XML, or in PDF, from which a page was written. */
export interface XmlDocument {
  /** Undefined where its kind says nothing of it. */
  readonly pageType: "article" | "documentation" | undefined;
  /** Where in the page's source stands what the document says of itself: it is no text of it. */
  readonly frontMatter: readonly Span[];
  /** ... what print has at the edges of its pages: running heads, numbers. */
  readonly runningLines?: readonly Span[];
  /** ... and what the viewer that it was shown in says. */
  readonly viewer?: readonly Span[];
}

/** Fields of a message's head, by their names in lower case: "subject", "from", "date". Unfolded and decoded. */
export type MessageFields = ReadonlyMap<string, string>;

/** A page whose bytes have become text. Every span of the document points into `source` (UTF-16 units). */
export interface Page {
  readonly source: string;
  readonly format: PageFormat;
  /** WHATWG name, lower case: "utf-8", "windows-1252". */
  readonly charset: string;
  readonly charsetWitness: CharsetWitness;
  readonly url?: string;
  /** As the surroundings or the crawler record gave it; never computed with. */
  readonly fetchedAt?: string;
  /** What later readers should know: "charset: header said utf-8, bytes are windows-1251". */
  readonly flags: readonly string[];
  /** Set where the bytes were a feed, from which `source` was written: one page of its entries. */
  readonly entries?: readonly FeedEntry[];
  /** What its entries are of: a chat's are messages. */
  readonly medium?: "feed" | "chat";
  /** Set where the bytes were a document in XML, or lines of one in PDF, from which `source` was written. */
  readonly document?: XmlDocument;
  /** Set where the bytes were a mail whose text had to be decoded: its head is not in `source`. */
  readonly message?: MessageFields;
  /** Style sheets that came with the page, by the addresses under which it asks for them. */
  readonly sheets?: ReadonlyMap<string, string>;
  /** The page had far too many blocks and neighbours were put together: what a block is like says little. */
  readonly isCoarse?: boolean;
}
