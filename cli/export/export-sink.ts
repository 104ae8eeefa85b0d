import type { CleanDocument } from "../../cleaner/index.ts";

/** Where an export goes. Ends with one of `finish` and `abandon`. */
export interface ExportSink {
  /** Writes a document and says how many rows that made. */
  readonly put: (document: CleanDocument) => Promise<number>;
  readonly finish: () => Promise<void>;
  /** Leaves nothing behind. */
  readonly abandon: () => void;
}
