import type { S3Answer } from "../http/s3-answer.ts";
import { headerOf, type S3Request } from "../http/s3-request.ts";
import { S3Error } from "../s3-error.ts";
import type { Bucket } from "../store/bucket.ts";
import { expectEtag } from "./conditions.ts";
import { bucketOf, type Desk } from "./desk.ts";
import { expectVersionId, markerHeaders } from "./find-version.ts";

/** DeleteObject: a delete marker, or with versionId the version itself, for good. */
export async function deleteObject(desk: Desk, request: S3Request): Promise<S3Answer> {
  const deleted = await deleteKey(desk, bucketOf(desk, request), {
    key: request.key,
    versionId: request.query.get("versionId") ?? undefined,
    ifMatch: headerOf(request, "if-match"),
    requestId: request.requestId,
  });
  const { versionId, isMarker } = deleted;
  if (isMarker) return { status: 204, headers: markerHeaders({ versionId }) };
  return { status: 204, headers: { "x-amz-version-id": versionId } };
}

/** One deletion asked for. */
export interface Deletion {
  readonly key: string;
  readonly versionId: string | undefined;
  /** The ETag that the current version must have. */
  readonly ifMatch: string | undefined;
  readonly requestId: string;
}

/** What a deletion came to: the version that is gone, or the delete marker that was made. */
export interface Deleted {
  readonly versionId: string;
  /** The version named is, or was, a delete marker. */
  readonly isMarker: boolean;
}

/** Carries out one deletion. A version that is not there is as good as deleted. */
export async function deleteKey(desk: Desk, bucket: Bucket, deletion: Deletion): Promise<Deleted> {
  const { key, versionId, ifMatch } = deletion;
  if (versionId !== undefined) return await deleteVersion(desk, bucket, { ...deletion, versionId });
  const marker = bucket.addMarker(key, (current) => {
    if (ifMatch !== undefined) expectEtag(current, ifMatch);
  });
  const event = { bucket: bucket.name, version: marker, instant: marker, requestId: deletion.requestId };
  await desk.tell({ eventName: "ObjectRemoved:DeleteMarkerCreated", ...event });
  return { versionId: marker.versionId, isMarker: true };
}

async function deleteVersion(
  desk: Desk,
  bucket: Bucket,
  deletion: Deletion & { readonly versionId: string },
): Promise<Deleted> {
  const { key, versionId, ifMatch, requestId } = deletion;
  expectVersionId(versionId);
  if (ifMatch !== undefined)
    throw new S3Error("NotImplemented", "If-Match of a deletion is supported without versionId only.");
  const removal = await bucket.removeVersion(key, versionId);
  if (removal === undefined) return { versionId, isMarker: false };
  const { version, instant } = removal;
  await desk.tell({ eventName: "ObjectRemoved:Delete", bucket: bucket.name, version, instant, requestId });
  return { versionId, isMarker: version.kind === "delete-marker" };
}
