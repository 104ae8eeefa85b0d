import { Decompress } from "fzstd";

/** fzstd has no pause: the most that these many bytes of it can become is some 8 MB. */
const SLICE_BYTES = 256;

/**
 * Undoes zstd (RFC 8878), all of its frames: Node has none of its own before 22.15, and later ones stop without a word
 * after the first. Throws a RangeError past `maxOutputLength` bytes, an Error where the stream is damaged or cut off.
 */
export function inflateZstd(bytes: Uint8Array, { maxOutputLength = Number.POSITIVE_INFINITY }: Limit): Uint8Array {
  const chunks: Uint8Array[] = [];
  let byteCount = 0;
  const decompressor = new Decompress((chunk) => {
    byteCount += chunk.length;
    if (byteCount > maxOutputLength) throw new RangeError(`more than ${maxOutputLength} bytes`);
    chunks.push(chunk);
  });
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) decompressor.push(bytes.subarray(at, at + SLICE_BYTES));
  decompressor.push(new Uint8Array(0), true);
  return Buffer.concat(chunks);
}

interface Limit {
  readonly maxOutputLength?: number | undefined;
}
