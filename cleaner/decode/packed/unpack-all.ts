/** Undoes a way of packing as the bytes come: `push` some, take the `pieces` that they make, `end` them, take the last. */
export interface Unpacker {
  readonly push: (bytes: Uint8Array) => void;
  /** Says that no more bytes come. */
  readonly end: () => void;
  /** What can be unpacked so far. Throws an Error where bytes are damaged or cut off. */
  readonly pieces: () => Iterable<Uint8Array>;
}

interface Limit {
  readonly maxOutputLength?: number | undefined;
}

/** Undoes all bytes at once, as zlib does. Throws a RangeError past `maxOutputLength` bytes, and what the unpacker throws. */
export function unpackAll(
  unpacker: Unpacker,
  bytes: Uint8Array,
  { maxOutputLength = Number.POSITIVE_INFINITY }: Limit,
): Uint8Array {
  unpacker.push(bytes);
  unpacker.end();
  const pieces: Uint8Array[] = [];
  let byteCount = 0;
  for (const piece of unpacker.pieces()) {
    byteCount += piece.length;
    if (byteCount > maxOutputLength) throw new RangeError(`more than ${maxOutputLength} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
