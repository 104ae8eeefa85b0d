import { readAlgorithm } from "../body/checksums.ts";
import { answerXml, type S3Answer } from "../http/s3-answer.ts";
import { headerOf, type S3Request } from "../http/s3-request.ts";
import { writeXml } from "../http/write-xml.ts";
import { S3Error } from "../s3-error.ts";
import type { ChecksumAlgorithm } from "../store/version.ts";
import { fullChecksumOf, quote, writeChecksumXml } from "./checksum-answer.ts";
import { readExpectation } from "./conditions.ts";
import { type CopySource, readCopySource, readSource } from "./copy-source.ts";
import { readDescription } from "./description.ts";
import { bucketOf, type Desk, receiveInto } from "./desk.ts";

/** CopyObject: the bytes again, with the source's description or, by directive REPLACE, with the request's. */
export async function copyObject(desk: Desk, request: S3Request): Promise<S3Answer> {
  const bucket = bucketOf(desk, request);
  const expect = readExpectation(request.headers);
  const source = readCopySource(desk, request);
  const isReplacing = readDirective(request) === "REPLACE";
  const isOntoItself = source.bucket === bucket && source.version.key === request.key;
  if (isOntoItself && !isReplacing && !source.isPinned)
    throw new S3Error("InvalidRequest", "A copy of an object onto itself must change its metadata (REPLACE).");
  const { headers, metadata } = isReplacing ? readDescription(request) : source.version;
  const algorithm = algorithmOf(request, source);
  const body = await receiveInto(desk, bucket, {
    source: readSource(source, { start: 0, bytes: source.version.bytes }),
    claims: { framing: "plain", ...(algorithm === undefined ? {} : { algorithm }) },
  });
  const checksum = fullChecksumOf(body, algorithm);
  const draft = { key: request.key, bytes: body.bytes, etag: body.md5, ...checksum, headers, metadata };
  const version = await bucket.addObject({ draft, path: body.path, expect });
  const event = { bucket: bucket.name, version, instant: version, requestId: request.requestId };
  await desk.tell({ eventName: "ObjectCreated:Copy", ...event });
  const xml = writeXml("CopyObjectResult", [
    ["ETag", quote(version.etag)],
    ["LastModified", new Date(version.at).toISOString()],
    ...writeChecksumXml(version.checksum),
  ]);
  return answerXml(xml, {
    "x-amz-version-id": version.versionId,
    "x-amz-copy-source-version-id": source.version.versionId,
  });
}

function readDirective(request: S3Request): "COPY" | "REPLACE" {
  const directive = headerOf(request, "x-amz-metadata-directive") ?? "COPY";
  if (directive === "COPY" || directive === "REPLACE") return directive;
  throw new S3Error("InvalidArgument", `Unknown metadata directive: ${directive}`);
}

/** The copy keeps the kind of checksum that its source has, unless the request names another. */
function algorithmOf(request: S3Request, source: CopySource): ChecksumAlgorithm | undefined {
  const asked = headerOf(request, "x-amz-checksum-algorithm");
  return asked === undefined ? source.version.checksum?.algorithm : readAlgorithm(asked);
}
