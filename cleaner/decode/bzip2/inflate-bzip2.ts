import { Bunzip } from "./bunzip.ts";

/** Undoes bzip2, all of its streams. Throws a RangeError past `maxOutputLength` bytes, an Error where the streams are damaged or cut off. */
export function inflateBzip2(bytes: Uint8Array, { maxOutputLength = Number.POSITIVE_INFINITY }: Limit): Uint8Array {
  const bunzip = new Bunzip();
  bunzip.push(bytes);
  bunzip.end();
  const pieces: Uint8Array[] = [];
  let byteCount = 0;
  for (const piece of bunzip.pieces()) {
    byteCount += piece.length;
    if (byteCount > maxOutputLength) throw new RangeError(`more than ${maxOutputLength} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

interface Limit {
  readonly maxOutputLength?: number | undefined;
}
