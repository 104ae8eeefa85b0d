import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { openEndpoint } from "./endpoint.ts";
import { codeIn, sendRaw } from "./send-raw.ts";

const place = { Bucket: "ingest", Key: "a" };

async function put(s3: S3Client, Body: string, Key = "a"): Promise<string> {
  return (await s3.send(new PutObjectCommand({ Bucket: "ingest", Key, Body }))).VersionId ?? "";
}

async function textOf(s3: S3Client, VersionId?: string): Promise<string | undefined> {
  const object = await s3.send(new GetObjectCommand({ ...place, ...(VersionId && { VersionId }) }));
  return await object.Body?.transformToString();
}

test("every bucket keeps versions", async () => {
  const { s3 } = await openEndpoint();
  expect((await s3.send(new GetBucketVersioningCommand({ Bucket: "ingest" }))).Status).toBe("Enabled");
  const first = await put(s3, "1");
  const second = await put(s3, "2");
  expect([await textOf(s3), await textOf(s3, first), await textOf(s3, second)]).toEqual(["2", "1", "2"]);
});

test("a deletion hides the object behind a delete marker, whose deletion brings it back", async () => {
  const { s3 } = await openEndpoint();
  const version = await put(s3, "1");
  const deleted = await s3.send(new DeleteObjectCommand(place));
  expect(deleted.DeleteMarker).toBe(true);
  await expect(textOf(s3)).rejects.toMatchObject({ name: "NoSuchKey" });
  expect(await textOf(s3, version)).toBe("1");
  expect((await s3.send(new ListObjectsV2Command({ Bucket: "ingest" }))).Contents).toBeUndefined();
  const VersionId = deleted.VersionId ?? "";
  expect(await s3.send(new DeleteObjectCommand({ ...place, VersionId }))).toMatchObject({
    DeleteMarker: true,
    VersionId,
  });
  expect(await textOf(s3)).toBe("1");
});

test("a delete marker says what it is", async () => {
  const { s3, url } = await openEndpoint();
  await put(s3, "1");
  const { VersionId = "" } = await s3.send(new DeleteObjectCommand(place));
  const current = await sendRaw(url, "/ingest/a");
  expect(current).toMatchObject({
    status: 404,
    headers: { "x-amz-delete-marker": "true", "x-amz-version-id": VersionId },
  });
  const named = await sendRaw(url, `/ingest/a?versionId=${VersionId}`);
  expect(named).toMatchObject({ status: 405, headers: { "x-amz-delete-marker": "true", allow: "DELETE" } });
  expect(codeIn(named)).toBe("MethodNotAllowed");
});

test("a version that is deleted is gone for good, and the one before it is current", async () => {
  const { s3 } = await openEndpoint();
  const first = await put(s3, "1");
  const second = await put(s3, "2");
  await s3.send(new DeleteObjectCommand({ ...place, VersionId: second }));
  expect(await textOf(s3)).toBe("1");
  await expect(textOf(s3, second)).rejects.toMatchObject({ name: "NoSuchVersion" });
  await s3.send(new DeleteObjectCommand({ ...place, VersionId: first }));
  await expect(textOf(s3)).rejects.toMatchObject({ name: "NoSuchKey" });
});

test.each([
  ["that never was", "0".repeat(32), "NoSuchVersion"],
  ["of a bucket without versions", "null", "NoSuchVersion"],
  ["that is none", "../../etc/passwd", "InvalidArgument"],
])("a version %s is not found", async (_which, VersionId, name) => {
  const { s3 } = await openEndpoint();
  await put(s3, "1");
  await expect(textOf(s3, VersionId)).rejects.toMatchObject({ name });
});

test("a deletion of nothing is a deletion", async () => {
  const { s3 } = await openEndpoint();
  const deleted = await s3.send(new DeleteObjectCommand(place));
  expect(deleted).toMatchObject({ DeleteMarker: true, $metadata: { httpStatusCode: 204 } });
  const never = await s3.send(new DeleteObjectCommand({ ...place, VersionId: "0".repeat(32) }));
  expect(never).toMatchObject({ $metadata: { httpStatusCode: 204 } });
});

test("versions are listed newest first, keys in order, and page by page", async () => {
  const { s3 } = await openEndpoint();
  const a1 = await put(s3, "1", "a");
  const b1 = await put(s3, "1", "b");
  const a2 = await put(s3, "2", "a");
  const { VersionId: a3 = "" } = await s3.send(new DeleteObjectCommand({ Bucket: "ingest", Key: "a" }));
  const a4 = await put(s3, "4", "a");
  const whole = await s3.send(new ListObjectVersionsCommand({ Bucket: "ingest" }));
  expect(whole.Versions?.map(({ Key, VersionId }) => [Key, VersionId])).toEqual([
    ["a", a4],
    ["a", a2],
    ["a", a1],
    ["b", b1],
  ]);
  expect(whole.Versions?.map(({ IsLatest }) => IsLatest)).toEqual([true, false, false, true]);
  expect(whole.DeleteMarkers?.map(({ VersionId, IsLatest }) => [VersionId, IsLatest])).toEqual([[a3, false]]);
  expect(await versionsByPagesOf(s3, 1)).toEqual([a4, a3, a2, a1, b1]);
  expect(await versionsByPagesOf(s3, 2)).toEqual([a4, a3, a2, a1, b1]);
});

async function versionsByPagesOf(s3: S3Client, MaxKeys: number): Promise<readonly string[]> {
  const ids: string[] = [];
  let markers = {};
  for (let page = 0; page < 10; page += 1) {
    const answer = await s3.send(new ListObjectVersionsCommand({ Bucket: "ingest", MaxKeys, ...markers }));
    const lines = [...(answer.Versions ?? []), ...(answer.DeleteMarkers ?? [])];
    expect(lines.length).toBeLessThanOrEqual(MaxKeys);
    ids.push(...lines.map(({ VersionId = "" }) => VersionId));
    if (answer.IsTruncated !== true) break;
    markers = { KeyMarker: answer.NextKeyMarker, VersionIdMarker: answer.NextVersionIdMarker };
  }
  return ids;
}

test("many keys are deleted at once, each with its own result", async () => {
  const { s3, notices } = await openEndpoint();
  const a = await put(s3, "1", "a & <b> é\u0001");
  await put(s3, "1", "b");
  const Objects = [
    { Key: "a & <b> é\u0001", VersionId: a },
    { Key: "b" },
    { Key: "never" },
    { Key: "b", VersionId: "nonsense" },
    { Key: "b", ETag: '"other"' },
  ];
  const { Deleted, Errors } = await s3.send(new DeleteObjectsCommand({ Bucket: "ingest", Delete: { Objects } }));
  expect(Deleted?.map(({ Key, DeleteMarker }) => [Key, DeleteMarker])).toEqual([
    ["a & <b> é\u0001", undefined],
    ["b", true],
    ["never", true],
  ]);
  expect(Errors?.map(({ Code }) => Code)).toEqual(["InvalidArgument", "NoSuchKey"]);
  expect(notices.slice(2).map(({ Records: [{ eventName }] }) => eventName)).toEqual([
    "ObjectRemoved:Delete",
    "ObjectRemoved:DeleteMarkerCreated",
    "ObjectRemoved:DeleteMarkerCreated",
  ]);
});

test("a quiet deletion tells of errors only", async () => {
  const { s3 } = await openEndpoint();
  const Objects = [{ Key: "a" }, { Key: "b", VersionId: "nonsense" }];
  const result = await s3.send(new DeleteObjectsCommand({ Bucket: "ingest", Delete: { Objects, Quiet: true } }));
  expect([result.Deleted, result.Errors?.length]).toEqual([undefined, 1]);
});

test.each([
  ["no XML", "nonsense"],
  ["no objects", "<Delete></Delete>"],
  ["an object without a key", "<Delete><Object/></Delete>"],
  ["more than 1,000 objects", `<Delete>${"<Object><Key>a</Key></Object>".repeat(1_001)}</Delete>`],
  ["another root", "<Remove><Object><Key>a</Key></Object></Remove>"],
])("a deletion with %s is malformed", async (_what, body) => {
  const { url, notices } = await openEndpoint();
  const answer = await sendRaw(url, "/ingest?delete", { method: "POST", body });
  expect([answer.status, codeIn(answer)]).toEqual([400, "MalformedXML"]);
  expect(notices).toEqual([]);
});

test("a head of what is not there is a plain 404", async () => {
  const { s3 } = await openEndpoint();
  await expect(s3.send(new HeadObjectCommand(place))).rejects.toMatchObject({ name: "NotFound" });
});
