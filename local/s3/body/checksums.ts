import { createHash } from "node:crypto";
import { S3Error } from "../s3-error.ts";
import type { ChecksumAlgorithm } from "../store/version.ts";
import { Crc32, Crc32c, Crc64Nvme, type Digest } from "./crc.ts";

interface ChecksumKind {
  readonly open: () => Digest;
  /** Of the digest. */
  readonly bytes: number;
  /** What S3 lets a checksum of a multipart upload be over; the first where the uploader does not say. */
  readonly ofUploads: readonly ("FULL_OBJECT" | "COMPOSITE")[];
}

/** The digests that this endpoint verifies and keeps. Amazon S3 User Guide, "Checking object integrity". */
export const CHECKSUMS: Readonly<Record<ChecksumAlgorithm, ChecksumKind>> = {
  CRC32: { open: () => new Crc32(), bytes: 4, ofUploads: ["COMPOSITE", "FULL_OBJECT"] },
  CRC32C: { open: () => new Crc32c(), bytes: 4, ofUploads: ["COMPOSITE", "FULL_OBJECT"] },
  CRC64NVME: { open: () => new Crc64Nvme(), bytes: 8, ofUploads: ["FULL_OBJECT"] },
  SHA1: { open: () => createHash("sha1"), bytes: 20, ofUploads: ["COMPOSITE"] },
  SHA256: { open: () => createHash("sha256"), bytes: 32, ofUploads: ["COMPOSITE"] },
};

/** First part of the headers and trailers that carry checksums. */
export const CHECKSUM_PREFIX = "x-amz-checksum-";

/** Header or trailer that carries this checksum: `x-amz-checksum-crc32`. */
export function checksumHeaderOf(algorithm: ChecksumAlgorithm): string {
  return `${CHECKSUM_PREFIX}${algorithm.toLowerCase()}`;
}

/** Reads an algorithm's name, in any case; throws NotImplemented for one that is not kept here. */
export function readAlgorithm(name: string): ChecksumAlgorithm {
  const algorithm = Object.keys(CHECKSUMS).find((known) => known === name.toUpperCase());
  if (algorithm === undefined)
    throw new S3Error("NotImplemented", `This local endpoint does not know the checksum algorithm ${name}.`);
  // One of the table's own keys.
  return algorithm as ChecksumAlgorithm;
}
