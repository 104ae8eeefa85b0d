import type { Instant } from "./sequence.ts";

/** Digests that S3 can keep with an object. Amazon S3 User Guide, "Checking object integrity". */
export type ChecksumAlgorithm = "CRC32" | "CRC32C" | "CRC64NVME" | "SHA1" | "SHA256";

/** A digest as S3 keeps it with an object. */
export interface Checksum {
  readonly algorithm: ChecksumAlgorithm;
  /** Base64; a composite one is followed by a dash and the number of parts. */
  readonly value: string;
  /** Over the whole object, or over the digests of its parts. */
  readonly type: "FULL_OBJECT" | "COMPOSITE";
}

/** What an uploader says about an object. */
export interface Description {
  /** HTTP headers kept as they came: content-type and its like, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** `x-amz-meta-*` without that prefix, as header values: ASCII. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** An object before it has a place among the versions of its key. */
export interface ObjectDraft extends Description {
  readonly key: string;
  readonly bytes: number;
  /** Without the quotes. */
  readonly etag: string;
  readonly checksum?: Checksum;
  /** The multipart upload that it came of. */
  readonly uploadId?: string;
}

/** One version of an object. Its body lies in a file of its own. */
export interface ObjectVersion extends ObjectDraft, Instant {
  readonly kind: "object";
  /** 32 hexadecimal digits. */
  readonly versionId: string;
}

/** The version that says: deleted. It has no body. */
export interface DeleteMarker extends Instant {
  readonly kind: "delete-marker";
  readonly versionId: string;
  readonly key: string;
}

/** One entry in the history of a key. */
export type Version = ObjectVersion | DeleteMarker;
