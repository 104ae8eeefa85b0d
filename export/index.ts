/** The front door: documents in, the forms that search indexes, models and tables want out. Pure. */
export type { Chunk } from "./chunk.ts";
export { chunkDocument, TOKEN_LIMITS } from "./chunk-document.ts";
export { countTokens } from "./count-tokens.ts";
export { CHUNK_COLUMNS, type Column, type ColumnType, DOCUMENT_COLUMNS } from "./document-row.ts";
export { csvHeader, csvRow } from "./to-csv.ts";
