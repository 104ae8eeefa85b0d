import { constants, gunzipSync } from "node:zlib";
import { Bunzip, isWideZstd, packingOf, type Unpacker, Unzstd } from "../cleaner/records.ts";

/** Of so many packed bytes each kilobyte that is wanted may take one. */
const MIN_PACKED_BYTES = 8_192;
const PACKED_SHARE = 4;
const MAX_INFLATED_BYTES = 16_777_216;
const NOTHING = new Uint8Array(0);

/** At least so many bytes as they were before they were packed, or what there is of them; all where they are not packed. */
export function beginningOf(bytes: Uint8Array, wantedBytes: number): Uint8Array {
  switch (packingOf(bytes)) {
    case "gzip":
      return gunzipBeginning(bytes.subarray(0, Math.max(MIN_PACKED_BYTES, wantedBytes / PACKED_SHARE)));
    case "zstd":
      return isWideZstd(bytes) ? NOTHING : takePieces(new Unzstd(), bytes, wantedBytes);
    case "bzip2":
      // A block comes whole or not at all: of a large file the first megabyte has to be there.
      return takePieces(new Bunzip(), bytes, wantedBytes);
    default:
      return bytes;
  }
}

function gunzipBeginning(bytes: Uint8Array): Uint8Array {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_INFLATED_BYTES };
  // zlib reports a bad stream, or one that inflates too far, by throwing only.
  try {
    return gunzipSync(bytes, options);
  } catch {
    return NOTHING;
  }
}

function takePieces(unpacker: Unpacker, bytes: Uint8Array, wantedBytes: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let byteCount = 0;
  unpacker.push(bytes);
  unpacker.end();
  // They report by throwing that bytes are damaged or not all there.
  try {
    for (const piece of unpacker.pieces()) {
      pieces.push(piece);
      byteCount += piece.length;
      if (byteCount >= wantedBytes) break;
    }
    return Buffer.concat(pieces);
  } catch {
    return Buffer.concat(pieces);
  }
}
