import type { CleanDocument } from "../cleaner/index.ts";
import type { Chunk } from "./chunk.ts";

/** What a column of a table holds. */
export type ColumnType = "STRING" | "DOUBLE" | "INT32" | "JSON";

/** One column: its name, its type, and where its value comes from; undefined where the row has none. */
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly take: (row: Row) => string | number | object | undefined;
}

/** A document as a row: what is asked for in a table. Sections, spans and the ledger stay in the documents. */
export const DOCUMENT_COLUMNS: readonly Column<CleanDocument>[] = [
  { name: "id", type: "STRING", take: ({ id }) => id },
  { name: "key", type: "STRING", take: ({ source }) => source.key },
  { name: "uri", type: "STRING", take: ({ source }) => source.uri },
  { name: "url", type: "STRING", take: ({ source }) => source.url },
  { name: "fetched_at", type: "STRING", take: ({ source }) => source.fetchedAt },
  { name: "format", type: "STRING", take: ({ source }) => source.format },
  { name: "bytes", type: "INT32", take: ({ source }) => source.bytes },
  { name: "title", type: "STRING", take: ({ metadata }) => metadata.title },
  { name: "authors", type: "JSON", take: ({ metadata }) => metadata.authors },
  { name: "published_at", type: "STRING", take: ({ metadata }) => metadata.publishedAt },
  { name: "site_name", type: "STRING", take: ({ metadata }) => metadata.siteName },
  { name: "language", type: "STRING", take: ({ metadata }) => metadata.language },
  { name: "page_type", type: "STRING", take: ({ metadata }) => metadata.pageType },
  { name: "tags", type: "JSON", take: ({ metadata }) => metadata.tags },
  { name: "text", type: "STRING", take: ({ text }) => text },
  { name: "confidence", type: "DOUBLE", take: ({ quality }) => quality.confidence },
  { name: "flags", type: "JSON", take: ({ quality }) => quality.flags },
  { name: "chars_kept", type: "INT32", take: ({ quality }) => quality.chars.kept },
  { name: "chars_removed", type: "INT32", take: ({ quality }) => quality.chars.removed },
  { name: "chars_hidden", type: "INT32", take: ({ quality }) => quality.chars.hidden },
  { name: "producer_version", type: "STRING", take: ({ producer }) => producer.version },
  { name: "producer_model", type: "STRING", take: ({ producer }) => producer.model },
];

/** A chunk as a row. */
export const CHUNK_COLUMNS: readonly Column<Chunk>[] = [
  { name: "id", type: "STRING", take: ({ id }) => id },
  { name: "document_id", type: "STRING", take: ({ documentId }) => documentId },
  { name: "key", type: "STRING", take: ({ key }) => key },
  { name: "url", type: "STRING", take: ({ url }) => url },
  { name: "title", type: "STRING", take: ({ title }) => title },
  { name: "language", type: "STRING", take: ({ language }) => language },
  { name: "page_type", type: "STRING", take: ({ pageType }) => pageType },
  { name: "fetched_at", type: "STRING", take: ({ fetchedAt }) => fetchedAt },
  { name: "heading_path", type: "JSON", take: ({ headingPath }) => headingPath },
  { name: "text", type: "STRING", take: ({ text }) => text },
  { name: "tokens", type: "INT32", take: ({ tokens }) => tokens },
];
