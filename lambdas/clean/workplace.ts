import type { S3Client } from "@aws-sdk/client-s3";
import type { CleanOptions, Outcome, Override, RawPage } from "../../cleaner/index.ts";
import type { Reporter } from "./page-report.ts";
import type { Settings } from "./settings.ts";

/** What a message needs to be worked on. */
export interface Workplace {
  readonly s3: S3Client;
  readonly settings: Settings;
  readonly report: Reporter;
  /** Cleans one page: here, or apart where the page is under suspicion. */
  readonly clean: (raw: RawPage, options: CleanOptions) => Outcome | Promise<Outcome>;
  /** What persons marked on pages of their hosts. */
  readonly overrides?: readonly Override[];
}
