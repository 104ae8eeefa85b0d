import type { CleanOptions, FormatName, RejectionCode } from "../../cleaner/index.ts";

/** What every page of one run has in common; handed to each worker once. */
export interface RunPlan {
  readonly format: FormatName;
  readonly options: CleanOptions;
  /** Absolute. Where each page gets its own files; absent when texts go back to the main thread. */
  readonly folder?: string;
}

/** One page for a worker. */
export interface PageJob {
  /** The page's path below the folder that was given, by forward slashes: its ingest key. */
  readonly key: string;
  /** Absolute path to read, or the bytes themselves. */
  readonly from: string | Uint8Array;
  readonly url?: string;
  readonly fetchedAt?: string;
  /** As the archive has it that the page lay in. */
  readonly contentType?: string;
  readonly contentEncoding?: string;
  /** Set where reading it failed before there were bytes: why, as the end of a sentence. */
  readonly broken?: string;
  /** Set where a worker was lost on the page: it is only recorded, not cleaned; so it is where an archive is at fault. */
  readonly refused?: { readonly code: RejectionCode; readonly detail: string };
}

/** What became of one page; `text` only where the plan has no folder. */
export type PageReport =
  | { readonly fate: "cleaned"; readonly key: string; readonly bytes: number; readonly text?: string }
  | {
      readonly fate: "rejected";
      readonly key: string;
      readonly bytes: number;
      readonly code: RejectionCode;
      readonly detail: string;
      readonly text?: string;
    }
  /** Not the page's fault: it could not be read, or cleaning it broke. */
  | { readonly fate: "failed"; readonly key: string; readonly bytes: number; readonly detail: string }
  /** The run can't go on: the output folder takes no more. */
  | { readonly fate: "stuck"; readonly key: string; readonly bytes: number; readonly detail: string };
