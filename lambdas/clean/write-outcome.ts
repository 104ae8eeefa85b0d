import { type Outcome, toJsonLine } from "../../cleaner/index.ts";
import { type EventOrder, isSameEvent, orderOf } from "./event-order.ts";
import type { PageNotice } from "./notice.ts";
import { type Fate, outputKeyOf } from "./output-key.ts";
import type { OutputStore } from "./output-store.ts";

/** What a write came to: `unchanged` is the same event seen again, `superseded` an event older than what is stored. */
export type Written = "written" | "unchanged" | "superseded";

/** Lost races in a row before we call it a fault; each one means that another writer of the same key made progress. */
const MAX_ROUNDS = 8;

/**
 * Writes an outcome so that, whatever order and however often events arrive, the newest event's outcome is the one
 * that stays, in one place: `documents/` or `rejected/`, never both.
 *
 * Usually that is one put and one look at the other place. The look comes *after* the put: of two writers in a race at
 * least the later one sees the other, and both judge by the sequencers alone.
 */
export async function writeOutcome(
  store: OutputStore,
  notice: PageNotice & EventOrder,
  outcome: Outcome,
): Promise<Written> {
  const fate: Fate = outcome.kind;
  const written = await putInOrder(store, notice, {
    key: outputKeyOf(notice.key, fate),
    body: bodyOf(outcome),
    sequencer: notice.sequencer,
    ...(notice.versionId === undefined ? {} : { versionId: notice.versionId }),
  });
  if (written === "superseded") return written;
  return (await settle(store, notice, fate)) === "kept" ? written : "superseded";
}

/** One line, line feed included, the same bytes as the command line writes: outputs can be concatenated and read by line tools. */
function bodyOf(outcome: Outcome): string {
  return `${toJsonLine(outcome.kind === "cleaned" ? outcome.document : outcome.rejection)}\n`;
}

/**
 * Writes one output unless the event behind what lies there is as new or newer.
 *
 * A put that is refused costs as much as one that is not, so a backfill, whose pages have outputs already, looks first.
 */
export async function putInOrder(
  store: OutputStore,
  event: EventOrder,
  output: Parameters<OutputStore["put"]>[0],
): Promise<Written> {
  let seen = event.sameEvent === "rewrites" ? await store.look(output.key) : undefined;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const order = seen === undefined ? 1 : await orderOf(event, seen);
    if (order === 0) return "unchanged";
    if (order < 0) return "superseded";
    if (await store.put(output, seen)) return "written";
    seen = await store.look(output.key);
  }
  throw new Error(`gave up after ${MAX_ROUNDS} rounds: ${output.key} keeps changing`);
}

/** Leaves only the newer of document and rejection. At a tie the document stays: both writers must agree on one. */
async function settle(store: OutputStore, notice: PageNotice & EventOrder, fate: Fate): Promise<"kept" | "withdrawn"> {
  const own = outputKeyOf(notice.key, fate);
  const other = outputKeyOf(notice.key, fate === "cleaned" ? "rejected" : "cleaned");
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const seen = await store.look(other);
    if (seen === undefined) return "kept";
    const order = await orderOf(notice, seen);
    if (order > 0 || (order === 0 && fate === "cleaned")) {
      if (await store.remove(other, seen)) return "kept";
      continue;
    }
    const mine = await store.look(own);
    if (mine === undefined || !isSameEvent(mine, notice)) return "withdrawn";
    if (await store.remove(own, mine)) return "withdrawn";
  }
  throw new Error(`gave up after ${MAX_ROUNDS} rounds: ${own} and ${other} keep changing`);
}
