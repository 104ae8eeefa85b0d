import { BZIP2_HEAD_BYTES, beginsBzip2 } from "./bzip2/begins-bzip2.ts";

/** How bytes are packed that say so themselves. */
export type MarkedPacking = "gzip" | "zstd" | "bzip2";

/** Bytes that tell. */
export const PACKING_BYTES = BZIP2_HEAD_BYTES;

/** How bytes are packed (RFC 1952, RFC 8878, bzip2's own marks); undefined where they don't say so. */
export function packingOf(head: Uint8Array): MarkedPacking | undefined {
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  const isZstd = head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd;
  if (isZstd || isSkippable(head)) return "zstd";
  return beginsBzip2(head) ? "bzip2" : undefined;
}

/** 0x184d2a50 to 0x184d2a5f, little-endian: the head of a frame of zstd that holds no content; a stream may begin with some. */
export function isSkippable(head: Uint8Array): boolean {
  return ((head[0] ?? 0) & 0xf0) === 0x50 && head[1] === 0x2a && head[2] === 0x4d && head[3] === 0x18;
}
