import { constants, gunzipSync } from "node:zlib";
import { Bunzip, beginsBzip2 } from "../cleaner/records.ts";
import { archiveKindOf, KIND_BYTES, kindBytesOf, startsAsHtml } from "./archive-kind.ts";

/** Packed bytes that are enough to see how an archive begins. */
const PACKED_BYTES = 8_192;
/** The same where a first record goes on past those. */
const LONG_PACKED_BYTES = 262_144;
const MAX_INFLATED_BYTES = 16_777_216;

/** Whether bytes in memory, packed by gzip, bzip2 or not at all, are an archive that `readArchive` opens. Looks at their beginning alone. */
export function isArchive(bytes: Uint8Array, name: string): boolean {
  const head = beginningOf(bytes, KIND_BYTES).subarray(0, KIND_BYTES);
  const kindBytes = kindBytesOf(head, name);
  const seen = kindBytes === KIND_BYTES ? head : beginningOf(bytes, kindBytes).subarray(0, kindBytes);
  return archiveKindOf(seen, name) !== undefined;
}

/** Whether bytes, packed likewise, are a page of HTML whatever they are called. Looks at their beginning alone. */
export function isHtmlPage(bytes: Uint8Array, name: string): boolean {
  const head = beginningOf(bytes, KIND_BYTES);
  return startsAsHtml(head) && archiveKindOf(head.subarray(0, KIND_BYTES), name) === undefined;
}

/** At least so many of the bytes as they were before they were packed, or what there is of them. */
function beginningOf(bytes: Uint8Array, wantedBytes: number): Uint8Array {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return gunzipBeginning(bytes.subarray(0, wantedBytes > KIND_BYTES ? LONG_PACKED_BYTES : PACKED_BYTES));
  return beginsBzip2(bytes) ? bunzipBeginning(bytes, wantedBytes) : bytes;
}

function gunzipBeginning(bytes: Uint8Array): Uint8Array {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_INFLATED_BYTES };
  // zlib reports a bad stream, or one that inflates too far, by throwing only.
  try {
    return gunzipSync(bytes, options);
  } catch {
    return new Uint8Array(0);
  }
}

/** A block comes whole or not at all: of a large file the first megabyte has to be there. */
function bunzipBeginning(bytes: Uint8Array, wantedBytes: number): Uint8Array {
  const bunzip = new Bunzip();
  bunzip.push(bytes);
  bunzip.end();
  const pieces: Uint8Array[] = [];
  // It reports by throwing that bytes are damaged, or that the last block is not all there.
  try {
    let byteCount = 0;
    for (const piece of bunzip.pieces()) {
      pieces.push(piece);
      byteCount += piece.length;
      if (byteCount >= wantedBytes) break;
    }
    return Buffer.concat(pieces);
  } catch {
    return Buffer.concat(pieces);
  }
}
