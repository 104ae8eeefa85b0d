import { followDeletion } from "./follow-deletion.ts";
import { followUpload } from "./follow-upload.ts";
import { followWish } from "./follow-wish.ts";
import { type IgnoredNotice, type Notice, readNotices } from "./notice.ts";
import { factsOf, type PageReport } from "./page-report.ts";
import type { Workplace } from "./workplace.ts";

/**
 * Does what one message speaks of, one page after the other: a page's tree is the largest thing in memory.
 *
 * A fault in one page does not keep its neighbours from being written. Throws at the end if there was one: the whole
 * message is then delivered again, which changes nothing for the pages that are done.
 */
export async function cleanMessage(place: Workplace, body: string): Promise<void> {
  const faults: Error[] = [];
  for (const notice of understand(place, body)) {
    const report = notice.kind === "ignored" ? ignore(notice) : await follow(place, notice);
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

function ignore({ event }: Pick<IgnoredNotice, "event">): PageReport {
  return { fate: "ignored", event };
}

async function follow(place: Workplace, notice: Exclude<Notice, IgnoredNotice>): Promise<PageReport> {
  const startedAt = performance.now();
  const facts = () => factsOf(notice, startedAt);
  try {
    switch (notice.kind) {
      case "page":
        return await followUpload(place, notice, facts);
      case "again":
        return await followWish(place, notice, facts);
      case "deleted":
        if (place.settings.ofDeletedPages === "keep") return ignore(notice);
        return await followDeletion(place, notice, facts);
    }
  } catch (error) {
    return { ...facts(), fate: "fault", error: asError(error) };
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
