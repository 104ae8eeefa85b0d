import type { Outcome, RejectionCode } from "../../cleaner/index.ts";
import type { PageNotice } from "./notice.ts";
import type { Written } from "./write-outcome.ts";

/** What happened to one page or notice: the one line that the log keeps of it. Never holds text of the page. */
export type PageReport =
  | (PageFacts & {
      readonly fate: "cleaned";
      readonly written: Written;
      /** Non-white-space characters. */
      readonly chars: { readonly kept: number; readonly removed: number; readonly hidden: number };
      readonly confidence: number;
      readonly bytes: number;
    })
  | (PageFacts & {
      readonly fate: "rejected";
      readonly written: Written;
      readonly code: RejectionCode;
      readonly bytes: number;
    })
  | (PageFacts & { readonly fate: "gone" })
  /** The page was deleted, and what had come of it went along. */
  | (PageFacts & { readonly fate: "deleted" })
  /** Nothing was to be done: a backfill does not want this page, or a deletion was undone. */
  | (PageFacts & { readonly fate: "passed-over"; readonly because: "where" | "archive" | "the page is there" })
  /** An archive: its pages come back one by one when the unpack function has written them. */
  | (PageFacts & { readonly fate: "handed-over"; readonly written: Written })
  | (PageFacts & { readonly fate: "fault"; readonly error: Error })
  | { readonly fate: "ignored"; readonly event: string }
  /** The message speaks of no page that we could make out. */
  | { readonly fate: "not-understood"; readonly error: Error };

/** What every report of a page begins with. */
export interface PageFacts {
  readonly bucket: string;
  readonly key: string;
  readonly versionId?: string;
  /** Wall time of this page: read, clean, write. */
  readonly ms: number;
}

/** Who wants to know: Powertools' logger and metrics when deployed, a terminal on a laptop. */
export type Reporter = (report: PageReport) => void;

/** The report of a page that was cleaned or rejected. */
export function reportOutcome(facts: PageFacts, outcome: Outcome, written: Written): PageReport {
  if (outcome.kind === "rejected") {
    const { code, source } = outcome.rejection;
    return { ...facts, fate: "rejected", written, code, bytes: source.bytes };
  }
  const { quality, source } = outcome.document;
  const { kept, removed, hidden } = quality.chars;
  return {
    ...facts,
    fate: "cleaned",
    written,
    chars: { kept, removed, hidden },
    confidence: quality.confidence,
    bytes: source.bytes,
  };
}

/** Names the page and how long it took since `startedAt` (milliseconds of `performance.now()`). */
export function factsOf(notice: Pick<PageNotice, "bucket" | "key" | "versionId">, startedAt: number): PageFacts {
  return {
    bucket: notice.bucket,
    key: notice.key,
    ...(notice.versionId === undefined ? {} : { versionId: notice.versionId }),
    ms: Math.round(performance.now() - startedAt),
  };
}
