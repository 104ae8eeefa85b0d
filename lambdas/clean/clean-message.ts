import type { S3Client } from "@aws-sdk/client-s3";
import type { CleanOptions, Outcome, RawPage } from "../../cleaner/index.ts";
import { handOver, isArchiveByBytes, isArchiveByName } from "./hand-over.ts";
import { type Notice, type PageNotice, readNotices } from "./notice.ts";
import { openOutputStore } from "./output-store.ts";
import { factsOf, type PageReport, type Reporter, reportOutcome } from "./page-report.ts";
import { readPage } from "./read-page.ts";
import type { Settings } from "./settings.ts";
import { writeOutcome } from "./write-outcome.ts";

/** What a message needs to be worked on. */
export interface Workplace {
  readonly s3: S3Client;
  readonly settings: Settings;
  readonly report: Reporter;
  /** Cleans one page: here, or apart where the page is under suspicion. */
  readonly clean: (raw: RawPage, options: CleanOptions) => Outcome | Promise<Outcome>;
}

/**
 * Cleans every page that one message speaks of, one after the other: a page's tree is the largest thing in memory.
 *
 * A fault in one page does not keep its neighbours from being written. Throws at the end if there was one: the whole
 * message is then delivered again, which changes nothing for the pages that are done.
 */
export async function cleanMessage(place: Workplace, body: string): Promise<void> {
  const faults: Error[] = [];
  for (const notice of understand(place, body)) {
    const report = await follow(place, notice);
    place.report(report);
    if (report.fate === "fault") faults.push(report.error);
  }
  if (faults.length > 1) throw new AggregateError(faults, `${faults.length} pages of one message failed`);
  if (faults.length === 1) throw faults[0];
}

function understand(place: Workplace, body: string): readonly Notice[] {
  try {
    return readNotices(body);
  } catch (error) {
    place.report({ fate: "not-understood", error: asError(error) });
    throw error;
  }
}

async function follow(place: Workplace, notice: Notice): Promise<PageReport> {
  return notice.kind === "ignored" ? { fate: "ignored", event: notice.event } : await cleanNoticed(place, notice);
}

async function cleanNoticed(place: Workplace, notice: PageNotice): Promise<PageReport> {
  const startedAt = performance.now();
  const store = openOutputStore(place.s3, place.settings.outputBucket);
  try {
    const outcome = await outcomeOf(place, notice);
    if (outcome.kind === "gone") return { ...factsOf(notice, startedAt), fate: "gone" };
    if (outcome.kind === "archive")
      return { ...factsOf(notice, startedAt), fate: "handed-over", written: await handOver(store, notice) };
    const written = await writeOutcome(store, notice, outcome);
    return reportOutcome(factsOf(notice, startedAt), outcome, written);
  } catch (error) {
    return {
      ...factsOf(notice, startedAt),
      fate: "fault",
      error: asError(error),
    };
  }
}

/** Where the page is gone there is no outcome to write, and an older document stays as it is. */
async function outcomeOf(
  place: Workplace,
  notice: PageNotice,
): Promise<Outcome | { readonly kind: "gone" } | { readonly kind: "archive" }> {
  if (isArchiveByName(notice)) return { kind: "archive" };
  const { maxPageBytes, strength } = place.settings;
  const read = await readPage(place.s3, notice, maxPageBytes);
  if (read.kind === "gone") return { kind: "gone" };
  if (read.kind === "refused") return { kind: "rejected", rejection: read.rejection };
  const outcome = await place.clean(read.raw, { strength, maxBytes: maxPageBytes });
  return outcome.kind === "rejected" && isArchiveByBytes(notice, read.raw.bytes) ? { kind: "archive" } : outcome;
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
