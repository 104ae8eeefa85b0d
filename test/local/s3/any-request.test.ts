import fc from "fast-check";
import { expect, test } from "vitest";
import { openEndpoint } from "./endpoint.ts";
import { sendRaw } from "./send-raw.ts";

const RUNS = 400;

const name = fc.constantFrom(
  ..."acl,attributes,delete,location,partNumber,uploadId,uploads,versionId,versioning,versions".split(","),
  ..."list-type,prefix,delimiter,max-keys,continuation-token,start-after,encoding-type,key-marker".split(","),
  ..."version-id-marker,response-content-type,x-id".split(","),
);
const value = fc.oneof(
  fc.constantFrom("", "0", "1", "2", "-1", "url", "null", "%00", "%ff", "%C3%A9", "0".repeat(32)),
  fc.string({ maxLength: 8 }).map(encodeURIComponent),
);
const query = fc.array(fc.tuple(name, value), { maxLength: 3 }).map((pairs) => pairs.map((pair) => pair.join("=")));
const path = fc.constantFrom(
  "/",
  "//",
  "/ingest",
  "/ingest/",
  "/ingest/a",
  "/ingest/%2e%2e/a",
  "/nowhere/a",
  "/%ff",
  "/ingest/%",
);

const HEADERS = {
  "content-encoding": ["aws-chunked", "gzip", ""],
  "content-md5": ["1B2M2Y8AsgTpgAmY7PhCfg==", "x"],
  "x-amz-copy-source": ["ingest/a", "/ingest/a?versionId=1", "", "%"],
  "x-amz-copy-source-range": ["bytes=0-1", "x"],
  "x-amz-metadata-directive": ["REPLACE", "x"],
  "x-amz-checksum-crc32": ["AAAAAA==", "x"],
  "x-amz-trailer": ["x-amz-checksum-crc32", "x"],
  "x-amz-decoded-content-length": ["0", "5", "x"],
  "x-amz-checksum-algorithm": ["CRC32", "x"],
  "if-match": ["*", '"x"', ""],
  "if-none-match": ["*", '"x"', ""],
  "if-modified-since": ["Sun, 22 Nov 2026 00:00:00 GMT", "x"],
  range: ["bytes=0-0", "bytes=-0", "bytes=9-", "x"],
} as const;
const headers = fc
  .array(
    fc
      .constantFrom(...Object.entries(HEADERS))
      .chain(([header, values]) => fc.tuple(fc.constant(header), fc.constantFrom(...values))),
    { maxLength: 4 },
  )
  .map((pairs) => Object.fromEntries(pairs));
const body = fc.constantFrom(
  "",
  "hello",
  "5\r\nhello\r\n0\r\n\r\n",
  "<Delete><Object><Key>a</Key></Object></Delete>",
  "<a>".repeat(9_000),
);

test("any request gets an answer that is not our fault, and the endpoint lives on", { timeout: 120_000 }, async () => {
  const { url } = await openEndpoint();
  await sendRaw(url, "/ingest/a", { method: "PUT", body: "hello" });
  const method = fc.constantFrom("GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS", "PATCH", "LOCK");
  await fc.assert(
    fc.asyncProperty(fc.record({ method, path, query, headers, body }), async (request) => {
      const answer = await sendRaw(url, [request.path, request.query.join("&")].join("?"), request);
      expect(answer.status === 501 || answer.status < 500, answer.body).toBe(true);
      expect(answer.headers["x-amz-request-id"]).toMatch(/^[0-9A-F]{16}$/);
    }),
    { numRuns: RUNS, seed: 7 },
  );
  expect((await sendRaw(url, "/ingest?location")).status).toBe(200);
});
