import { constants, gunzipSync } from "node:zlib";
import { archiveKindOf, KIND_BYTES } from "./archive-kind.ts";

/** Packed bytes that are enough to see how an archive begins. */
const PACKED_BYTES = 8_192;
const MAX_INFLATED_BYTES = 16_777_216;

/** Whether bytes in memory, gzipped or not, are an archive that `readArchive` opens. Looks at their beginning alone. */
export function isArchive(bytes: Uint8Array, name: string): boolean {
  return archiveKindOf(beginningOf(bytes).subarray(0, KIND_BYTES), name) !== undefined;
}

function beginningOf(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_INFLATED_BYTES };
  // zlib reports a bad stream, or one that inflates too far, by throwing only.
  try {
    return gunzipSync(bytes.subarray(0, PACKED_BYTES), options);
  } catch {
    return new Uint8Array(0);
  }
}
