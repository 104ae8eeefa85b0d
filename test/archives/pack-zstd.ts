/** A zstd frame of stored blocks (RFC 8878): valid on every Node, where only the newer ones can compress. */
export function zstdOf(bytes: Uint8Array): Buffer {
  // Window descriptor 0x38: 128 KB.
  const parts: Buffer[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38])];
  for (let at = 0; at === 0 || at < bytes.length; at += MAX_BLOCK) {
    const block = bytes.subarray(at, at + MAX_BLOCK);
    const isLast = at + MAX_BLOCK >= bytes.length;
    parts.push(blockHeader(block.length, { isLast, type: 0 }), Buffer.from(block));
  }
  return Buffer.concat(parts);
}

/** A frame that readers pass over; parallel compressors and WARCs with a dictionary begin with one. */
export function skippableOf(bytes: Uint8Array): Buffer {
  const header = Buffer.from([0x5d, 0x2a, 0x4d, 0x18, 0, 0, 0, 0]);
  header.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([header, bytes]);
}

/** A frame of blocks of one byte each that may reach back over a gigabyte. */
export function wideZstd(blocks: number): Buffer {
  const parts: Buffer[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 20 << 3])];
  for (let n = 1; n <= blocks; n++) parts.push(blockHeader(1, { isLast: n === blocks, type: 1 }), Buffer.from("a"));
  return Buffer.concat(parts);
}

/** A frame whose every four bytes become 128 KB of spaces. */
export function zstdBomb(blocks: number): Buffer {
  const parts: Buffer[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38])];
  for (let n = 1; n <= blocks; n++)
    parts.push(blockHeader(MAX_BLOCK, { isLast: n === blocks, type: 1 }), Buffer.from(" "));
  return Buffer.concat(parts);
}

const MAX_BLOCK = 131_072;

function blockHeader(size: number, { isLast, type }: { isLast: boolean; type: 0 | 1 }): Buffer {
  const header = Buffer.alloc(3);
  header.writeUIntLE((size << 3) | (type << 1) | (isLast ? 1 : 0), 0, 3);
  return header;
}
