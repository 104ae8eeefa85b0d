import { answerXml, type S3Answer } from "../http/s3-answer.ts";
import type { S3Request } from "../http/s3-request.ts";
import { writeXml, type XmlElement } from "../http/write-xml.ts";
import { OWNER_ID } from "../notice.ts";
import { S3Error } from "../s3-error.ts";
import type { Bucket } from "../store/bucket.ts";
import type { Version } from "../store/version.ts";
import { quote } from "./checksum-answer.ts";
import { bucketOf, type Desk } from "./desk.ts";
import { expectVersionId } from "./find-version.ts";
import { type ListSettings, readListSettings, writeCommonPrefixes, writeListSettings } from "./list-settings.ts";
import { rollUp } from "./roll-up.ts";

/** ListObjectVersions: every version and delete marker, keys in order, each key's newest first. */
export function listObjectVersions(desk: Desk, request: S3Request): S3Answer {
  const bucket = bucketOf(desk, request);
  const settings = readListSettings(request);
  const markers = readMarkers(request);
  const { shown, more } = takePage(linesOf(bucket, settings, markers), settings.max);
  const next = more ? shown.at(-1) : undefined;
  const prefixes = shown.flatMap((line) => (line.kind === "prefix" ? [line.name] : []));
  return answerXml(
    writeXml("ListVersionsResult", [
      ...writeListSettings(bucket.name, settings, request),
      ["KeyMarker", settings.encode(markers.key)],
      ["VersionIdMarker", markers.versionId],
      ["IsTruncated", more],
      ...(next === undefined ? [] : writeNextMarkers(next, settings)),
      ...shown.flatMap((line) => (line.kind === "version" ? [writeVersion(line, settings)] : [])),
      ...writeCommonPrefixes(prefixes, settings),
    ]),
  );
}

type Line =
  | { readonly kind: "version"; readonly version: Version; readonly isLatest: boolean }
  | { readonly kind: "prefix"; readonly name: string };

interface Markers {
  readonly key: string;
  readonly versionId: string;
}

function readMarkers({ query }: S3Request): Markers {
  const key = query.get("key-marker") ?? "";
  const versionId = query.get("version-id-marker") ?? "";
  if (versionId !== "") expectVersionId(versionId);
  if (versionId !== "" && key === "")
    throw new S3Error("InvalidArgument", "A version-id marker cannot be specified without a key marker.");
  return { key, versionId };
}

/** With a version marker the rest of its key comes first. */
function* linesOf(bucket: Bucket, settings: ListSettings, markers: Markers): Generator<Line> {
  if (markers.versionId !== "") yield* versionLines(bucket, markers.key, markers.versionId);
  for (const { kind, name } of rollUp(bucket.keys(), { ...settings, after: markers.key }, () => true)) {
    if (kind === "prefix") yield { kind, name };
    else yield* versionLines(bucket, name, "");
  }
}

function* versionLines(bucket: Bucket, key: string, afterId: string): Generator<Line> {
  const versions = bucket.versionsOf(key);
  const from = afterId === "" ? 0 : versions.findIndex(({ versionId }) => versionId === afterId) + 1;
  if (afterId !== "" && from === 0) return;
  for (const version of versions.slice(from)) yield { kind: "version", version, isLatest: version === versions[0] };
}

function takePage(lines: Iterable<Line>, max: number): { shown: readonly Line[]; more: boolean } {
  const shown: Line[] = [];
  if (max === 0) return { shown, more: false };
  for (const line of lines) {
    if (shown.length === max) return { shown, more: true };
    shown.push(line);
  }
  return { shown, more: false };
}

function writeNextMarkers(last: Line, settings: ListSettings): readonly XmlElement[] {
  if (last.kind === "prefix") return [["NextKeyMarker", settings.encode(last.name)]];
  return [
    ["NextKeyMarker", settings.encode(last.version.key)],
    ["NextVersionIdMarker", last.version.versionId],
  ];
}

function writeVersion({ version, isLatest }: Line & { kind: "version" }, settings: ListSettings): XmlElement {
  const common: readonly XmlElement[] = [
    ["Key", settings.encode(version.key)],
    ["VersionId", version.versionId],
    ["IsLatest", isLatest],
    ["LastModified", new Date(version.at).toISOString()],
    ["Owner", [["ID", OWNER_ID]]],
  ];
  if (version.kind === "delete-marker") return ["DeleteMarker", common];
  return ["Version", [...common, ["ETag", quote(version.etag)], ["Size", version.bytes], ["StorageClass", "STANDARD"]]];
}
