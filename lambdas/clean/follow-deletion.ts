import { newestVersionOf } from "./newest-version.ts";
import type { DeletionNotice, PageNotice } from "./notice.ts";
import { outputKeyOf } from "./output-key.ts";
import { type OutputStore, openOutputStore } from "./output-store.ts";
import type { PageFacts, PageReport } from "./page-report.ts";
import { compareSequencers } from "./sequencer.ts";
import type { Workplace } from "./workplace.ts";

/** A page that was deleted takes its document, or its rejection, along. */
export async function followDeletion(
  place: Workplace,
  notice: DeletionNotice,
  facts: () => PageFacts,
): Promise<PageReport> {
  return (await withdrawIfGone(place, notice))
    ? { ...facts(), fate: "deleted" }
    : { ...facts(), fate: "passed-over", because: "the page is there" };
}

/**
 * Takes away what came of a page that is no longer there, and says whether that was so.
 *
 * Whoever writes an output asks this *after* the write, and a deletion's own notice asks it too: of the two at least the
 * later one finds the page gone and the output there. An output of an event after this one is left to that event.
 */
export async function withdrawIfGone(
  { s3, settings }: Workplace,
  notice: Pick<PageNotice, "bucket" | "key" | "sequencer">,
): Promise<boolean> {
  if ((await newestVersionOf(s3, notice)) !== undefined) return false;
  const store = openOutputStore(s3, settings.outputBucket);
  const deletion: Deletion = {
    sequencer: notice.sequencer,
    isStillGone: async () => (await newestVersionOf(s3, notice)) === undefined,
  };
  for (const fate of ["cleaned", "rejected"] as const) await withdraw(store, outputKeyOf(notice.key, fate), deletion);
  return true;
}

interface Deletion {
  readonly sequencer: string;
  readonly isStillGone: () => Promise<boolean>;
}

/** Lost races in a row before we call it a fault; each one means that another writer of the same key made progress. */
const MAX_ROUNDS = 8;

/**
 * An output without a sequencer, which a backfill wrote, may be of a page that was uploaded since we found it gone. Then
 * the page is there by now: its output is older than the look at it, and the look at the page comes after both.
 */
async function withdraw(store: OutputStore, key: string, { sequencer, isStillGone }: Deletion): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const seen = await store.look(key);
    if (seen === undefined || compareSequencers(seen.sequencer, sequencer) > 0) return;
    if (seen.sequencer === "" && !(await isStillGone())) return;
    if (await store.remove(key, seen)) return;
  }
  throw new Error(`gave up after ${MAX_ROUNDS} rounds: ${key} keeps changing`);
}
