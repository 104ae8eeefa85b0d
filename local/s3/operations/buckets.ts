import { answerXml, type S3Answer } from "../http/s3-answer.ts";
import type { S3Request } from "../http/s3-request.ts";
import { writeXml, type XmlElement } from "../http/write-xml.ts";
import { OWNER_ID, REGION } from "../notice.ts";
import { S3Error } from "../s3-error.ts";
import { bucketOf, type Desk } from "./desk.ts";

/** ListBuckets: all of them, in one page. */
export function listBuckets(desk: Desk): S3Answer {
  const buckets = desk.store.buckets().map(
    (bucket): XmlElement => [
      "Bucket",
      [
        ["Name", bucket.name],
        ["CreationDate", new Date(bucket.createdAt).toISOString()],
      ],
    ],
  );
  const owner: XmlElement = ["Owner", [["ID", OWNER_ID]]];
  return answerXml(writeXml("ListAllMyBucketsResult", [owner, ["Buckets", buckets]]));
}

/** CreateBucket. The bucket is versioned from the start, whatever the request says. */
export function createBucket(desk: Desk, request: S3Request): S3Answer {
  if (desk.store.find(request.bucket) !== undefined)
    throw new S3Error("BucketAlreadyOwnedByYou", `The bucket ${request.bucket} is there already, and it is yours.`);
  const bucket = desk.store.ensureBucket(request.bucket);
  return { status: 200, headers: { location: `/${bucket.name}` } };
}

/** HeadBucket. */
export function headBucket(desk: Desk, request: S3Request): S3Answer {
  bucketOf(desk, request);
  return { status: 200, headers: { "x-amz-bucket-region": REGION } };
}

/** GetBucketLocation: empty, which is how S3 says us-east-1. */
export function getBucketLocation(desk: Desk, request: S3Request): S3Answer {
  bucketOf(desk, request);
  return answerXml(writeXml("LocationConstraint", []));
}

/** GetBucketVersioning: always on. */
export function getBucketVersioning(desk: Desk, request: S3Request): S3Answer {
  bucketOf(desk, request);
  return answerXml(writeXml("VersioningConfiguration", [["Status", "Enabled"]]));
}
