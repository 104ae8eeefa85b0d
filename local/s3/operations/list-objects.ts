import { answerXml, type S3Answer } from "../http/s3-answer.ts";
import type { S3Request } from "../http/s3-request.ts";
import { writeXml, type XmlElement } from "../http/write-xml.ts";
import { OWNER_ID } from "../notice.ts";
import { S3Error } from "../s3-error.ts";
import type { Bucket } from "../store/bucket.ts";
import type { ObjectVersion } from "../store/version.ts";
import { quote } from "./checksum-answer.ts";
import { bucketOf, type Desk } from "./desk.ts";
import { type ListSettings, readListSettings, writeCommonPrefixes, writeListSettings } from "./list-settings.ts";
import { type ListedName, rollUp } from "./roll-up.ts";

/** ListObjectsV2. */
export function listObjectsV2(desk: Desk, request: S3Request): S3Answer {
  const bucket = bucketOf(desk, request);
  const settings = readListSettings(request);
  const token = request.query.get("continuation-token");
  const startAfter = request.query.get("start-after") ?? "";
  const page = listPage(bucket, settings, token === null ? startAfter : decodeToken(token));
  const owner = request.query.get("fetch-owner") === "true" ? "with-owner" : "without-owner";
  return answerXml(
    writeXml("ListBucketResult", [
      ...writeListSettings(bucket.name, settings, request),
      ...(token === null ? [] : [["ContinuationToken", token] as const]),
      ...(startAfter === "" ? [] : [["StartAfter", settings.encode(startAfter)] as const]),
      ["KeyCount", page.objects.length + page.prefixes.length],
      ["IsTruncated", page.last !== undefined],
      ...(page.last === undefined ? [] : [["NextContinuationToken", encodeToken(page.last)] as const]),
      ...page.objects.map((version) => writeContents(version, settings, owner)),
      ...writeCommonPrefixes(page.prefixes, settings),
    ]),
  );
}

/** ListObjects, the older form, which some tools still speak. */
export function listObjectsV1(desk: Desk, request: S3Request): S3Answer {
  const bucket = bucketOf(desk, request);
  const settings = readListSettings(request);
  const marker = request.query.get("marker") ?? "";
  const page = listPage(bucket, settings, marker);
  return answerXml(
    writeXml("ListBucketResult", [
      ...writeListSettings(bucket.name, settings, request),
      ["Marker", settings.encode(marker)],
      ["IsTruncated", page.last !== undefined],
      ...(page.last === undefined ? [] : [["NextMarker", settings.encode(page.last)] as const]),
      ...page.objects.map((version) => writeContents(version, settings, "with-owner")),
      ...writeCommonPrefixes(page.prefixes, settings),
    ]),
  );
}

interface Page {
  readonly objects: readonly ObjectVersion[];
  readonly prefixes: readonly string[];
  /** The last name shown, where more follow. */
  readonly last: string | undefined;
}

function listPage(bucket: Bucket, settings: ListSettings, after: string): Page {
  const isListed = (key: string) => bucket.current(key)?.kind === "object";
  const shown: ListedName[] = [];
  let more = false;
  for (const name of settings.max === 0 ? [] : rollUp(bucket.keys(), { ...settings, after }, isListed)) {
    more = shown.length === settings.max;
    if (more) break;
    shown.push(name);
  }
  return {
    objects: shown.flatMap(({ kind, name }) => {
      const version = kind === "key" ? bucket.current(name) : undefined;
      return version?.kind === "object" ? [version] : [];
    }),
    prefixes: shown.filter(({ kind }) => kind === "prefix").map(({ name }) => name),
    last: more ? shown.at(-1)?.name : undefined,
  };
}

function writeContents(
  version: ObjectVersion,
  settings: ListSettings,
  owner: "with-owner" | "without-owner",
): XmlElement {
  return [
    "Contents",
    [
      ["Key", settings.encode(version.key)],
      ["LastModified", new Date(version.at).toISOString()],
      ["ETag", quote(version.etag)],
      ...(version.checksum === undefined
        ? []
        : [
            ["ChecksumAlgorithm", version.checksum.algorithm] as const,
            ["ChecksumType", version.checksum.type] as const,
          ]),
      ["Size", version.bytes],
      ["StorageClass", "STANDARD"],
      ...(owner === "with-owner" ? [["Owner", [["ID", OWNER_ID]]] as const] : []),
    ],
  ];
}

/** The token is the last name shown; encoded, so that nobody takes it for a key. */
function encodeToken(name: string): string {
  return Buffer.from(name, "utf8").toString("base64url");
}

const TOKEN = /^[\w-]+$/;

function decodeToken(token: string): string {
  if (!TOKEN.test(token)) throw new S3Error("InvalidArgument", "The continuation token provided is incorrect.");
  return Buffer.from(token, "base64url").toString("utf8");
}
