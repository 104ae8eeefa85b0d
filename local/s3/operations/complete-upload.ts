import type { BodyClaims } from "../body/body-claims.ts";
import { checksumHeaderOf } from "../body/checksums.ts";
import { badDigest } from "../body/verify-body.ts";
import { answerXml, type S3Answer } from "../http/s3-answer.ts";
import { headerOf, type S3Request } from "../http/s3-request.ts";
import { writeXml } from "../http/write-xml.ts";
import type { Bucket } from "../store/bucket.ts";
import type { ChecksumAlgorithm, ObjectVersion } from "../store/version.ts";
import { fullChecksumOf, quote, writeChecksumXml } from "./checksum-answer.ts";
import { readChosenParts } from "./chosen-parts.ts";
import { readExpectation } from "./conditions.ts";
import { bucketOf, type Desk, receiveInto } from "./desk.ts";
import { composeChecksum, joinParts, md5OfMd5s } from "./join-parts.ts";

/** CompleteMultipartUpload. Asked again after it was done, it answers and tells again, as retries need it. */
export async function completeMultipartUpload(desk: Desk, request: S3Request): Promise<S3Answer> {
  const bucket = bucketOf(desk, request);
  const version = findCompleted(bucket, request) ?? (await completeOrFind(desk, bucket, request));
  const event = { bucket: bucket.name, version, instant: version, requestId: request.requestId };
  await desk.tell({ eventName: "ObjectCreated:CompleteMultipartUpload", ...event });
  const xml = writeXml("CompleteMultipartUploadResult", [
    ["Location", `http://${request.headers.host ?? ""}/${bucket.name}/${encodeURIComponent(version.key)}`],
    ["Bucket", bucket.name],
    ["Key", version.key],
    ["ETag", quote(version.etag)],
    ...writeChecksumXml(version.checksum),
  ]);
  return answerXml(xml, { "x-amz-version-id": version.versionId });
}

function uploadIdOf(request: S3Request): string {
  return request.query.get("uploadId") ?? "";
}

function findCompleted(bucket: Bucket, request: S3Request): ObjectVersion | undefined {
  return bucket
    .versionsOf(request.key)
    .filter((version) => version.kind === "object")
    .find((version) => version.uploadId === uploadIdOf(request));
}

/** Of two that complete one upload at a time, a client and its retry, the slower finds what the faster made. */
async function completeOrFind(desk: Desk, bucket: Bucket, request: S3Request): Promise<ObjectVersion> {
  try {
    return await complete(desk, bucket, request);
  } catch (error) {
    const completed = findCompleted(bucket, request);
    if (completed === undefined) throw error;
    return completed;
  }
}

async function complete(desk: Desk, bucket: Bucket, request: S3Request): Promise<ObjectVersion> {
  const open = bucket.uploadOf(request.key, uploadIdOf(request));
  const { uploadId, startedAt, checksum: wanted, ...description } = open.upload;
  const expect = readExpectation(request.headers);
  const parts = await readChosenParts(request, open);
  const composed = composeChecksum(open.upload, parts);
  const claimed = wanted && headerOf(request, checksumHeaderOf(wanted.algorithm));
  if (wanted !== undefined && composed !== undefined && claimed !== undefined && claimed !== composed.value)
    throw badDigest(wanted.algorithm);
  const body = await receiveInto(desk, bucket, {
    source: joinParts(bucket, parts),
    claims: wanted?.type === "FULL_OBJECT" ? wholeClaims(wanted.algorithm, claimed) : { framing: "plain" },
    // Each part was held against the limit of a body when it came.
    maxBytes: Number.MAX_SAFE_INTEGER,
  });
  const checksum = composed === undefined ? fullChecksumOf(body, wanted?.algorithm) : { checksum: composed };
  const etag = `${md5OfMd5s(parts)}-${parts.length}`;
  return await bucket.addObject({
    draft: { ...description, bytes: body.bytes, etag, ...checksum, uploadId },
    path: body.path,
    expect: (current) => {
      bucket.expectUpload(open.upload);
      expect(current);
    },
  });
}

function wholeClaims(algorithm: ChecksumAlgorithm, claimed: string | undefined): BodyClaims {
  return { framing: "plain", algorithm, ...(claimed === undefined ? {} : { checksum: claimed }) };
}
