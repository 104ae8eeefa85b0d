import { type CleanDocument, FORMATS, toJsonLine } from "../../cleaner/index.ts";
import { CHUNK_COLUMNS, type Chunk, chunkDocument, csvHeader, csvRow, DOCUMENT_COLUMNS } from "../../export/index.ts";
import type { ExportPlan } from "./export-format.ts";

/** What is written before the first document. */
export function openingOf({ format, maxTokens }: ExportPlan): string {
  if (format !== "csv") return "";
  return maxTokens === undefined ? csvHeader(DOCUMENT_COLUMNS) : csvHeader(CHUNK_COLUMNS);
}

/** One document in the plan's form, a piece of text for each row. */
export function rowsOf(document: CleanDocument, { format, maxTokens }: ExportPlan): readonly string[] {
  if (maxTokens !== undefined) return chunkDocument(document, maxTokens).map((chunk) => writeChunk(chunk, format));
  if (format === "csv") return [csvRow(DOCUMENT_COLUMNS, document)];
  return [format === "markdown" ? `${FORMATS.markdown.write(document)}\n` : FORMATS.jsonl.write(document)];
}

function writeChunk(chunk: Chunk, format: ExportPlan["format"]): string {
  return format === "csv" ? csvRow(CHUNK_COLUMNS, chunk) : `${toJsonLine(chunk)}\n`;
}
