const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a5;
const BLOCK_HEADER_BYTES = 3;
const CHECKSUM_BYTES = 4;
const REPEATED = 1;
/** Bytes of the dictionary's id, by the two bits that tell them. */
const DICTIONARY_BYTES = [0, 1, 2, 4] as const;
/** The largest window that the zstd command undoes unasked; fzstd takes as much memory, were the page one byte. */
const WIDEST = 2 ** 27;
/** Bytes: a page of ten megabytes moves ten gigabytes at most, in the widest window. */
const MAX_WORK = 2 ** 34;

/** Whether a stream has blocks that are far smaller than the window they ask for, or a window that no page needs. */
export function isWideZstd(bytes: Uint8Array): boolean {
  return workOf(bytes) > MAX_WORK;
}

/**
 * Bytes that fzstd moves to undo all frames: it shifts the whole window for each block, however small, and the window is what the frame
 * says it is. Infinite where that is wider than any page needs. Read from the headers alone (RFC 8878, 3.1.1); a stream that is damaged is read as far as it goes.
 */
function workOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let work = 0;
  for (let at = 0; at + 8 < bytes.length; ) {
    const magic = view.getUint32(at, true);
    if (magic >>> 4 === SKIPPABLE) at += 8 + view.getUint32(at + 4, true);
    else if (magic !== FRAME) break;
    else {
      const { end, window, hasChecksum } = readHeader(view, at);
      at = end;
      for (
        let isLast = false;
        !isLast && at + BLOCK_HEADER_BYTES <= bytes.length;
        work += window > WIDEST ? Number.POSITIVE_INFINITY : window
      ) {
        const header = view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
        isLast = (header & 1) === 1;
        at += BLOCK_HEADER_BYTES + (((header >> 1) & 3) === REPEATED ? 1 : header >> 3);
      }
      if (hasChecksum) at += CHECKSUM_BYTES;
    }
  }
  return work;
}

/** Where a frame's blocks begin, and how far back they may reach. */
function readHeader(view: DataView, start: number): { end: number; window: number; hasChecksum: boolean } {
  const flags = view.getUint8(start + 4);
  const isSingle = (flags >> 5) & 1;
  const sizeBits = flags >> 6;
  const sizeAt = start + 6 - isSingle + (DICTIONARY_BYTES[(flags & 3) as 0 | 1 | 2 | 3] ?? 0);
  const sizeBytes = sizeBits === 0 ? isSingle : 1 << sizeBits;
  const window = isSingle === 1 ? readSize(view, sizeAt, sizeBytes) : windowOf(view.getUint8(start + 5));
  return { end: sizeAt + sizeBytes, window, hasChecksum: ((flags >> 2) & 1) === 1 };
}

function windowOf(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

function readSize(view: DataView, at: number, count: number): number {
  let size = 0;
  for (let k = Math.min(count, view.byteLength - at) - 1; k >= 0; k--) size = size * 256 + view.getUint8(at + k);
  return size;
}
