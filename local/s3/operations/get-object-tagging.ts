import { answerXml, type S3Answer } from "../http/s3-answer.ts";
import type { S3Request } from "../http/s3-request.ts";
import { writeXml } from "../http/write-xml.ts";
import { bucketOf, type Desk } from "./desk.ts";
import { findVersion } from "./find-version.ts";

/** GetObjectTagging: never any, since none can be set. The AWS CLI asks before it copies large objects. */
export function getObjectTagging(desk: Desk, request: S3Request): S3Answer {
  const version = findVersion(bucketOf(desk, request), request.key, request.query.get("versionId"));
  return answerXml(writeXml("Tagging", [["TagSet", []]]), { "x-amz-version-id": version.versionId });
}
