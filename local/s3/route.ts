import type { S3Request } from "./http/s3-request.ts";
import { abortMultipartUpload, createMultipartUpload } from "./operations/begin-upload.ts";
import { createBucket, getBucketLocation, getBucketVersioning, headBucket, listBuckets } from "./operations/buckets.ts";
import { completeMultipartUpload } from "./operations/complete-upload.ts";
import { copyObject } from "./operations/copy-object.ts";
import { deleteObject } from "./operations/delete-object.ts";
import { deleteObjects } from "./operations/delete-objects.ts";
import type { Operation } from "./operations/desk.ts";
import { getObject, headObject } from "./operations/get-object.ts";
import { getObjectTagging } from "./operations/get-object-tagging.ts";
import { listObjectsV1, listObjectsV2 } from "./operations/list-objects.ts";
import { listParts } from "./operations/list-parts.ts";
import { listObjectVersions } from "./operations/list-versions.ts";
import { putObject } from "./operations/put-object.ts";
import { uploadPart, uploadPartCopy } from "./operations/upload-part.ts";
import { S3Error } from "./s3-error.ts";

/** A kind of request and who answers it. */
export interface Route {
  /** S3's name for it. */
  readonly name: string;
  readonly about: "service" | "bucket" | "object";
  readonly method: string;
  /** Query parameters that make it this operation. */
  readonly query?: readonly string[];
  /** A header that does. */
  readonly header?: string;
  readonly answer: Operation;
}

const COPY_SOURCE = "x-amz-copy-source";
const UPLOAD = { query: ["uploadId"] };
const PART = { query: ["uploadId", "partNumber"] };

/** What this endpoint can do; the first row that fits answers. */
const ROUTES: readonly Route[] = [
  { name: "ListBuckets", about: "service", method: "GET", answer: listBuckets },
  { name: "GetBucketLocation", about: "bucket", method: "GET", query: ["location"], answer: getBucketLocation },
  { name: "GetBucketVersioning", about: "bucket", method: "GET", query: ["versioning"], answer: getBucketVersioning },
  { name: "ListObjectVersions", about: "bucket", method: "GET", query: ["versions"], answer: listObjectVersions },
  { name: "ListObjectsV2", about: "bucket", method: "GET", query: ["list-type"], answer: listObjectsV2 },
  { name: "ListObjects", about: "bucket", method: "GET", answer: listObjectsV1 },
  { name: "HeadBucket", about: "bucket", method: "HEAD", answer: headBucket },
  { name: "CreateBucket", about: "bucket", method: "PUT", answer: createBucket },
  { name: "DeleteObjects", about: "bucket", method: "POST", query: ["delete"], answer: deleteObjects },
  { name: "UploadPartCopy", about: "object", method: "PUT", ...PART, header: COPY_SOURCE, answer: uploadPartCopy },
  { name: "UploadPart", about: "object", method: "PUT", ...PART, answer: uploadPart },
  { name: "CopyObject", about: "object", method: "PUT", header: COPY_SOURCE, answer: copyObject },
  { name: "PutObject", about: "object", method: "PUT", answer: putObject },
  { name: "ListParts", about: "object", method: "GET", ...UPLOAD, answer: listParts },
  { name: "GetObjectTagging", about: "object", method: "GET", query: ["tagging"], answer: getObjectTagging },
  { name: "GetObject", about: "object", method: "GET", answer: getObject },
  { name: "HeadObject", about: "object", method: "HEAD", answer: headObject },
  { name: "CreateMultipartUpload", about: "object", method: "POST", query: ["uploads"], answer: createMultipartUpload },
  { name: "CompleteMultipartUpload", about: "object", method: "POST", ...UPLOAD, answer: completeMultipartUpload },
  { name: "AbortMultipartUpload", about: "object", method: "DELETE", ...UPLOAD, answer: abortMultipartUpload },
  { name: "DeleteObject", about: "object", method: "DELETE", answer: deleteObject },
];

/** Finds who answers a request. Throws NotImplemented for what S3 knows and this endpoint does not. */
export function routeOf(request: S3Request): Route {
  refuseUnsupportedHeaders(request);
  const about = request.bucket === "" ? "service" : request.key === "" ? "bucket" : "object";
  const asked = [...request.query.keys()].filter((name) => SUBRESOURCES.has(name));
  const route = ROUTES.find((candidate) => candidate.about === about && fits(candidate, request, asked));
  if (route !== undefined) return route;
  if (!S3_METHODS.has(request.method))
    throw new S3Error("MethodNotAllowed", `The method ${request.method} is not allowed against this resource.`);
  const which = asked.map((name) => ` with ?${name}`).join("");
  throw notImplemented(`${request.method} requests about ${about === "object" ? "an" : "a"} ${about}${which}`);
}

const S3_METHODS = new Set(["GET", "HEAD", "PUT", "POST", "DELETE"]);

/** Query parameters by which S3 tells operations apart: a row that does not name them does not answer them. */
const SUBRESOURCES = new Set(
  (
    "accelerate acl analytics attributes cors delete encryption intelligent-tiering inventory legal-hold lifecycle " +
    "location logging metadataConfiguration metadataTable metrics notification object-lock ownershipControls " +
    "partNumber policy policyStatus publicAccessBlock renameObject replication requestPayment restore retention " +
    "select session tagging torrent uploadId uploads versioning versions website"
  ).split(" "),
);

/** Headers, or first parts of them, that ask for what is not built here: to ignore them would be a silent loss. */
const UNSUPPORTED_HEADERS =
  /^x-amz-(?:acl|grant-.*|object-lock-.*|server-side-encryption.*|tagging|website-redirect-location|write-offset-bytes)$/;

function refuseUnsupportedHeaders({ headers }: S3Request): void {
  const unsupported = Object.keys(headers).find((name) => UNSUPPORTED_HEADERS.test(name));
  if (unsupported !== undefined) throw notImplemented(`requests with the header ${unsupported}`);
  const storageClass = headers["x-amz-storage-class"];
  if (storageClass !== undefined && storageClass !== "STANDARD")
    throw notImplemented(`the storage class ${String(storageClass)}`);
}

function fits(route: Route, request: S3Request, asked: readonly string[]): boolean {
  const query = route.query ?? [];
  return (
    route.method === request.method &&
    query.every((name) => request.query.has(name)) &&
    asked.every((name) => query.includes(name)) &&
    (route.header === undefined || request.headers[route.header] !== undefined)
  );
}

function notImplemented(what: string): S3Error {
  return new S3Error("NotImplemented", `This local endpoint does not support ${what}.`);
}
