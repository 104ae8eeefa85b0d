import { piecesOfFile } from "../body/file-stretch.ts";
import { headerOf, type S3Request } from "../http/s3-request.ts";
import { S3Error } from "../s3-error.ts";
import type { Bucket } from "../store/bucket.ts";
import type { ObjectVersion } from "../store/version.ts";
import { preconditionFailed, readPermission } from "./conditions.ts";
import { bucketOf, type Desk } from "./desk.ts";
import { findVersion } from "./find-version.ts";
import { openBody } from "./get-object.ts";
import { type ByteRange, readRange } from "./range.ts";

/** What is to be copied. */
export interface CopySource {
  readonly bucket: Bucket;
  readonly version: ObjectVersion;
  /** Whether the request names this very version. */
  readonly isPinned: boolean;
}

/** `bucket/key`, both percent-encoded, perhaps with a slash before and a version id behind. */
const COPY_SOURCE = /^\/?([^/?]+)\/([^?]+)(?:\?versionId=([^&]*))?$/;

/** Finds the source that a request names; throws like a GET of it, and PreconditionFailed. */
export function readCopySource(desk: Desk, request: S3Request): CopySource {
  const [, bucketName, key, versionId] = COPY_SOURCE.exec(headerOf(request, "x-amz-copy-source") ?? "") ?? [];
  if (bucketName === undefined || key === undefined)
    throw new S3Error("InvalidArgument", "Copy Source must mention the source bucket and key: sourcebucket/sourcekey");
  const bucket = bucketOf(desk, { bucket: decode(bucketName) });
  const version = findVersion(bucket, decode(key), versionId ?? null);
  if (readPermission(version, request.headers, "x-amz-copy-source-if-") === "not-modified")
    throw preconditionFailed("x-amz-copy-source-if-none-match or -if-modified-since");
  return { bucket, version, isPinned: versionId !== undefined };
}

/** The stretch that a part's copy is to have; throws InvalidArgument and InvalidRange. */
export function readCopyRange(request: S3Request, { version }: CopySource): ByteRange {
  const header = headerOf(request, "x-amz-copy-source-range");
  if (header === undefined) return { start: 0, bytes: version.bytes };
  const range = readRange(header, version.bytes);
  if (range === undefined)
    throw new S3Error("InvalidArgument", "The x-amz-copy-source-range value must be of the form bytes=first-last.");
  return range;
}

/** The bytes of the source. */
export async function* readSource({ bucket, version }: CopySource, range: ByteRange): AsyncGenerator<Buffer> {
  const file = await openBody(bucket, version);
  try {
    yield* piecesOfFile({ file, ...range });
  } finally {
    await file.close();
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError)
      throw new S3Error("InvalidArgument", "x-amz-copy-source is not percent-encoded UTF-8.");
    throw error;
  }
}
