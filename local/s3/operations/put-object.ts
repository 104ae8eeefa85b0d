import { readBodyClaims } from "../body/body-claims.ts";
import { checksumHeaderOf } from "../body/checksums.ts";
import type { ReceivedBody } from "../body/receive-body.ts";
import type { S3Answer } from "../http/s3-answer.ts";
import type { S3Request } from "../http/s3-request.ts";
import type { Checksum, ChecksumAlgorithm } from "../store/version.ts";
import { readExpectation } from "./conditions.ts";
import { readDescription } from "./description.ts";
import { bucketOf, type Desk, receiveUpload } from "./desk.ts";

/** PutObject, with If-Match and If-None-Match. */
export async function putObject(desk: Desk, request: S3Request): Promise<S3Answer> {
  const bucket = bucketOf(desk, request);
  const description = readDescription(request);
  const expect = readExpectation(request.headers);
  const body = await receiveUpload(desk, request);
  const checksum = fullChecksumOf(body, readBodyClaims(request.headers).algorithm);
  const version = await bucket.addObject({
    draft: { key: request.key, bytes: body.bytes, etag: body.md5, ...checksum, ...description },
    path: body.path,
    expect,
  });
  await desk.tell({
    eventName: "ObjectCreated:Put",
    bucket: bucket.name,
    version,
    instant: version,
    requestId: request.requestId,
  });
  return {
    status: 200,
    headers: { etag: quote(version.etag), "x-amz-version-id": version.versionId, ...writeChecksum(version.checksum) },
  };
}

/** The checksum of a body that came in one piece. */
export function fullChecksumOf(
  body: ReceivedBody,
  algorithm: ChecksumAlgorithm | undefined,
): { readonly checksum?: Checksum } {
  if (algorithm === undefined || body.checksum === undefined) return {};
  return { checksum: { algorithm, value: body.checksum, type: "FULL_OBJECT" } };
}

/** A checksum as answer headers. */
export function writeChecksum(checksum: Checksum | undefined): Readonly<Record<string, string>> {
  if (checksum === undefined) return {};
  return { [checksumHeaderOf(checksum.algorithm)]: checksum.value, "x-amz-checksum-type": checksum.type };
}

/** An ETag as HTTP writes it. */
export function quote(etag: string): string {
  return `"${etag}"`;
}
