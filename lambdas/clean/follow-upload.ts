import type { Outcome } from "../../cleaner/index.ts";
import type { EventOrder } from "./event-order.ts";
import { withdrawIfGone } from "./follow-deletion.ts";
import { handOver, isForUnpacking } from "./hand-over.ts";
import { isLastUploaded } from "./newest-version.ts";
import type { PageNotice } from "./notice.ts";
import { openOutputStore } from "./output-store.ts";
import { type PageFacts, type PageReport, reportOutcome } from "./page-report.ts";
import { readPage } from "./read-page.ts";
import type { Workplace } from "./workplace.ts";
import { writeOutcome } from "./write-outcome.ts";

/** What was uploaded is cleaned and written, or handed over where it is an archive. */
export async function followUpload(place: Workplace, notice: PageNotice, facts: () => PageFacts): Promise<PageReport> {
  const outcome = await outcomeOf(place, notice);
  if (outcome.kind === "gone") return endGone(place, notice, facts);
  if (outcome.kind !== "archive") return storeOutcome(place, { notice, outcome, facts });
  const written = await handOver(openOutputStore(place.s3, place.settings.outputBucket), notice);
  return { ...facts(), fate: "handed-over", written };
}

/** A page that is gone: a try before this one may have written its output and died before it could take it back. */
export async function endGone(
  place: Workplace,
  notice: Pick<PageNotice, "bucket" | "key" | "sequencer">,
  facts: () => PageFacts,
): Promise<PageReport> {
  if (place.settings.ofDeletedPages === "delete") await withdrawIfGone(place, notice);
  return { ...facts(), fate: "gone" };
}

/** What a page came to, on its way to the output bucket. */
export interface Finding {
  readonly notice: PageNotice & EventOrder;
  readonly outcome: Outcome;
  readonly facts: () => PageFacts;
}

/** Writes an outcome in its event's order, and takes it back where the page was deleted in the meantime. */
export async function storeOutcome(place: Workplace, { notice, outcome, facts }: Finding): Promise<PageReport> {
  const { s3, settings } = place;
  const event = { ...notice, isNewest: () => isLastUploaded(s3, notice) };
  const written = await writeOutcome(openOutputStore(s3, settings.outputBucket), event, outcome);
  if (settings.ofDeletedPages === "delete" && written !== "superseded" && (await withdrawIfGone(place, notice)))
    return { ...facts(), fate: "gone" };
  return reportOutcome(facts(), outcome, written);
}

/** Where the page is gone there is no outcome to write, and an older document stays as it is. */
export async function outcomeOf(
  place: Workplace,
  notice: PageNotice,
): Promise<Outcome | { readonly kind: "gone" } | { readonly kind: "archive" }> {
  const { overrides = [], settings } = place;
  const { maxPageBytes, strength, inlines } = settings;
  const read = await readPage(place.s3, notice, maxPageBytes);
  if (read.kind === "gone") return { kind: "gone" };
  const bytes = read.kind === "page" ? read.raw.bytes : read.beginning;
  if (isForUnpacking(notice, bytes)) return { kind: "archive" };
  return read.kind === "page"
    ? place.clean(read.raw, { strength, inlines, maxBytes: maxPageBytes, overrides })
    : { kind: "rejected", rejection: read.rejection };
}
