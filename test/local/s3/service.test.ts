import { connect } from "node:net";
import {
  CreateBucketCommand,
  GetBucketLocationCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { parseDocument } from "htmlparser2";
import { expect, onTestFinished, test } from "vitest";
import { openEndpoint } from "./endpoint.ts";
import { codeIn, sendRaw } from "./send-raw.ts";

test("buckets are listed by name, made once, and found or not", async () => {
  const { s3, clock } = await openEndpoint({ buckets: ["output", "ingest"] });
  await s3.send(new CreateBucketCommand({ Bucket: "made-here" }));
  const { Buckets } = await s3.send(new ListBucketsCommand({}));
  expect(Buckets?.map(({ Name }) => Name)).toEqual(["ingest", "made-here", "output"]);
  expect(Buckets?.[0]?.CreationDate).toEqual(new Date(clock.now()));
  const again = s3.send(new CreateBucketCommand({ Bucket: "ingest" }));
  await expect(again).rejects.toMatchObject({ name: "BucketAlreadyOwnedByYou", $metadata: { httpStatusCode: 409 } });
  expect((await s3.send(new HeadBucketCommand({ Bucket: "ingest" }))).BucketRegion).toBe("us-east-1");
  await expect(s3.send(new HeadBucketCommand({ Bucket: "nowhere" }))).rejects.toMatchObject({ name: "NotFound" });
  const { LocationConstraint } = await s3.send(new GetBucketLocationCommand({ Bucket: "ingest" }));
  expect(LocationConstraint ?? "").toBe("");
});

test.each(["ab", "UPPER", "under_score", "-a-", "a..b", "..", "a".repeat(64)])("%j is no bucket name", async (name) => {
  const { url } = await openEndpoint();
  expect(codeIn(await sendRaw(url, `/${name}`, { method: "PUT" }))).toBe("InvalidBucketName");
});

test.each([
  ["GET", "/nowhere/a"],
  ["PUT", "/nowhere/a"],
  ["DELETE", "/nowhere/a"],
  ["GET", "/nowhere"],
  ["GET", "/nowhere?list-type=2"],
  ["GET", "/nowhere?versions"],
  ["POST", "/nowhere?delete"],
  ["POST", "/nowhere/a?uploads"],
])("%s %s finds no bucket", async (method, path) => {
  const { url } = await openEndpoint();
  const answer = await sendRaw(url, path, { method });
  expect([answer.status, codeIn(answer)]).toEqual([404, "NoSuchBucket"]);
});

test("an error is S3's XML, whatever the key", async () => {
  const { url } = await openEndpoint();
  const answer = await sendRaw(url, "/ingest/%3Ca%3E%26%22");
  expect(answer.headers["content-type"]).toBe("application/xml");
  expect(answer.body).toContain(
    "<Code>NoSuchKey</Code><Message>The specified key does not exist: &lt;a&gt;&amp;&quot;</Message>",
  );
  expect(answer.body).toContain(`<RequestId>${answer.headers["x-amz-request-id"]}</RequestId>`);
  expect(parseDocument(answer.body, { xmlMode: true }).children).toHaveLength(3);
});

test.each([
  ["GET", "/ingest?acl"],
  ["GET", "/ingest?policy"],
  ["PUT", "/ingest?versioning"],
  ["PUT", "/ingest?lifecycle"],
  ["GET", "/ingest?uploads"],
  ["DELETE", "/ingest"],
  ["POST", "/ingest"],
  ["GET", "/ingest/a?attributes"],
  ["GET", "/ingest/a?partNumber=1"],
  ["PUT", "/ingest/a?tagging"],
  ["POST", "/ingest/a?select&select-type=2"],
  ["PUT", "/ingest/a?partNumber=1"],
])("%s %s is not supported, and the answer says so", async (method, path) => {
  const { url } = await openEndpoint();
  const answer = await sendRaw(url, path, { method });
  expect([answer.status, codeIn(answer)]).toEqual([501, "NotImplemented"]);
  expect(answer.body).toMatch(
    new RegExp(`This local endpoint does not support ${method} requests about (an object|a bucket|a service)`),
  );
});

test.each([
  ["x-amz-acl", "public-read"],
  ["x-amz-tagging", "a=b"],
  ["x-amz-server-side-encryption", "aws:kms"],
  ["x-amz-server-side-encryption-customer-key", "abc"],
  ["x-amz-object-lock-mode", "GOVERNANCE"],
  ["x-amz-storage-class", "GLACIER"],
  ["x-amz-website-redirect-location", "/b"],
])("a PUT with %s is refused rather than half granted", async (name, value) => {
  const { url } = await openEndpoint();
  const answer = await sendRaw(url, "/ingest/a", { method: "PUT", headers: { [name]: value } });
  expect([answer.status, codeIn(answer)]).toEqual([501, "NotImplemented"]);
  expect((await sendRaw(url, "/ingest/a")).status).toBe(404);
});

test("a method that S3 does not know is not allowed", async () => {
  const { url } = await openEndpoint();
  const answer = await sendRaw(url, "/ingest/a", { method: "PATCH" });
  expect([answer.status, codeIn(answer)]).toEqual([405, "MethodNotAllowed"]);
});

test.each(["/ingest/%ff", "/ingest/%", "/%E0%A4%A/a"])("the path %s is no UTF-8", async (path) => {
  const { url } = await openEndpoint();
  const answer = await sendRaw(url, path);
  expect([answer.status, codeIn(answer)]).toEqual([400, "InvalidURI"]);
});

test("objects have no tags, which the AWS CLI wants to hear before it copies", async () => {
  const { s3 } = await openEndpoint();
  await s3.send(new PutObjectCommand({ Bucket: "ingest", Key: "a", Body: "x" }));
  const { TagSet } = await s3.send(new GetObjectTaggingCommand({ Bucket: "ingest", Key: "a" }));
  expect(TagSet).toEqual([]);
});

const HALF_A_MEGABYTE = "x".repeat(500_000);

test.each([
  ["to no bucket", "/nowhere/a", [], "NoSuchBucket"],
  ["that is too large", "/ingest/a", [], "EntityTooLarge"],
  ["that is not framed as it says", "/ingest/a", ["Content-Encoding: aws-chunked\r\n"], "IncompleteBody"],
  ["that is no deletion", "/ingest?delete", [], "NotImplemented"],
])("an upload %s does not spoil the connection for the next request", async (...[, path, headers, code]) => {
  const { url } = await openEndpoint({ maxBodyBytes: 100_000 });
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  let answers = "";
  socket.on("data", (piece) => {
    answers += piece;
  });
  socket.write(`PUT ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers.join("")}Content-Length: 500000\r\n\r\n`);
  socket.write(HALF_A_MEGABYTE);
  socket.write("GET /ingest?location HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  await expect.poll(() => answers).toContain("LocationConstraint");
  expect(answers).toContain(`<Code>${code}</Code>`);
});
