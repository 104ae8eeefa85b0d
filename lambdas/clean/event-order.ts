import type { PageNotice } from "./notice.ts";
import { compareSequencers } from "./sequencer.ts";

/** By what an output says which event of its page it comes from. */
export interface EventMark {
  /** Empty where a backfill wrote it and no notice of that version was ever followed. */
  readonly sequencer: string;
  /** Of the raw page; absent where its bucket keeps no versions. */
  readonly versionId?: string;
}

/** An event whose outcome wants a place, and what decides whether it gets it. */
export interface EventOrder extends Pick<PageNotice, "sequencer" | "versionId"> {
  /** Set by a backfill: what the very same event wrote before is written anew. */
  readonly sameEvent?: "rewrites";
  /** Whether the event's version is the last that was uploaded: asked where one of two outputs names no event. */
  readonly isNewest?: () => Promise<boolean>;
}

/**
 * Positive where the event's outcome takes the place of what is stored, 0 where the same event wrote that, negative where
 * the event comes too late.
 *
 * Sequencers decide. Between a backfill's output without one and another version's, only the newest version wins. The
 * notice of the backfilled version itself leaves it as it is: equal bytes have equal tags, so that a writer who looked
 * before could not tell that the mark on them has changed since.
 */
export async function orderOf(event: EventOrder, seen: EventMark): Promise<number> {
  const order = compareSequencers(event.sequencer, seen.sequencer);
  if (isSameEvent(event, seen)) return event.sameEvent === "rewrites" ? 1 : 0;
  if (event.versionId !== undefined && seen.versionId === event.versionId) return 0;
  const areBothKnown = event.sequencer !== "" && seen.sequencer !== "";
  if (areBothKnown || event.versionId === undefined || event.isNewest === undefined) return order;
  return (await event.isNewest()) ? 1 : -1;
}

/** Whether two marks are of one event. Backfills of different versions may all have no sequencer. */
export function isSameEvent(a: EventMark, b: EventMark): boolean {
  const isNamed = a.sequencer !== "" || a.versionId === b.versionId;
  return isNamed && compareSequencers(a.sequencer, b.sequencer) === 0;
}
