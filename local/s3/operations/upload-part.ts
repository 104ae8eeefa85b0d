import { readBodyClaims } from "../body/body-claims.ts";
import { checksumHeaderOf } from "../body/checksums.ts";
import type { ReceivedBody } from "../body/receive-body.ts";
import { answerXml, type S3Answer } from "../http/s3-answer.ts";
import type { S3Request } from "../http/s3-request.ts";
import { writeXml } from "../http/write-xml.ts";
import { S3Error } from "../s3-error.ts";
import type { Bucket } from "../store/bucket.ts";
import type { OpenUpload } from "../store/bucket-journal.ts";
import type { Part } from "../store/upload.ts";
import type { ChecksumAlgorithm } from "../store/version.ts";
import { checksumElementOf, quote } from "./checksum-answer.ts";
import { readCopyRange, readCopySource, readSource } from "./copy-source.ts";
import { bucketOf, type Desk, receiveInto } from "./desk.ts";

/** UploadPart. */
export async function uploadPart(desk: Desk, request: S3Request): Promise<S3Answer> {
  const slot = findSlot(desk, request);
  const claims = readBodyClaims(request.headers);
  const kept = slot.open.upload.checksum?.algorithm;
  const algorithm = claims.algorithm ?? kept;
  if (kept !== undefined && algorithm !== kept)
    throw new S3Error(
      "InvalidRequest",
      `The upload was begun with ${kept} checksums, this part comes with ${algorithm}.`,
    );
  const body = await receiveInto(desk, slot.bucket, {
    source: request.body,
    claims: algorithm === undefined ? claims : { ...claims, algorithm },
  });
  const part = await fillSlot(slot, body);
  return { status: 200, headers: { etag: quote(part.etag), ...echoChecksum(body, algorithm) } };
}

/** UploadPartCopy: a part whose bytes are there already. */
export async function uploadPartCopy(desk: Desk, request: S3Request): Promise<S3Answer> {
  const slot = findSlot(desk, request);
  const source = readCopySource(desk, request);
  const algorithm = slot.open.upload.checksum?.algorithm;
  const body = await receiveInto(desk, slot.bucket, {
    source: readSource(source, readCopyRange(request, source)),
    claims: { framing: "plain", ...(algorithm === undefined ? {} : { algorithm }) },
  });
  const part = await fillSlot(slot, body);
  const xml = writeXml("CopyPartResult", [
    ["ETag", quote(part.etag)],
    ["LastModified", new Date(part.at).toISOString()],
    ...(algorithm === undefined ? [] : [[checksumElementOf(algorithm), part.checksum ?? ""] as const]),
  ]);
  return answerXml(xml, { "x-amz-copy-source-version-id": source.version.versionId });
}

/** Where a part goes. */
interface Slot {
  readonly bucket: Bucket;
  readonly open: OpenUpload;
  readonly number: number;
}

/** S3's limit on the parts of one upload. */
const MAX_PARTS = 10_000;
const DIGITS = /^\d{1,5}$/;

function findSlot(desk: Desk, request: S3Request): Slot {
  const bucket = bucketOf(desk, request);
  const open = bucket.uploadOf(request.key, request.query.get("uploadId") ?? "");
  const text = request.query.get("partNumber") ?? "";
  const number = DIGITS.test(text) ? Number(text) : 0;
  if (number < 1 || number > MAX_PARTS)
    throw new S3Error("InvalidArgument", `Part number must be an integer between 1 and ${MAX_PARTS}, inclusive.`);
  return { bucket, open, number };
}

function fillSlot({ bucket, open, number }: Slot, body: ReceivedBody): Promise<Part> {
  const isKept = open.upload.checksum !== undefined && body.checksum !== undefined;
  const checksum = isKept ? { checksum: body.checksum } : {};
  return bucket.addPart(open, body.path, { number, bytes: body.bytes, etag: body.md5, ...checksum });
}

function echoChecksum(body: ReceivedBody, algorithm: ChecksumAlgorithm | undefined): Readonly<Record<string, string>> {
  return algorithm === undefined || body.checksum === undefined ? {} : { [checksumHeaderOf(algorithm)]: body.checksum };
}
