import type { FileHandle } from "node:fs/promises";
import { open } from "node:fs/promises";
import type { S3Answer } from "../http/s3-answer.ts";
import { headerOf, type S3Request } from "../http/s3-request.ts";
import { S3Error } from "../s3-error.ts";
import type { Bucket } from "../store/bucket.ts";
import type { ObjectVersion } from "../store/version.ts";
import { quote, writeChecksum } from "./checksum-answer.ts";
import { readPermission } from "./conditions.ts";
import { writeDescription } from "./description.ts";
import { bucketOf, type Desk } from "./desk.ts";
import { findVersion } from "./find-version.ts";
import { type ByteRange, readRange } from "./range.ts";

/** GetObject, with Range, conditions, versionId and the `response-*` overrides. */
export async function getObject(desk: Desk, request: S3Request): Promise<S3Answer> {
  const bucket = bucketOf(desk, request);
  const version = findVersion(bucket, request.key, request.query.get("versionId"));
  const head = describe(version, request);
  if (head.status === 304) return head;
  const file = await openBody(bucket, version);
  const range = readRange(headerOf(request, "range"), version.bytes);
  return { ...head, body: { file, start: range?.start ?? 0, bytes: range?.bytes ?? version.bytes } };
}

/** HeadObject: a GetObject without the body. */
export function headObject(desk: Desk, request: S3Request): S3Answer {
  const version = findVersion(bucketOf(desk, request), request.key, request.query.get("versionId"));
  return describe(version, request);
}

/** Opens the body of a version; throws InternalError where it is gone or has not the length it had. */
export async function openBody(bucket: Bucket, version: ObjectVersion): Promise<FileHandle> {
  const path = bucket.bodyPathOf(version);
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw damaged(version);
    throw error;
  });
  if ((await file.stat()).size === version.bytes) return file;
  await file.close();
  throw damaged(version);
}

function damaged(version: ObjectVersion): S3Error {
  return new S3Error("InternalError", `The body of version ${version.versionId} is gone or damaged on this disk.`);
}

function describe(version: ObjectVersion, request: S3Request): S3Answer {
  const tags = {
    etag: quote(version.etag),
    "last-modified": new Date(version.at).toUTCString(),
    "x-amz-version-id": version.versionId,
  };
  if (readPermission(version, request.headers, "if-") === "not-modified") return { status: 304, headers: tags };
  const range = readRange(headerOf(request, "range"), version.bytes);
  const asksForChecksum = headerOf(request, "x-amz-checksum-mode")?.toUpperCase() === "ENABLED";
  return {
    status: range === undefined ? 200 : 206,
    headers: {
      ...tags,
      "accept-ranges": "bytes",
      ...writeDescription(version),
      ...readOverrides(request.query),
      ...rangeHeaders(version, range),
      ...(asksForChecksum && range === undefined ? writeChecksum(version.checksum) : {}),
    },
  };
}

function rangeHeaders(version: ObjectVersion, range: ByteRange | undefined): Readonly<Record<string, string>> {
  if (range === undefined) return { "content-length": String(version.bytes) };
  return {
    "content-length": String(range.bytes),
    "content-range": `bytes ${range.start}-${range.start + range.bytes - 1}/${version.bytes}`,
  };
}

/** Query parameters by which a reader changes the headers of the answer. */
const OVERRIDES = [
  "content-type",
  "content-language",
  "expires",
  "cache-control",
  "content-disposition",
  "content-encoding",
];
const HEADER_SAFE = /^[\x20-\x7e]*$/;

function readOverrides(query: URLSearchParams): Readonly<Record<string, string>> {
  const pairs = OVERRIDES.flatMap((name) => {
    const value = query.get(`response-${name}`);
    if (value === null) return [];
    if (!HEADER_SAFE.test(value))
      throw new S3Error("InvalidArgument", `response-${name} holds characters that no header may have.`);
    return [[name, value]];
  });
  return Object.fromEntries(pairs);
}
