import type { Layer } from "../../cleaner/index.ts";
import type { ReviewRow } from "./review-row.ts";

/** What the page documents of a rule. */
export interface RuleText {
  readonly id: string;
  readonly layer: Layer;
  /** One sentence for people. */
  readonly says: string;
}

/** What the page is told at its start, as inert JSON. */
export type PageSetup =
  /** An offline report: rows are here, documents in data scripts beside it. */
  | { readonly mode: "file"; readonly rules: readonly RuleText[]; readonly rows: readonly ReviewRow[] }
  /** A page of `npm start`: rows come as they come to be; files go to the ingest bucket. */
  | {
      readonly mode: "live";
      readonly rules: readonly RuleText[];
      readonly ingestUrl: string;
      readonly overridesFile: string;
    };

/** The id of the script that holds the setup. */
export const SETUP_ID = "winnow-setup";

/** The id of the script that holds the document at `at`. */
export function documentScriptId(at: string): string {
  return `winnow-document-${at}`;
}

/** The id of the script that holds the page itself, as `viewSource` shows it, where it was given. */
export function sourceScriptId(at: string): string {
  return `winnow-source-${at}`;
}

/** What the live page hears, each as one server-sent event named after its kind. */
export type LiveEvent =
  /** Every row there is. Others that the page has are of a run before, or went while it heard nothing. */
  | { readonly kind: "all"; readonly rows: readonly ReviewRow[] }
  /** Rows that are new or changed. */
  | { readonly kind: "rows"; readonly rows: readonly ReviewRow[] }
  | { readonly kind: "gone"; readonly at: string }
  /** A sentence about something that went wrong outside the page. */
  | { readonly kind: "trouble"; readonly sentence: string };
