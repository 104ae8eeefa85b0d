import { expect, test } from "vitest";
import { decodeAwsChunked } from "../../../../local/s3/body/aws-chunked.ts";
import { openEndpoint } from "../endpoint.ts";
import { codeIn, sendRaw } from "../send-raw.ts";

const SIGNATURE = `;chunk-signature=${"ab".repeat(32)}`;
const CRC32_OF_HELLO_WORLD = "DUoRhQ==";

const UNSIGNED = `5\r\nhello\r\n6\r\n world\r\n0\r\nx-amz-checksum-crc32:${CRC32_OF_HELLO_WORLD}\r\n\r\n`;
const SIGNED = `5${SIGNATURE}\r\nhello\r\n6${SIGNATURE}\r\n world\r\n0${SIGNATURE}\r\n\r\n`;
const SIGNED_WITH_TRAILER =
  `5${SIGNATURE}\r\nhello\r\n6${SIGNATURE}\r\n world\r\n0${SIGNATURE}\r\n` +
  `x-amz-checksum-crc32:${CRC32_OF_HELLO_WORLD}\r\nx-amz-trailer-signature:${"cd".repeat(32)}\r\n\r\n`;

async function decode(pieces: readonly string[]): Promise<{ text: string; trailers: Map<string, string> }> {
  const trailers = new Map<string, string>();
  const source = async function* () {
    for (const piece of pieces) yield Buffer.from(piece, "latin1");
  };
  const chunks: Buffer[] = [];
  for await (const chunk of decodeAwsChunked(source(), trailers)) chunks.push(chunk);
  return { text: Buffer.concat(chunks).toString("latin1"), trailers };
}

test.each([
  ["unsigned", UNSIGNED],
  ["signed", SIGNED],
  ["signed, with a signed trailer", SIGNED_WITH_TRAILER],
])("a body that is %s reads the same wherever the network cuts it", async (_kind, framed) => {
  const whole = await decode([framed]);
  expect(whole.text).toBe("hello world");
  for (let cut = 1; cut < framed.length; cut += 1)
    expect(await decode([framed.slice(0, cut), framed.slice(cut)])).toEqual(whole);
  expect(await decode([...framed])).toEqual(whole);
});

test("data that looks like framing is data", async () => {
  const data = "0\r\n\r\n5\r\n";
  expect((await decode([`${data.length.toString(16)}\r\n${data}\r\n0\r\n\r\n`])).text).toBe(data);
});

test.each([
  ["ends in a chunk", "5\r\nhel"],
  ["ends before the last chunk", "5\r\nhello\r\n"],
  ["is not framed at all", "hello world, this is a plain body"],
  ["has a chunk that is longer than it says", "5\r\nhello world\r\n0\r\n\r\n"],
  ["has a length without end", "a".repeat(5_000)],
  ["has a chunk of a length that no chunk has", "fffffffffffff\r\nhello"],
])("a body that %s is incomplete", async (_how, framed) => {
  await expect(decode([framed])).rejects.toMatchObject({ code: "IncompleteBody" });
});

test("trailers that are none, or too many, are refused", async () => {
  await expect(decode(["0\r\nnonsense\r\n\r\n"])).rejects.toMatchObject({ code: "MalformedTrailerError" });
  await expect(decode([`0\r\n${"a:b\r\n".repeat(17)}\r\n`])).rejects.toMatchObject({ code: "MalformedTrailerError" });
});

const TRAILER = { "x-amz-trailer": "x-amz-checksum-crc32" };

test.each([
  ["unsigned", UNSIGNED, { "x-amz-content-sha256": "STREAMING-UNSIGNED-PAYLOAD-TRAILER", ...TRAILER }],
  ["signed", SIGNED, { "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" }],
  ["named by its coding only", SIGNED, { "content-encoding": "aws-chunked" }],
  [
    "both signed and trailed",
    SIGNED_WITH_TRAILER,
    { "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER", ...TRAILER },
  ],
])("an upload that is %s is stored without its framing", async (_kind, body, headers) => {
  const { url } = await openEndpoint();
  const decoded = { "x-amz-decoded-content-length": "11" };
  expect((await sendRaw(url, "/ingest/a", { method: "PUT", body, headers: { ...headers, ...decoded } })).status).toBe(
    200,
  );
  const back = await sendRaw(url, "/ingest/a");
  expect([back.body, back.headers["content-encoding"]]).toEqual(["hello world", undefined]);
});

test("of two codings the one that is the object's stays", async () => {
  const { url } = await openEndpoint();
  const headers = { "content-encoding": "aws-chunked, gzip" };
  await sendRaw(url, "/ingest/a", { method: "PUT", body: SIGNED, headers });
  expect((await sendRaw(url, "/ingest/a")).headers["content-encoding"]).toBe("gzip");
});

test.each([
  { what: "a trailer that is wrong", body: UNSIGNED.replace("DUo", "AUo"), code: "BadDigest" },
  { what: "a trailer that does not come", body: SIGNED, code: "MalformedTrailerError" },
  { what: "a length that is wrong", body: UNSIGNED, length: "12", code: "IncompleteBody" },
  { what: "a length that is none", body: UNSIGNED, length: "-1", code: "InvalidArgument" },
])("$what is noticed and nothing is stored", async ({ body, length = "11", code }) => {
  const { url } = await openEndpoint();
  const headers = { "content-encoding": "aws-chunked", ...TRAILER, "x-amz-decoded-content-length": length };
  expect(codeIn(await sendRaw(url, "/ingest/a", { method: "PUT", body, headers }))).toBe(code);
  expect((await sendRaw(url, "/ingest/a")).status).toBe(404);
});
