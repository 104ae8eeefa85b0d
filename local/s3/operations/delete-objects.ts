import type { Element } from "domhandler";
import { readBodyClaims } from "../body/body-claims.ts";
import { childrenNamed, readXml, textOf } from "../http/read-xml.ts";
import { answerXml, type S3Answer } from "../http/s3-answer.ts";
import type { S3Request } from "../http/s3-request.ts";
import { writeXml, type XmlElement } from "../http/write-xml.ts";
import { S3Error } from "../s3-error.ts";
import type { Bucket } from "../store/bucket.ts";
import { type Deleted, type Deletion, deleteKey } from "./delete-object.ts";
import { bucketOf, type Desk } from "./desk.ts";

/** S3's limit on the keys of one request. */
const MAX_DELETIONS = 1_000;

/** DeleteObjects: up to 1,000 deletions, each with its own result. */
export async function deleteObjects(desk: Desk, request: S3Request): Promise<S3Answer> {
  const bucket = bucketOf(desk, request);
  const order = await readXml(request.body, readBodyClaims(request.headers), "Delete");
  const objects = childrenNamed(order, "Object");
  if (objects.length === 0 || objects.length > MAX_DELETIONS)
    throw new S3Error("MalformedXML", `A DeleteObjects names 1 to ${MAX_DELETIONS} objects, not ${objects.length}.`);
  const deletions = objects.map((object) => readDeletion(object, request.requestId));
  const isQuiet = textOf(order, "Quiet") === "true";
  const results: XmlElement[] = [];
  for (const deletion of deletions) {
    const result = await attempt(desk, bucket, deletion);
    if (!isQuiet || result[0] === "Error") results.push(result);
  }
  return answerXml(writeXml("DeleteResult", results));
}

function readDeletion(object: Element, requestId: string): Deletion {
  const key = textOf(object, "Key");
  if (key === undefined || key === "") throw new S3Error("MalformedXML", "An <Object> to delete has no <Key>.");
  return { key, versionId: textOf(object, "VersionId"), ifMatch: textOf(object, "ETag"), requestId };
}

async function attempt(desk: Desk, bucket: Bucket, deletion: Deletion): Promise<XmlElement> {
  try {
    return ["Deleted", [["Key", deletion.key], ...writeDeleted(deletion, await deleteKey(desk, bucket, deletion))]];
  } catch (error) {
    if (!(error instanceof S3Error)) throw error;
    return [
      "Error",
      [
        ["Key", deletion.key],
        ...(deletion.versionId === undefined ? [] : [["VersionId", deletion.versionId] as const]),
        ["Code", error.code],
        ["Message", error.message],
      ],
    ];
  }
}

function writeDeleted(deletion: Deletion, { versionId, isMarker }: Deleted): readonly XmlElement[] {
  return [
    ...(deletion.versionId === undefined ? [] : [["VersionId", deletion.versionId] as const]),
    ...(isMarker ? [["DeleteMarker", true] as const, ["DeleteMarkerVersionId", versionId] as const] : []),
  ];
}
