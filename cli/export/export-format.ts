/** The forms that documents are exported to. */
export const EXPORT_FORMATS = ["jsonl", "markdown", "chunks", "csv", "parquet"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What is to be written. */
export interface ExportPlan {
  readonly format: ExportFormat;
  /** Cuts documents into chunks of so many tokens; rows of documents where it is not set. */
  readonly maxTokens?: number;
}
