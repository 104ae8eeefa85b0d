import { S3Error } from "../s3-error.ts";
import type { Bucket } from "../store/bucket.ts";
import type { DeleteMarker, ObjectVersion } from "../store/version.ts";

const VERSION_ID = /^(?:[0-9a-f]{32}|null)$/;

/**
 * The object that a read means. Throws NoSuchKey, NoSuchVersion, InvalidArgument for what is no version id, and
 * MethodNotAllowed for the version that is a delete marker.
 */
export function findVersion(bucket: Bucket, key: string, versionId: string | null): ObjectVersion {
  if (versionId !== null) return findById(bucket, key, versionId);
  const version = bucket.current(key);
  if (version?.kind === "object") return version;
  throw new S3Error("NoSuchKey", `The specified key does not exist: ${key}`, version && markerHeaders(version));
}

/** Throws InvalidArgument for a text that is no version id of this endpoint. */
export function expectVersionId(versionId: string): void {
  if (!VERSION_ID.test(versionId)) throw new S3Error("InvalidArgument", "Invalid version id specified.");
}

/** Headers that say that a version is a delete marker. */
export function markerHeaders(marker: Pick<DeleteMarker, "versionId">): Readonly<Record<string, string>> {
  return { "x-amz-delete-marker": "true", "x-amz-version-id": marker.versionId };
}

function findById(bucket: Bucket, key: string, versionId: string): ObjectVersion {
  expectVersionId(versionId);
  const version = bucket.versionsOf(key).find((candidate) => candidate.versionId === versionId);
  if (version === undefined) throw new S3Error("NoSuchVersion", `The specified version does not exist: ${versionId}`);
  if (version.kind === "object") return version;
  const headers = { ...markerHeaders(version), allow: "DELETE" };
  throw new S3Error("MethodNotAllowed", "The specified version is a delete marker: it can only be deleted.", headers);
}
