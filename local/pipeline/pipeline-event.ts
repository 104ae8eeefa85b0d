import type { UploadReport } from "../drop-folder/index.ts";
import type { ArchiveLine } from "./archive-line.ts";
import type { PageLine } from "./page-line.ts";

/** Something that happened, for whoever looks on: the terminal now, a page in a browser as well. */
export type PipelineEvent =
  /** A page was cleaned, rejected or failed this once. */
  | { readonly kind: "page"; readonly page: PageLine }
  /** An object of the output bucket came, changed or went. */
  | { readonly kind: "output"; readonly key: string }
  /** A file of the drop folder or of the samples came to be an object, or could not. */
  | { readonly kind: "upload"; readonly upload: UploadReport }
  /** An archive was unpacked or rejected, or a leg of it is done. */
  | { readonly kind: "archive"; readonly archive: ArchiveLine }
  /** An invocation failed as a whole (crash, time-out); its pages are tried again. */
  | { readonly kind: "batch-failed"; readonly keys: readonly string[]; readonly why: string }
  /** Pages had all their deliveries and rest in the dead-letter queue now. */
  | { readonly kind: "dead-letters"; readonly keys: readonly string[] }
  /** Somebody edited overrides.yaml: what is wrong with it, or nothing any more. */
  | { readonly kind: "overrides"; readonly sentence: string }
  /** Ours, and the end of the run: the disk is full, a file can't be written. */
  | { readonly kind: "broken"; readonly error: Error };

/** Called for every event, in order; must not throw. */
export type PipelineEar = (event: PipelineEvent) => void;
