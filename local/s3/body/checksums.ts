import { createHash } from "node:crypto";
import type { ChecksumAlgorithm } from "../store/version.ts";
import { Crc32, Crc32c, Crc64Nvme, type Digest } from "./crc.ts";

interface ChecksumKind {
  readonly algorithm: ChecksumAlgorithm;
  readonly open: () => Digest;
  /** Bytes of the digest. */
  readonly bytes: number;
  /** What the checksum of a multipart upload is over, where the uploader does not say. */
  readonly ofParts: "FULL_OBJECT" | "COMPOSITE";
}

/** The digests that this endpoint verifies and keeps. Amazon S3 User Guide, "Checking object integrity". */
export const CHECKSUMS: readonly ChecksumKind[] = [
  { algorithm: "CRC32", open: () => new Crc32(), bytes: 4, ofParts: "COMPOSITE" },
  { algorithm: "CRC32C", open: () => new Crc32c(), bytes: 4, ofParts: "COMPOSITE" },
  { algorithm: "CRC64NVME", open: () => new Crc64Nvme(), bytes: 8, ofParts: "FULL_OBJECT" },
  { algorithm: "SHA1", open: () => createHash("sha1"), bytes: 20, ofParts: "COMPOSITE" },
  { algorithm: "SHA256", open: () => createHash("sha256"), bytes: 32, ofParts: "COMPOSITE" },
];

/** First part of the headers and trailers that carry checksums. */
export const CHECKSUM_PREFIX = "x-amz-checksum-";

/** Header or trailer that carries this checksum: `x-amz-checksum-crc32`. */
export function checksumHeaderOf(algorithm: ChecksumAlgorithm): string {
  return `${CHECKSUM_PREFIX}${algorithm.toLowerCase()}`;
}

/** The row of an algorithm, by its name in any case; undefined for one that is not kept here. */
export function checksumNamed(name: string): ChecksumKind | undefined {
  return CHECKSUMS.find(({ algorithm }) => algorithm === name.toUpperCase());
}
