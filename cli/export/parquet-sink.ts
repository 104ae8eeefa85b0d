import { fileWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import { type CleanDocument, PRODUCER } from "../../cleaner/index.ts";
import { CHUNK_COLUMNS, type Column, chunkDocument, DOCUMENT_COLUMNS } from "../../export/index.ts";
import { draftOf } from "../draft-file.ts";
import type { ExportSink } from "./export-sink.ts";

/** A group is what a reader reads at once, and what is held in memory until it is written. */
const GROUP_ROWS = 5_000;
const GROUP_CHARS = 16_000_000;

/** Parquet with a row for each document, or for each chunk; appears when it is whole. Throws what the file system throws. */
export function parquetSink(path: string, maxTokens: number | undefined): ExportSink {
  if (maxTokens === undefined) return tableSink(path, DOCUMENT_COLUMNS, (document) => [document]);
  return tableSink(path, CHUNK_COLUMNS, (document) => chunkDocument(document, maxTokens));
}

function tableSink<Row extends { readonly text: string }>(
  path: string,
  columns: readonly Column<Row>[],
  rowsOf: (document: CleanDocument) => readonly Row[],
): ExportSink {
  const draft = draftOf(path);
  const sources = (rows: readonly Row[]) => columns.map((column) => sourceOf(column, rows));
  const schema = schemaFromColumnData({ columnData: sources([]) });
  const writer = new ParquetWriter({ writer: fileWriter(draft.path), schema, createdBy: `winnow ${PRODUCER.version}` });
  let rows: Row[] = [];
  let chars = 0;
  const writeGroup = async () => {
    if (rows.length > 0) await writer.write({ columnData: sources(rows), rowGroupSize: rows.length });
    [rows, chars] = [[], 0];
  };
  return {
    put: async (document) => {
      const more = rowsOf(document);
      rows.push(...more);
      chars += more.reduce((sum, { text }) => sum + text.length, 0);
      if (rows.length >= GROUP_ROWS || chars >= GROUP_CHARS) await writeGroup();
      return more.length;
    },
    finish: async () => {
      await writeGroup();
      await writer.finish();
      draft.settle();
    },
    abandon: draft.discard,
  };
}

function sourceOf<Row>({ name, type, take }: Column<Row>, rows: readonly Row[]) {
  return { name, type, nullable: true, data: rows.map(take) };
}
