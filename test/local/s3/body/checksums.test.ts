import { createHash, randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { ChecksumAlgorithm, GetObjectCommand, HeadObjectCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { CHECKSUMS, readAlgorithm } from "../../../../local/s3/body/checksums.ts";
import { openClient, openEndpoint } from "../endpoint.ts";
import { codeIn, sendRaw } from "../send-raw.ts";

const ALGORITHMS = ["CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"] as const;

test.each([
  // Check values of the catalogue of parametrised CRC algorithms, over the digits 1 to 9.
  ["CRC32", "cbf43926"],
  ["CRC32C", "e3069283"],
  ["CRC64NVME", "ae8b14860a799888"],
])("%s of the digits is the one in the catalogue, in one piece or nine", (name, hex) => {
  for (const pieces of [["123456789"], [..."123456789"], ["", "12345", "6789"]]) {
    const digest = CHECKSUMS[readAlgorithm(name)].open();
    for (const piece of pieces) digest.update(Buffer.from(piece));
    expect(digest.digest().toString("hex")).toBe(hex);
  }
});

test.each(ALGORITHMS)("the SDK's own %s is accepted, kept and given back, of buffers and of streams", async (name) => {
  const { url } = await openEndpoint();
  const s3 = openClient(url);
  const bytes = randomBytes(200_000);
  for (const [Key, Body] of [
    ["buffer", bytes],
    ["stream", Readable.from([bytes.subarray(0, 9), bytes.subarray(9)])],
  ] as const) {
    const put = {
      Bucket: "ingest",
      Key,
      Body,
      ContentLength: bytes.length,
      ChecksumAlgorithm: ChecksumAlgorithm[name],
    };
    await s3.send(new PutObjectCommand(put));
    const expected = CHECKSUMS[name].open();
    expected.update(bytes);
    const head = await s3.send(new HeadObjectCommand({ Bucket: "ingest", Key, ChecksumMode: "ENABLED" }));
    expect(head[`Checksum${name}`]).toBe(expected.digest().toString("base64"));
    expect(head.ChecksumType).toBe("FULL_OBJECT");
    // The SDK holds what it reads against the checksum, which it asks for by itself.
    const object = await s3.send(new GetObjectCommand({ Bucket: "ingest", Key }));
    expect(Buffer.from((await object.Body?.transformToByteArray()) ?? []).equals(bytes)).toBe(true);
  }
  s3.destroy();
});

test.each(ALGORITHMS)("a body that is not its %s is refused and leaves nothing", async (name) => {
  const { url, notices } = await openEndpoint();
  const digest = CHECKSUMS[name].open();
  digest.update(Buffer.from("another"));
  const headers = { [`x-amz-checksum-${name.toLowerCase()}`]: digest.digest().toString("base64") };
  const answer = await sendRaw(url, "/ingest/a", { method: "PUT", body: "this", headers });
  expect([answer.status, codeIn(answer)]).toEqual([400, "BadDigest"]);
  expect((await sendRaw(url, "/ingest/a")).status).toBe(404);
  expect(notices).toEqual([]);
});

const md5 = (text: string) => createHash("md5").update(text).digest("base64");
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

test.each([
  ["the right Content-MD5", { "content-md5": md5("this") }, ""],
  ["a wrong Content-MD5", { "content-md5": md5("that") }, "BadDigest"],
  ["a Content-MD5 that is none", { "content-md5": "dGhpcw==" }, "InvalidDigest"],
  ["the right x-amz-content-sha256", { "x-amz-content-sha256": sha256("this") }, ""],
  ["a wrong x-amz-content-sha256", { "x-amz-content-sha256": sha256("that") }, "XAmzContentSHA256Mismatch"],
  ["an unsigned payload", { "x-amz-content-sha256": "UNSIGNED-PAYLOAD" }, ""],
  ["a checksum of the wrong length", { "x-amz-checksum-crc32": "AAAA" }, "InvalidRequest"],
  ["two checksums", { "x-amz-checksum-crc32": "AAAAAA==", "x-amz-checksum-crc32c": "AAAAAA==" }, "InvalidRequest"],
  ["a checksum that nobody here knows", { "x-amz-checksum-xxhash64": "AAAAAAAAAAA=" }, "NotImplemented"],
])("%s is treated so", async (_what, headers, code) => {
  const { url } = await openEndpoint();
  expect(codeIn(await sendRaw(url, "/ingest/a", { method: "PUT", body: "this", headers }))).toBe(code);
});
