import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { openEndpoint } from "../endpoint.ts";
import { codeIn, sendRaw } from "../send-raw.ts";

const place = { Bucket: "ingest", Key: "a" };

test("If-None-Match: * writes only where nothing lies", async () => {
  const { s3 } = await openEndpoint();
  const write = () => s3.send(new PutObjectCommand({ ...place, Body: "x", IfNoneMatch: "*" }));
  await write();
  await expect(write()).rejects.toMatchObject({ name: "PreconditionFailed", $metadata: { httpStatusCode: 412 } });
  await s3.send(new DeleteObjectCommand(place));
  await write();
});

test("If-Match writes only over the version that was seen", async () => {
  const { s3 } = await openEndpoint();
  const first = await s3.send(new PutObjectCommand({ ...place, Body: "1" }));
  await s3.send(new PutObjectCommand({ ...place, Body: "2", IfMatch: first.ETag ?? "" }));
  const late = s3.send(new PutObjectCommand({ ...place, Body: "3", IfMatch: first.ETag ?? "" }));
  await expect(late).rejects.toMatchObject({ name: "PreconditionFailed" });
  const nowhere = s3.send(new PutObjectCommand({ ...place, Key: "b", Body: "3", IfMatch: first.ETag ?? "" }));
  await expect(nowhere).rejects.toMatchObject({ name: "NoSuchKey", $metadata: { httpStatusCode: 404 } });
});

test("of twenty who write where nothing lies, one wins", async () => {
  const { s3, notices } = await openEndpoint();
  const writes = Array.from({ length: 20 }, (_, index) =>
    s3.send(new PutObjectCommand({ ...place, Body: `writer ${index}`, IfNoneMatch: "*" })),
  );
  const results = await Promise.allSettled(writes);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(notices).toHaveLength(1);
});

test("If-None-Match of a write knows no ETags, and says so", async () => {
  const { url } = await openEndpoint();
  const headers = { "if-none-match": '"abc"' };
  const answer = await sendRaw(url, "/ingest/a", { method: "PUT", body: "x", headers });
  expect([answer.status, codeIn(answer)]).toEqual([501, "NotImplemented"]);
});

test("If-Match deletes only what was seen", async () => {
  const { s3 } = await openEndpoint();
  const { ETag = "" } = await s3.send(new PutObjectCommand({ ...place, Body: "1" }));
  const deleting = (IfMatch: string) => s3.send(new DeleteObjectCommand({ ...place, IfMatch }));
  await expect(deleting('"other"')).rejects.toMatchObject({ name: "PreconditionFailed" });
  await deleting(ETag);
  await expect(deleting(ETag)).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
});

const YEAR_MS = 31_536_000_000;

test("a reader who has the version already gets no body", async () => {
  const { s3, url, clock } = await openEndpoint();
  const { ETag = "" } = await s3.send(new PutObjectCommand({ ...place, Body: "1" }));
  for (const headers of [
    { "if-none-match": ETag },
    { "if-none-match": "*" },
    { "if-none-match": `"other", W/${ETag}` },
    { "if-modified-since": new Date(clock.now()).toUTCString() },
  ]) {
    const answer = await sendRaw(url, "/ingest/a", { headers });
    expect([answer.status, answer.body, answer.headers.etag]).toEqual([304, "", ETag]);
  }
  const notModified = s3.send(new GetObjectCommand({ ...place, IfNoneMatch: ETag }));
  await expect(notModified).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
});

test("a reader who wants another version gets an error", async () => {
  const { s3, url, clock } = await openEndpoint();
  await s3.send(new PutObjectCommand({ ...place, Body: "1" }));
  const before = new Date(clock.now() - YEAR_MS).toUTCString();
  for (const headers of [{ "if-match": '"other"' }, { "if-unmodified-since": before }])
    expect((await sendRaw(url, "/ingest/a", { headers })).status).toBe(412);
  expect((await sendRaw(url, "/ingest/a", { headers: { "if-modified-since": before } })).status).toBe(200);
  const head = s3.send(new HeadObjectCommand({ ...place, IfMatch: '"other"' }));
  await expect(head).rejects.toMatchObject({ $metadata: { httpStatusCode: 412 } });
});

test("If-Match outranks If-Unmodified-Since, If-None-Match outranks If-Modified-Since", async () => {
  const { s3, url, clock } = await openEndpoint();
  const { ETag = "" } = await s3.send(new PutObjectCommand({ ...place, Body: "1" }));
  const before = new Date(clock.now() - YEAR_MS).toUTCString();
  const now = new Date(clock.now()).toUTCString();
  const matching = { "if-match": ETag, "if-unmodified-since": before };
  expect((await sendRaw(url, "/ingest/a", { headers: matching })).status).toBe(200);
  const other = { "if-none-match": '"other"', "if-modified-since": now };
  expect((await sendRaw(url, "/ingest/a", { headers: other })).status).toBe(200);
});

test("a copy can be made conditional on its source and on its place", async () => {
  const { s3 } = await openEndpoint();
  const { ETag = "" } = await s3.send(new PutObjectCommand({ ...place, Body: "1" }));
  const copy = { Bucket: "ingest", Key: "b", CopySource: "ingest/a" };
  const failed = { name: "PreconditionFailed" };
  await expect(s3.send(new CopyObjectCommand({ ...copy, CopySourceIfMatch: '"other"' }))).rejects.toMatchObject(failed);
  await expect(s3.send(new CopyObjectCommand({ ...copy, CopySourceIfNoneMatch: ETag }))).rejects.toMatchObject(failed);
  await s3.send(new CopyObjectCommand({ ...copy, CopySourceIfMatch: ETag, IfNoneMatch: "*" }));
  await expect(s3.send(new CopyObjectCommand({ ...copy, IfNoneMatch: "*" }))).rejects.toMatchObject(failed);
});
