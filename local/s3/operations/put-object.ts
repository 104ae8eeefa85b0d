import { readBodyClaims } from "../body/body-claims.ts";
import type { S3Answer } from "../http/s3-answer.ts";
import type { S3Request } from "../http/s3-request.ts";
import { fullChecksumOf, quote, writeChecksum } from "./checksum-answer.ts";
import { readExpectation } from "./conditions.ts";
import { readDescription } from "./description.ts";
import { bucketOf, type Desk, receiveInto } from "./desk.ts";

/** PutObject, with If-Match and If-None-Match. */
export async function putObject(desk: Desk, request: S3Request): Promise<S3Answer> {
  const bucket = bucketOf(desk, request);
  const description = readDescription(request);
  const expect = readExpectation(request.headers);
  const claims = readBodyClaims(request.headers);
  const body = await receiveInto(desk, bucket, { source: request.body, claims });
  const checksum = fullChecksumOf(body, claims.algorithm);
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
