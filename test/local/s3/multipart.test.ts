import { createHash, randomBytes } from "node:crypto";
import { open } from "node:fs/promises";
import {
  AbortMultipartUploadCommand,
  GetObjectCommand,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
} from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { openEndpoint } from "./endpoint.ts";
import { begin, bodyFilesIn, complete, PART_BYTES, place, upload } from "./parts.ts";
import { codeIn, sendRaw } from "./send-raw.ts";

test("an object in parts is the parts in a row, described as its upload was", async () => {
  const { s3, root, notices } = await openEndpoint();
  const bodies = [randomBytes(PART_BYTES), randomBytes(PART_BYTES), randomBytes(1_000)];
  const UploadId = await begin(s3, { ContentType: "text/html", Metadata: { url: "https://example.org" } });
  const completed = await complete(s3, { UploadId, parts: await upload(s3, UploadId, bodies) });
  const md5s = bodies.map((body) => createHash("md5").update(body).digest());
  const etag = `"${createHash("md5").update(Buffer.concat(md5s)).digest("hex")}-3"`;
  expect(completed).toMatchObject({ ...place, ETag: etag });
  const object = await s3.send(new GetObjectCommand(place));
  expect(object).toMatchObject({ ETag: etag, ContentType: "text/html", Metadata: { url: "https://example.org" } });
  expect(Buffer.from((await object.Body?.transformToByteArray()) ?? []).equals(Buffer.concat(bodies))).toBe(true);
  expect(bodyFilesIn(root)).toEqual([object.VersionId]);
  expect(notices.map(({ Records: [{ eventName, s3 }] }) => [eventName, s3.object.size])).toEqual([
    ["ObjectCreated:CompleteMultipartUpload", 2 * PART_BYTES + 1_000],
  ]);
});

test("a part that comes again replaces the first", async () => {
  const { s3, root } = await openEndpoint();
  const UploadId = await begin(s3);
  await upload(s3, UploadId, ["first"]);
  const parts = await upload(s3, UploadId, ["second"]);
  expect(bodyFilesIn(root)).toHaveLength(1);
  await complete(s3, { UploadId, parts });
  expect(await (await s3.send(new GetObjectCommand(place))).Body?.transformToString()).toBe("second");
});

test("parts are listed, page by page, those above 1,000 too", async () => {
  const { s3 } = await openEndpoint();
  const UploadId = await begin(s3);
  for (const PartNumber of [10_000, 3, 1, 2])
    await s3.send(new UploadPartCommand({ ...place, UploadId, PartNumber, Body: `part ${PartNumber}` }));
  const list = (input: object) => s3.send(new ListPartsCommand({ ...place, UploadId, ...input }));
  const whole = await list({});
  expect(whole.Parts?.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([
    [1, 6],
    [2, 6],
    [3, 6],
    [10_000, 10],
  ]);
  const first = await list({ MaxParts: 2 });
  expect([first.IsTruncated, first.NextPartNumberMarker]).toEqual([true, "2"]);
  expect((await list({ PartNumberMarker: "2" })).Parts?.map(({ PartNumber }) => PartNumber)).toEqual([3, 10_000]);
  expect((await list({ PartNumberMarker: "10000" })).Parts).toBeUndefined();
});

test("an upload that is aborted leaves nothing", async () => {
  const { s3, root, notices } = await openEndpoint();
  const UploadId = await begin(s3);
  const parts = await upload(s3, UploadId, ["x"]);
  await s3.send(new AbortMultipartUploadCommand({ ...place, UploadId }));
  const gone = { name: "NoSuchUpload", $metadata: { httpStatusCode: 404 } };
  await expect(complete(s3, { UploadId, parts })).rejects.toMatchObject(gone);
  await expect(upload(s3, UploadId, ["x"])).rejects.toMatchObject(gone);
  await expect(s3.send(new AbortMultipartUploadCommand({ ...place, UploadId }))).rejects.toMatchObject(gone);
  await expect(s3.send(new ListPartsCommand({ ...place, UploadId }))).rejects.toMatchObject(gone);
  expect([bodyFilesIn(root), notices]).toEqual([[], []]);
});

test("an upload is its own key's only", async () => {
  const { s3 } = await openEndpoint();
  const UploadId = await begin(s3);
  const other = s3.send(new UploadPartCommand({ ...place, Key: "other", UploadId, PartNumber: 1, Body: "x" }));
  await expect(other).rejects.toMatchObject({ name: "NoSuchUpload" });
});

test("completing again, as a client does that missed the answer, gives the same object and tells of it again", async () => {
  const { s3, notices } = await openEndpoint();
  const UploadId = await begin(s3);
  const parts = await upload(s3, UploadId, ["x"]);
  const first = await complete(s3, { UploadId, parts });
  const second = await complete(s3, { UploadId, parts });
  expect(second.VersionId).toBe(first.VersionId);
  expect(notices).toHaveLength(2);
});

test.each([
  ["in the wrong order", [2, 1], "InvalidPartOrder"],
  ["twice", [1, 1], "InvalidPartOrder"],
  ["that did not come", [1, 3], "InvalidPart"],
  ["under 5 MiB before the last", [1, 2], "EntityTooSmall"],
  ["none at all", [], "MalformedXML"],
])("completing with parts %s is refused", async (_what, numbers, name) => {
  const { s3 } = await openEndpoint();
  const UploadId = await begin(s3);
  const parts = await upload(s3, UploadId, ["a", "b"]);
  const chosen = numbers.map((PartNumber) => ({ ...parts[PartNumber - 1], PartNumber }));
  await expect(complete(s3, { UploadId, parts: chosen })).rejects.toMatchObject({ name });
});

test("completing again while the first is under way gives both the one object", async () => {
  const { s3, root } = await openEndpoint();
  const UploadId = await begin(s3);
  const parts = await upload(s3, UploadId, [randomBytes(PART_BYTES), randomBytes(PART_BYTES), "end"]);
  const answers = await Promise.all([1, 2, 3].map(() => complete(s3, { UploadId, parts })));
  expect(new Set(answers.map(({ VersionId }) => VersionId)).size).toBe(1);
  expect(bodyFilesIn(root)).toEqual([answers[0]?.VersionId]);
});

test("completing can be conditional", async () => {
  const { s3 } = await openEndpoint();
  const UploadId = await begin(s3);
  const parts = await upload(s3, UploadId, ["a"]);
  await s3.send(new PutObjectCommand({ ...place, Body: "someone was faster" }));
  const late = complete(s3, { UploadId, parts, IfNoneMatch: "*" });
  await expect(late).rejects.toMatchObject({ name: "PreconditionFailed" });
});

test.each(["0", "10001", "-1", "one", ""])("part number %j is none", async (number) => {
  const { s3, url } = await openEndpoint();
  const UploadId = await begin(s3, { Key: "a" });
  const path = `/ingest/a?uploadId=${UploadId}&partNumber=${number}`;
  expect(codeIn(await sendRaw(url, path, { method: "PUT", body: "x" }))).toBe("InvalidArgument");
});

test("a part can be a stretch of an object that is there", async () => {
  const { s3 } = await openEndpoint();
  await s3.send(new PutObjectCommand({ Bucket: "ingest", Key: "source", Body: "0123456789" }));
  const UploadId = await begin(s3, { ChecksumAlgorithm: "CRC32" });
  const copy = { ...place, UploadId, PartNumber: 1, CopySource: "ingest/source" };
  const { CopyPartResult } = await s3.send(new UploadPartCopyCommand({ ...copy, CopySourceRange: "bytes=2-4" }));
  await complete(s3, { UploadId, parts: [{ PartNumber: 1, ...CopyPartResult }] });
  expect(await (await s3.send(new GetObjectCommand(place))).Body?.transformToString()).toBe("234");
});

test.each([
  ["beyond its source", "bytes=10-11", "InvalidRange"],
  ["of no form", "2-4", "InvalidArgument"],
])("a part's stretch %s is refused", async (_what, CopySourceRange, name) => {
  const { s3 } = await openEndpoint();
  await s3.send(new PutObjectCommand({ Bucket: "ingest", Key: "source", Body: "0123456789" }));
  const copy = { ...place, UploadId: await begin(s3), PartNumber: 1, CopySource: "ingest/source", CopySourceRange };
  await expect(s3.send(new UploadPartCopyCommand(copy))).rejects.toMatchObject({ name });
});

test("an upload that is aborted just as it is completed leaves nothing", async () => {
  let whenJoined: () => Promise<unknown> = async () => undefined;
  const { s3, root, notices } = await openEndpoint({
    openFile: async (path) => {
      const file = await open(path, "wx");
      const close = async () => {
        await file.close();
        await whenJoined();
      };
      return { writeFile: (piece) => file.writeFile(piece), close };
    },
  });
  const UploadId = await begin(s3);
  const parts = await upload(s3, UploadId, ["x"]);
  whenJoined = () => s3.send(new AbortMultipartUploadCommand({ ...place, UploadId }));
  await expect(complete(s3, { UploadId, parts })).rejects.toMatchObject({ name: "NoSuchUpload" });
  expect([bodyFilesIn(root), notices]).toEqual([[], []]);
});
