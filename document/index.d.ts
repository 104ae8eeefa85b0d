// Made by npm run schema from cleaner/model/document.ts: change that.

/** One cleaned page: an object below documents/, a line of JSONL. */
export type CleanDocument = {
  schemaVersion: "1";
  id: string;
  source: {
    /** Where the raw page lies: s3://bucket/key, or a relative path. */
    uri: string;
    /** The ingest key. */
    key: string;
    versionId?: string | undefined;
    format: "html" | "text" | "prose" | "dump" | "markdown" | "wikitext" | "restructuredtext" | "asciidoc" | "transcript" | "code";
    /** WHATWG name of the encoding the bytes were read in. */
    charset: string;
    /** Size of the raw object. */
    bytes: number;
    url?: string | undefined;
    fetchedAt?: string | undefined;
  };
  metadata: {
    /** Without the site's name; empty where the page names none. */
    title: string;
    authors: string[];
    /** ISO 8601 date or date-time, as precise as the page was. */
    publishedAt?: string | undefined;
    /** ISO 8601 date or date-time, as precise as the page was. */
    modifiedAt?: string | undefined;
    siteName?: string | undefined;
    /** BCP 47; the text's own, see flags where the page declares another. */
    language?: string | undefined;
    description?: string | undefined;
    pageType: "article" | "documentation" | "service" | "forum" | "collection" | "listing" | "product" | "other";
    tags: string[];
    license?: string | undefined;
    image?: string | undefined;
    canonicalUrl?: string | undefined;
    /** For each field found, who said so: { publishedAt: 'json-ld', title: 'og:title' }. */
    witnesses: Record<string, string>;
    /** Where a text page says it was taken from: 'Source: www.example.org'. */
    sourceLine?: string | undefined;
  };
  /** The whole clean text: blocks joined by blank lines. */
  text: string;
  /** Topical sections in reading order. */
  sections: {
    id: string;
    heading?: string | undefined;
    level?: number | undefined;
    /** Key terms, words and phrases, strongest first; five at most. */
    topic: string[];
    /** Headings from the outermost down to this section's own. */
    headingPath: string[];
    blocks: {
      /** Stable while the block's text is unchanged. */
      id: string;
      kind: "heading" | "paragraph" | "list-item" | "quote" | "code" | "table" | "post" | "comment" | "caption" | "definition";
      text: string;
      /** Sanitised, safe to render; present when asked for. */
      html?: string | undefined;
      /** Links and marks, in UTF-16 code units of this block's text, by their start, outer before inner; present when asked for and where there are any. */
      inlines?: {
        kind: "link" | "strong" | "emphasis" | "code" | "math";
        start: number;
        /** Exclusive; behind start, and no further than the text's end. */
        end: number;
        /** Of links, and of each: absolute, http, https or mailto. */
        href?: string | undefined;
      }[] | undefined;
      level?: number | undefined;
      /** Of code: its language as the page names it, in lower case: 'python'. */
      codeLanguage?: string | undefined;
      /** Items that are numbered or nested; on a block of another kind, the item that it goes on with. */
      list?: {
        /** Lists around the item's own; 0 for the outermost. */
        depth: number;
        /** The item's number as a reader counts it; absent where the text itself begins with it. */
        ordinal?: number | undefined;
        /** The number as it is written where that is not in digits: 'b', 'iv'. */
        marker?: string | undefined;
      } | undefined;
      author?: string | undefined;
      date?: string | undefined;
      /** Present where the page does not show the text to everybody at once (an inactive tab, a closed answer, a twin for phones): what hides it, 'display:none'. */
      hidden?: string | undefined;
      confidence: number;
      /** Start (inclusive) and end (exclusive) in the decoded source, in UTF-16 code units. */
      span: [number, number];
      /** Present where the block was put together from several places, or something else stands in the middle of it. */
      pieces?: [number, number][] | undefined;
    }[];
  }[];
  /** The ledger: every block that was dropped, and why. */
  removed: {
    rule: string;
    layer: "boilerplate" | "off-topic" | "duplicate" | "hidden" | "fragment";
    /** The words or the number that made the rule speak. */
    because: string;
    text: string;
    confidence: number;
    /** Start (inclusive) and end (exclusive) in the decoded source, in UTF-16 code units. */
    span: [number, number];
    /** Present where the block was put together from several places, or something else stands in the middle of it. */
    pieces?: [number, number][] | undefined;
  }[];
  quality: {
    /** Predicted word F1 of this document. */
    confidence: number;
    flags: string[];
    /** Non-white-space characters; total = kept + removed + hidden. */
    chars: {
      total: number;
      kept: number;
      removed: number;
      hidden: number;
    };
  };
  producer: {
    name: "winnow";
    version: string;
    model: string;
  };
};

/** One page that could not be cleaned: an object below rejected/. */
export type Rejection = {
  schemaVersion: "1";
  kind: "rejected";
  id: string;
  source: {
    uri: string;
    key: string;
    versionId?: string | undefined;
    bytes: number;
  };
  code: "empty" | "directory-marker" | "binary" | "too-large" | "corrupt-archive" | "unsupported-format" | "no-text" | "too-slow";
  /** One sentence that names the thing and the limit. */
  detail: string;
  producer: {
    name: "winnow";
    version: string;
    model: string;
  };
};

export type Source = CleanDocument["source"];
export type Metadata = CleanDocument["metadata"];
export type Section = CleanDocument["sections"][number];
export type Block = Section["blocks"][number];
export type Removed = CleanDocument["removed"][number];
export type Quality = CleanDocument["quality"];

/** JSON Schema (draft 2020-12) of CleanDocument. */
export declare const documentSchema: Readonly<Record<string, unknown>>;
/** JSON Schema (draft 2020-12) of Rejection. */
export declare const rejectionSchema: Readonly<Record<string, unknown>>;
