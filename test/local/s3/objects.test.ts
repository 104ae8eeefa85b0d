import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { openClient, openEndpoint } from "./endpoint.ts";
import { codeIn, sendRaw } from "./send-raw.ts";

const TEN_MEGABYTES = 10_000_000;

async function put(s3: S3Client, Key: string, Body: string) {
  return await s3.send(new PutObjectCommand({ Bucket: "ingest", Key, Body }));
}

async function get(s3: S3Client, Key: string): Promise<string> {
  const object = await s3.send(new GetObjectCommand({ Bucket: "ingest", Key }));
  return (await object.Body?.transformToString()) ?? "";
}

test("a page comes back as it was put, with its type, encoding and metadata", async () => {
  const { s3 } = await openEndpoint();
  const Metadata = { url: "https://example.org/a?b=c", "fetched-at": "2026-11-22T00:00:00Z", empty: "" };
  const described = {
    ContentType: "text/html; charset=utf-8",
    ContentEncoding: "gzip",
    ContentLanguage: "de",
    CacheControl: "no-store",
    ContentDisposition: 'attachment; filename="a.html"',
  };
  const stored = await s3.send(
    new PutObjectCommand({ Bucket: "ingest", Key: "a.html", Body: "<p>a", Metadata, ...described }),
  );
  const object = await s3.send(new GetObjectCommand({ Bucket: "ingest", Key: "a.html" }));
  expect(await object.Body?.transformToString()).toBe("<p>a");
  expect(object).toMatchObject({ ...described, Metadata, ContentLength: 4, VersionId: stored.VersionId });
  expect(object.ETag).toBe(stored.ETag);
  const head = await s3.send(new HeadObjectCommand({ Bucket: "ingest", Key: "a.html" }));
  expect(head).toMatchObject({ ...described, Metadata, ContentLength: 4 });
});

test("the plain client of AWS_ENDPOINT_URL_S3 works without a further setting", async () => {
  const { url } = await openEndpoint();
  const names = {
    AWS_ENDPOINT_URL_S3: url,
    AWS_ACCESS_KEY_ID: "x",
    AWS_SECRET_ACCESS_KEY: "x",
    AWS_REGION: "eu-west-1",
  };
  const before = { ...process.env };
  Object.assign(process.env, names);
  const { S3Client: PlainClient } = await import("@aws-sdk/client-s3");
  const s3 = new PlainClient({});
  try {
    await put(s3, "a", "plain");
    expect(await get(s3, "a")).toBe("plain");
  } finally {
    s3.destroy();
    for (const name of Object.keys(names)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
});

test("ten megabytes of a stream are stored byte for byte, without the framing they came in", async () => {
  const { s3, root } = await openEndpoint();
  const bytes = randomBytes(TEN_MEGABYTES);
  const Body = Readable.from(pieces(bytes, 70_001));
  await s3.send(new PutObjectCommand({ Bucket: "ingest", Key: "big", Body, ContentLength: TEN_MEGABYTES }));
  const object = await s3.send(new GetObjectCommand({ Bucket: "ingest", Key: "big" }));
  expect(object.ContentLength).toBe(TEN_MEGABYTES);
  expect(object.ContentEncoding).toBeUndefined();
  expect(Buffer.from((await object.Body?.transformToByteArray()) ?? []).equals(bytes)).toBe(true);
  expect(readdirSync(join(root, "buckets/ingest/incoming"))).toEqual([]);
});

function* pieces(bytes: Buffer, size: number): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

test.each([
  ["a space", "a b.html"],
  ["a plus sign", "a+b.html"],
  ["a percent sign", "100%.html"],
  ["something that looks encoded", "a%20b%2Bc.html"],
  ["an emoji", "pages/😀.html"],
  ["XML's own characters", "<a>&\"'.html"],
  ["a question mark and a hash", "a?b#c.html"],
  ["empty folders", "/a//b/"],
  ["dots that lead up", "../../../escape.html"],
  ["dots alone", ".."],
  ["a control character", "a\u0001b\nc"],
  ["the longest name", "é".repeat(512)],
  ["a backslash", "..\\..\\escape.html"],
])("a key with %s is a key like any other", async (_what, key) => {
  const { s3 } = await openEndpoint();
  await put(s3, key, key);
  expect(await get(s3, key)).toBe(key);
  const listed = await s3.send(new ListObjectsV2Command({ Bucket: "ingest", EncodingType: "url" }));
  expect(listed.Contents?.map(({ Key = "" }) => decodeURIComponent(Key.replaceAll("+", " ")))).toEqual([key]);
});

test("no key leads out of the data folder, however its path is written", async () => {
  const { url, root } = await openEndpoint();
  for (const path of [
    "/ingest/../../escape",
    "/ingest/%2e%2e/%2e%2e/escape",
    "/ingest/..%2f..%2fescape",
    "/ingest//escape",
  ])
    expect((await sendRaw(url, path, { method: "PUT", body: "x" })).status).toBe(200);
  expect((await sendRaw(url, "/../escape", { method: "PUT", body: "x" })).status).toBe(404);
  const names = [...readdirSync(root, { recursive: true }), ...readdirSync(dirname(root))].map(String);
  expect(names.filter((name) => name.includes("escape"))).toEqual([]);
});

test("a key of 1,025 bytes is one too long", async () => {
  const { url } = await openEndpoint();
  const answer = await sendRaw(url, `/ingest/${"a".repeat(1_025)}`, { method: "PUT", body: "" });
  expect([answer.status, codeIn(answer)]).toEqual([400, "KeyTooLongError"]);
});

test("an empty object is an object", async () => {
  const { s3 } = await openEndpoint();
  await put(s3, "empty", "");
  const object = await s3.send(new GetObjectCommand({ Bucket: "ingest", Key: "empty" }));
  expect(object).toMatchObject({ ContentLength: 0, ETag: '"d41d8cd98f00b204e9800998ecf8427e"' });
});

test("an object of no stated type is binary", async () => {
  const { url, s3 } = await openEndpoint();
  await sendRaw(url, "/ingest/a", { method: "PUT", body: "x" });
  const head = await s3.send(new HeadObjectCommand({ Bucket: "ingest", Key: "a" }));
  expect(head.ContentType).toBe("binary/octet-stream");
});

test.each([
  ["bytes=0-3", "0123", "bytes 0-3/10"],
  ["bytes=4-", "456789", "bytes 4-9/10"],
  ["bytes=-3", "789", "bytes 7-9/10"],
  ["bytes=-30", "0123456789", "bytes 0-9/10"],
  ["bytes=8-100", "89", "bytes 8-9/10"],
])("the range %s is answered with that part", async (Range, text, ContentRange) => {
  const { s3 } = await openEndpoint();
  await put(s3, "a", "0123456789");
  const object = await s3.send(new GetObjectCommand({ Bucket: "ingest", Key: "a", Range }));
  expect(object.$metadata.httpStatusCode).toBe(206);
  expect(object).toMatchObject({ ContentRange, ContentLength: text.length });
  expect(await object.Body?.transformToString()).toBe(text);
});

test.each(["bytes=0-1,4-5", "bytes=5-2", "lines=1-2", "bytes=-"])("the range %s is none", async (Range) => {
  const { s3 } = await openEndpoint();
  await put(s3, "a", "0123456789");
  const object = await s3.send(new GetObjectCommand({ Bucket: "ingest", Key: "a", Range }));
  expect(object.$metadata.httpStatusCode).toBe(200);
});

test("a range beyond the end can't be served", async () => {
  const { s3 } = await openEndpoint();
  await put(s3, "a", "0123456789");
  const beyond = s3.send(new GetObjectCommand({ Bucket: "ingest", Key: "a", Range: "bytes=10-" }));
  await expect(beyond).rejects.toMatchObject({ name: "InvalidRange", $metadata: { httpStatusCode: 416 } });
});

test.each([
  ["UTF-8, as most clients send it", Buffer.from("Ünïcode – 日本", "utf8").toString("latin1"), "Ünïcode – 日本"],
  ["Latin-1, as Node sends it", "Ünïcode", "Ünïcode"],
])("metadata in %s comes back as S3 gives it back: in encoded words", async (_how, sent, meant) => {
  const { url } = await openEndpoint();
  await sendRaw(url, "/ingest/a", { method: "PUT", body: "x", headers: { "x-amz-meta-title": sent } });
  const { headers } = await sendRaw(url, "/ingest/a");
  expect(headers["x-amz-meta-title"]).toBe(`=?UTF-8?B?${Buffer.from(meant, "utf8").toString("base64")}?=`);
});

test("metadata that is encoded already stays as it is", async () => {
  const { s3 } = await openEndpoint();
  const Metadata = { title: "=?UTF-8?Q?=C3=9Cber?=", path: "a%20b+c" };
  await s3.send(new PutObjectCommand({ Bucket: "ingest", Key: "a", Body: "x", Metadata }));
  expect((await s3.send(new HeadObjectCommand({ Bucket: "ingest", Key: "a" }))).Metadata).toEqual(Metadata);
});

test("metadata ends at 2,048 bytes", async () => {
  const { s3 } = await openEndpoint();
  const putting = (length: number) =>
    s3.send(new PutObjectCommand({ Bucket: "ingest", Key: "a", Body: "x", Metadata: { m: "x".repeat(length) } }));
  await putting(2_047);
  await expect(putting(2_048)).rejects.toMatchObject({ name: "MetadataTooLarge" });
});

test.each([1_000_001, 5_000_000])(
  "a body of %d bytes is above the limit of a million, and the connection lives on",
  async (bytes) => {
    const { s3, root } = await openEndpoint({ maxBodyBytes: 1_000_000 });
    const tooLarge = { name: "EntityTooLarge", $metadata: { httpStatusCode: 400 } };
    for (const Body of [Buffer.alloc(bytes), Readable.from(pieces(Buffer.alloc(bytes), 70_001))]) {
      const putting = s3.send(new PutObjectCommand({ Bucket: "ingest", Key: "a", Body, ContentLength: bytes }));
      await expect(putting).rejects.toMatchObject(tooLarge);
    }
    await s3.send(new PutObjectCommand({ Bucket: "ingest", Key: "a", Body: Buffer.alloc(1_000_000) }));
    expect(readdirSync(join(root, "buckets/ingest/incoming"))).toEqual([]);
  },
);

test("a reader can choose the headers of the answer, but not smuggle any", async () => {
  const { url, s3 } = await openEndpoint();
  await put(s3, "a", "x");
  const chosen = await sendRaw(url, "/ingest/a?response-content-type=text/plain");
  expect(chosen.headers["content-type"]).toBe("text/plain");
  const smuggled = await sendRaw(url, "/ingest/a?response-content-type=a%0d%0aSet-Cookie:b");
  expect([smuggled.status, codeIn(smuggled)]).toEqual([400, "InvalidArgument"]);
});

test("fifty writers at once lose nothing", async () => {
  const { url } = await openEndpoint();
  const s3 = openClient(url);
  const keys = Array.from({ length: 50 }, (_, index) => `k${String(index).padStart(2, "0")}`);
  await Promise.all(keys.map((key) => put(s3, key, `body of ${key}`)));
  expect(await Promise.all(keys.map((key) => get(s3, key)))).toEqual(keys.map((key) => `body of ${key}`));
  s3.destroy();
});
