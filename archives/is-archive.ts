import { constants, gunzipSync } from "node:zlib";
import { archiveKindOf, KIND_BYTES, kindBytesOf, startsAsHtml } from "./archive-kind.ts";

/** Packed bytes that are enough to see how an archive begins. */
const PACKED_BYTES = 8_192;
/** The same where a first record goes on past those. */
const LONG_PACKED_BYTES = 262_144;
const MAX_INFLATED_BYTES = 16_777_216;

/** Whether bytes in memory, gzipped or not, are an archive that `readArchive` opens. Looks at their beginning alone. */
export function isArchive(bytes: Uint8Array, name: string): boolean {
  const head = beginningOf(bytes, PACKED_BYTES).subarray(0, KIND_BYTES);
  const kindBytes = kindBytesOf(head, name);
  const seen = kindBytes === KIND_BYTES ? head : beginningOf(bytes, LONG_PACKED_BYTES).subarray(0, kindBytes);
  return archiveKindOf(seen, name) !== undefined;
}

/** Whether bytes, gzipped or not, are a page of HTML whatever they are called. Looks at their beginning alone. */
export function isHtmlPage(bytes: Uint8Array, name: string): boolean {
  const head = beginningOf(bytes, PACKED_BYTES);
  return startsAsHtml(head) && archiveKindOf(head.subarray(0, KIND_BYTES), name) === undefined;
}

function beginningOf(bytes: Uint8Array, packedBytes: number): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_INFLATED_BYTES };
  // zlib reports a bad stream, or one that inflates too far, by throwing only.
  try {
    return gunzipSync(bytes.subarray(0, packedBytes), options);
  } catch {
    return new Uint8Array(0);
  }
}
