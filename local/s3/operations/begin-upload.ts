import { CHECKSUMS, readAlgorithm } from "../body/checksums.ts";
import { answerXml, type S3Answer } from "../http/s3-answer.ts";
import { headerOf, type S3Request } from "../http/s3-request.ts";
import { writeXml } from "../http/write-xml.ts";
import { S3Error } from "../s3-error.ts";
import type { Upload } from "../store/upload.ts";
import { readDescription } from "./description.ts";
import { bucketOf, type Desk } from "./desk.ts";

/** CreateMultipartUpload. */
export function createMultipartUpload(desk: Desk, request: S3Request): S3Answer {
  const bucket = bucketOf(desk, request);
  const checksum = readUploadChecksum(request);
  const upload = bucket.beginUpload({
    key: request.key,
    ...readDescription(request),
    ...(checksum === undefined ? {} : { checksum }),
  });
  const xml = writeXml("InitiateMultipartUploadResult", [
    ["Bucket", bucket.name],
    ["Key", upload.key],
    ["UploadId", upload.uploadId],
  ]);
  if (checksum === undefined) return answerXml(xml);
  return answerXml(xml, { "x-amz-checksum-algorithm": checksum.algorithm, "x-amz-checksum-type": checksum.type });
}

/** AbortMultipartUpload. */
export async function abortMultipartUpload(desk: Desk, request: S3Request): Promise<S3Answer> {
  const bucket = bucketOf(desk, request);
  const { upload } = bucket.uploadOf(request.key, request.query.get("uploadId") ?? "");
  await bucket.abortUpload(upload);
  return { status: 204, headers: {} };
}

function readUploadChecksum(request: S3Request): Upload["checksum"] {
  const name = headerOf(request, "x-amz-checksum-algorithm");
  if (name === undefined) return undefined;
  const algorithm = readAlgorithm(name);
  const { ofUploads } = CHECKSUMS[algorithm];
  const asked = headerOf(request, "x-amz-checksum-type")?.toUpperCase() ?? ofUploads[0];
  const type = ofUploads.find((possible) => possible === asked);
  if (type !== undefined) return { algorithm, type };
  throw new S3Error("InvalidRequest", `The ${asked} checksum type cannot be used with the ${algorithm} algorithm.`);
}
