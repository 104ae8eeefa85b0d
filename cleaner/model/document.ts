import * as z from "zod";
import { BLOCK_KINDS, INLINE_KINDS, MAX_LIST_DEPTH } from "./block.ts";
import { LAYERS } from "./mark.ts";

const isoDate = z.string().describe("ISO 8601 date or date-time, as precise as the page was.");
const span = z
  .tuple([z.int().min(0), z.int().min(0)])
  .describe("Start (inclusive) and end (exclusive) in the decoded source, in UTF-16 code units.");
const pieces = z
  .array(span)
  .optional()
  .describe(
    "Present where the block was put together from several places, or something else stands in the middle of it.",
  );
const share = z.number().min(0).max(1);

const source = z.strictObject({
  uri: z.string().describe("Where the raw page lies: s3://bucket/key, or a relative path."),
  key: z.string().describe("The ingest key."),
  versionId: z.string().optional(),
  format: z.enum([
    "html",
    "text",
    "prose",
    "dump",
    "markdown",
    "wikitext",
    "restructuredtext",
    "asciidoc",
    "transcript",
    "code",
  ]),
  charset: z.string().describe("WHATWG name of the encoding the bytes were read in."),
  bytes: z.int().min(0).describe("Size of the raw object."),
  url: z.string().optional(),
  fetchedAt: z.string().optional(),
});

const metadata = z.strictObject({
  title: z.string().describe("Without the site's name; empty where the page names none."),
  authors: z.array(z.string()),
  publishedAt: isoDate.optional(),
  modifiedAt: isoDate.optional(),
  siteName: z.string().optional(),
  language: z.string().optional().describe("BCP 47; the text's own, see flags where the page declares another."),
  description: z.string().optional(),
  pageType: z.enum(["article", "documentation", "service", "forum", "collection", "listing", "product", "other"]),
  tags: z.array(z.string()),
  license: z.string().optional(),
  image: z.string().optional(),
  canonicalUrl: z.string().optional(),
  witnesses: z
    .record(z.string(), z.string())
    .describe("For each field found, who said so: { publishedAt: 'json-ld', title: 'og:title' }."),
  sourceLine: z.string().optional().describe("Where a text page says it was taken from: 'Source: www.example.org'."),
});

const list = z
  .strictObject({
    depth: z.int().min(0).max(MAX_LIST_DEPTH).describe("Lists around the item's own; 0 for the outermost."),
    ordinal: z
      .int()
      .optional()
      .describe("The item's number as a reader counts it; absent where the text itself begins with it."),
    marker: z.string().optional().describe("The number as it is written where that is not in digits: 'b', 'iv'."),
  })
  .describe("Items that are numbered or nested; on a block of another kind, the item that it goes on with.");

const inline = z.strictObject({
  kind: z.enum(INLINE_KINDS),
  start: z.int().min(0),
  end: z.int().min(1).describe("Exclusive; behind start, and no further than the text's end."),
  href: z.string().optional().describe("Of links, and of each: absolute, http, https or mailto."),
});

const block = z.strictObject({
  id: z.string().describe("Stable while the block's text is unchanged."),
  kind: z.enum(BLOCK_KINDS),
  text: z.string(),
  html: z.string().optional().describe("Sanitised, safe to render; present when asked for."),
  inlines: z
    .array(inline)
    .optional()
    .describe(
      "Links and marks, in UTF-16 code units of this block's text, by their start, outer before inner; present when asked for and where there are any.",
    ),
  level: z.int().min(1).max(6).optional(),
  codeLanguage: z.string().optional().describe("Of code: its language as the page names it, in lower case: 'python'."),
  list: list.optional(),
  author: z.string().optional(),
  date: z.string().optional(),
  hidden: z
    .string()
    .optional()
    .describe(
      "Present where the page does not show the text to everybody at once (an inactive tab, a closed answer, a twin for phones): what hides it, 'display:none'.",
    ),
  confidence: share,
  span,
  pieces,
});

const section = z.strictObject({
  id: z.string(),
  heading: z.string().optional(),
  level: z.int().min(1).max(6).optional(),
  topic: z.array(z.string()).describe("Key terms, words and phrases, strongest first; five at most."),
  headingPath: z.array(z.string()).describe("Headings from the outermost down to this section's own."),
  blocks: z.array(block),
});

const removed = z.strictObject({
  rule: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  layer: z.enum(LAYERS),
  because: z.string().describe("The words or the number that made the rule speak."),
  text: z.string(),
  confidence: share,
  span,
  pieces,
});

const quality = z.strictObject({
  confidence: share.describe("Predicted word F1 of this document."),
  flags: z.array(z.string()),
  chars: z
    .strictObject({ total: z.int().min(0), kept: z.int().min(0), removed: z.int().min(0), hidden: z.int().min(0) })
    .describe("Non-white-space characters; total = kept + removed + hidden."),
});

const producer = z.strictObject({ name: z.literal("winnow"), version: z.string(), model: z.string() });

/** One cleaned page: the public contract. Types below and docs/document.schema.json are both computed from it. */
export const cleanDocumentSchema = z
  .strictObject({
    schemaVersion: z.literal("1"),
    id: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    source,
    metadata,
    text: z.string().describe("The whole clean text: blocks joined by blank lines."),
    sections: z.array(section).describe("Topical sections in reading order."),
    removed: z.array(removed).describe("The ledger: every block that was dropped, and why."),
    quality,
    producer,
  })
  .meta({ title: "Winnow clean document", $id: "urn:winnow:schema:document:1" });

/** Why a page could not be cleaned. The page is at fault, so it is recorded and never retried. */
const REJECTION_CODES = [
  "empty",
  "directory-marker",
  "binary",
  "too-large",
  "corrupt-archive",
  "unsupported-format",
  "no-text",
  "too-slow",
] as const;

/** One page that could not be cleaned, as written to rejected/. */
export const rejectionSchema = z
  .strictObject({
    schemaVersion: z.literal("1"),
    kind: z.literal("rejected"),
    id: z.string(),
    source: z.strictObject({
      uri: z.string(),
      key: z.string(),
      versionId: z.string().optional(),
      bytes: z.int().min(0),
    }),
    code: z.enum(REJECTION_CODES),
    detail: z.string().describe("One sentence that names the thing and the limit."),
    producer,
  })
  .meta({ title: "Winnow rejection", $id: "urn:winnow:schema:rejection:1" });

export type CleanDocument = z.infer<typeof cleanDocumentSchema>;
export type Source = CleanDocument["source"];
export type Metadata = CleanDocument["metadata"];
export type Section = CleanDocument["sections"][number];
export type DocumentBlock = Section["blocks"][number];
export type DocumentInline = NonNullable<DocumentBlock["inlines"]>[number];
export type Removed = CleanDocument["removed"][number];
export type Quality = CleanDocument["quality"];
export type Rejection = z.infer<typeof rejectionSchema>;
export type RejectionCode = (typeof REJECTION_CODES)[number];
export type PageType = Metadata["pageType"];
