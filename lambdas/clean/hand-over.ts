import { isArchive, isArchiveName, isHtmlPage } from "../../archives/index.ts";
import { UNPACKED_PREFIX } from "./contract.ts";
import type { PageNotice } from "./notice.ts";
import { outputKeyOf } from "./output-key.ts";
import type { OutputStore } from "./output-store.ts";
import { putInOrder, type Written } from "./write-outcome.ts";

/**
 * Whether an upload is for the unpack function, by what it is called, or by how it begins where it is called like a page or
 * not at all. What that function wrote never is, nor a page of HTML with an archive's name: an archive that is broken begins
 * like none, and is told to be broken there.
 */
export function isForUnpacking({ key }: PageNotice, bytes: Uint8Array): boolean {
  if (key.startsWith(UNPACKED_PREFIX)) return false;
  return isArchiveName(key) ? !isHtmlPage(bytes, key) : isArchive(bytes, key);
}

/**
 * Hands an archive over by an object in the output bucket, whose own notice wakes the unpack function.
 *
 * S3 can't send archives elsewhere by itself: a rule for one ending and a rule for all uploads overlap, which it
 * refuses. The object is durable before the message is deleted, orders itself by sequencer as every output does, and
 * costs a put for each archive instead of a fee for each page.
 */
export function handOver(store: OutputStore, notice: PageNotice): Promise<Written> {
  const { bucket, key, versionId, sequencer } = notice;
  const archive = { bucket, key, ...(versionId === undefined ? {} : { versionId }), sequencer };
  return putInOrder(store, notice, {
    key: outputKeyOf(key, "handedOver"),
    body: `${JSON.stringify({ schemaVersion: "1", kind: "archive", archive, state: "waiting", done: 0 })}\n`,
    sequencer,
    ...(versionId === undefined ? {} : { versionId }),
  });
}
