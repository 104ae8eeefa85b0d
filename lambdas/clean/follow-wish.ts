import { readWhere } from "../backfill/where.ts";
import type { EventOrder } from "./event-order.ts";
import { endGone, outcomeOf, storeOutcome } from "./follow-upload.ts";
import { newestVersionOf } from "./newest-version.ts";
import type { AgainNotice, PageNotice } from "./notice.ts";
import type { PageFacts, PageReport } from "./page-report.ts";
import { readStored } from "./read-stored.ts";
import type { Workplace } from "./workplace.ts";

/**
 * Cleans a page again for a backfill.
 *
 * The outcome takes the place of the one that is stored, and where that came of the same version, its place in the order
 * of events: what comes of any later event wins over it as before. The stored one is looked at first and the page's newest
 * version after it, so the page is never older than what it replaces.
 */
export async function followWish(place: Workplace, wish: AgainNotice, facts: () => PageFacts): Promise<PageReport> {
  const { bucket, key } = wish;
  const stored = await readStored(place.s3, place.settings.outputBucket, key);
  if (!isWanted(wish, stored?.outcome)) return { ...facts(), fate: "passed-over", because: "where" };
  const newest = await newestVersionOf(place.s3, wish);
  if (newest === undefined) return endGone(place, { ...wish, sequencer: stored?.mark.sequencer ?? "" }, facts);
  const isSameVersion = stored !== undefined && stored.mark.versionId === newest.versionId;
  const sequencer = isSameVersion ? stored.mark.sequencer : "";
  const notice: PageNotice & EventOrder = { kind: "page", bucket, key, ...newest, sequencer, sameEvent: "rewrites" };
  const outcome = await outcomeOf(place, notice);
  if (outcome.kind === "gone") return endGone(place, notice, facts);
  if (outcome.kind === "archive") return { ...facts(), fate: "passed-over", because: "archive" };
  return storeOutcome(place, { notice, outcome, facts });
}

/** Throws where the condition can't be followed: whoever wrote the message is at fault, and no page is. */
function isWanted({ where }: AgainNotice, outcome: object | undefined): boolean {
  if (where === undefined) return true;
  const read = readWhere(where);
  if (read.kind === "fault") throw new Error(`message not understood: where: ${read.fault.message}`);
  return outcome !== undefined && read.where(outcome);
}
