import { randomBytes } from "node:crypto";
import { CopyObjectCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { openEndpoint } from "./endpoint.ts";

const source = { Bucket: "ingest", Key: "a b+é.html" };
const CopySource = `ingest/${encodeURIComponent(source.Key)}`;

test("a copy has the bytes, the description and the kind of checksum of its source", async () => {
  const { s3 } = await openEndpoint({ buckets: ["ingest", "output"] });
  const Body = randomBytes(300_000);
  const described = { ContentType: "text/html", Metadata: { url: "https://example.org" } };
  await s3.send(new PutObjectCommand({ ...source, Body, ...described, ChecksumAlgorithm: "SHA256" }));
  const target = { Bucket: "output", Key: "copy" };
  const copied = await s3.send(new CopyObjectCommand({ ...target, CopySource }));
  const object = await s3.send(new GetObjectCommand(target));
  expect(Buffer.from((await object.Body?.transformToByteArray()) ?? []).equals(Body)).toBe(true);
  expect(object).toMatchObject({ ...described, ETag: copied.CopyObjectResult?.ETag, VersionId: copied.VersionId });
  expect(copied.CopyObjectResult?.ChecksumSHA256).toBe(object.ChecksumSHA256);
  expect(object.ChecksumSHA256).toHaveLength(44);
});

test("a copy can describe itself anew, onto itself too", async () => {
  const { s3, notices } = await openEndpoint();
  await s3.send(new PutObjectCommand({ ...source, Body: "x", ContentType: "text/plain", Metadata: { a: "1" } }));
  const anew = { MetadataDirective: "REPLACE", ContentType: "text/html", Metadata: { b: "2" } } as const;
  await s3.send(new CopyObjectCommand({ ...source, CopySource, ...anew }));
  const head = await s3.send(new HeadObjectCommand(source));
  expect(head).toMatchObject({ ContentType: "text/html", Metadata: { b: "2" } });
  expect(head.Metadata).not.toHaveProperty("a");
  expect(notices.map(({ Records: [{ eventName }] }) => eventName)).toEqual(["ObjectCreated:Put", "ObjectCreated:Copy"]);
});

test("a copy of an older version brings it back", async () => {
  const { s3 } = await openEndpoint();
  const { VersionId } = await s3.send(new PutObjectCommand({ ...source, Body: "1" }));
  await s3.send(new PutObjectCommand({ ...source, Body: "2" }));
  const copied = await s3.send(
    new CopyObjectCommand({ ...source, CopySource: `/${CopySource}?versionId=${VersionId}` }),
  );
  expect(copied.CopySourceVersionId).toBe(VersionId);
  expect(await (await s3.send(new GetObjectCommand(source))).Body?.transformToString()).toBe("1");
});

test.each([
  ["onto itself without a change", CopySource, "InvalidRequest"],
  ["of nothing", "ingest/nothing", "NoSuchKey"],
  ["out of no bucket", "nowhere/a", "NoSuchBucket"],
  ["of half a name", "ingest", "InvalidArgument"],
  ["of a name that is no UTF-8", "ingest/%ff", "InvalidArgument"],
  ["of a version that never was", `${CopySource}?versionId=${"0".repeat(32)}`, "NoSuchVersion"],
])("a copy %s is refused", async (_what, from, name) => {
  const { s3 } = await openEndpoint();
  await s3.send(new PutObjectCommand({ ...source, Body: "x" }));
  await expect(s3.send(new CopyObjectCommand({ ...source, CopySource: from }))).rejects.toMatchObject({ name });
});
