import { answerXml, type S3Answer } from "../http/s3-answer.ts";
import type { S3Request } from "../http/s3-request.ts";
import { writeXml, type XmlElement } from "../http/write-xml.ts";
import type { Part, Upload } from "../store/upload.ts";
import { checksumElementOf, quote } from "./checksum-answer.ts";
import { bucketOf, type Desk } from "./desk.ts";
import { readCount, readMax } from "./list-settings.ts";

/** ListParts: those that came so far, by their numbers. */
export function listParts(desk: Desk, request: S3Request): S3Answer {
  const bucket = bucketOf(desk, request);
  const { upload, parts } = bucket.uploadOf(request.key, request.query.get("uploadId") ?? "");
  const after = readCount(request.query.get("part-number-marker") ?? "0", "part-number-marker");
  const max = readMax(request.query.get("max-parts"), "max-parts");
  const left = [...parts.values()].filter((part) => part.number > after).sort((a, b) => a.number - b.number);
  const shown = left.slice(0, max);
  const last = shown.at(-1);
  return answerXml(
    writeXml("ListPartsResult", [
      ["Bucket", bucket.name],
      ["Key", upload.key],
      ["UploadId", upload.uploadId],
      ["PartNumberMarker", after],
      ...(last === undefined ? [] : [["NextPartNumberMarker", last.number] as const]),
      ["MaxParts", max],
      ["IsTruncated", left.length > shown.length],
      ...shown.map((part) => writePart(upload, part)),
      ["StorageClass", "STANDARD"],
    ]),
  );
}

function writePart({ checksum }: Upload, part: Part): XmlElement {
  return [
    "Part",
    [
      ["PartNumber", part.number],
      ["LastModified", new Date(part.at).toISOString()],
      ["ETag", quote(part.etag)],
      ["Size", part.bytes],
      ...(checksum === undefined || part.checksum === undefined
        ? []
        : [[checksumElementOf(checksum.algorithm), part.checksum] as const]),
    ],
  ];
}
