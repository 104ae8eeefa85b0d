import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { pageRecord } from "../../archives/build-warc.ts";
import { zipOf } from "../../archives/build-zip.ts";
import { bzip2Of } from "../../archives/pack-bzip2.ts";
import { type LoopbackPipeline, openLoopbackPipeline } from "./loopback-pipeline.ts";

let aws: LoopbackPipeline;

beforeAll(async () => {
  aws = await openLoopbackPipeline();
});

beforeEach(() => aws.clear());

afterAll(() => aws.close());

const PAGE = "<p>The mill was built by hand, and it is still standing there after three hundred years.</p>";

it.each([
  ["page.zip", PAGE],
  ["page.warc.gz", gzipSync(PAGE)],
  ["page.jsonl", PAGE],
  ["page.tar.bz2", bzip2Of(PAGE)],
  ["page.zip", `<?xml version="1.0"?>\n<!-- saved -->\n<!DOCTYPE html>\n<html><body>${PAGE}</body></html>`],
])("a page that is only called an archive is a page: %s", async (key, bytes) => {
  await aws.upload(key, bytes);
  await aws.run();
  expect(await aws.keys("output")).toEqual([`documents/${key}.json`]);
});

it.each([
  // What a storage service answers, kept by a crawler under the archive's name.
  ["error.zip", `<?xml version="1.0"?>\n<Error><Code>AccessDenied</Code></Error>`, "its bytes are no archive"],
  ["noted.warc", `<!-- saved -->\nWARC/1.0\r\n\r\n${PAGE}`, "its bytes are no archive"],
  ["text.zip", "The mill was built by hand.", "its bytes are no archive"],
  ["cut.zip", zipOf([{ name: "a.html", bytes: PAGE }]).subarray(0, -5), "the ZIP is damaged or cut off"],
  ["tail.warc", pageRecord("https://a.example/", PAGE).subarray(9), "its bytes are no archive"],
  ["cut.warc.gz", gzipSync(PAGE).subarray(9), "its bytes are no archive"],
  ["cut.warc.bz2", bzip2Of(PAGE).subarray(0, 60), "the bzip2 stream is damaged or cut off"],
  ["pages.jsonl.xz", Buffer.from("\xfd7zXZ\0\0\x04", "latin1"), "it is packed with xz, which Winnow doesn't open"],
  ["wiki-pages-meta-history.xml.7z", Buffer.from("7z\xbc\xaf\x27\x1c", "latin1"), "it is a 7-Zip archive, which"],
])("what is called an archive and is neither that nor a page is rejected: %s", async (key, bytes, says) => {
  await aws.upload(key, bytes);
  await aws.run();
  expect((await aws.get("output", `rejected/${key}.json`)).text).toContain(says);
});
