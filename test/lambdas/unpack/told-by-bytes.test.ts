import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { bzip2Of } from "../../archives/pack-bzip2.ts";
import { zstdOf } from "../../archives/pack-zstd.ts";
import { type LoopbackPipeline, openLoopbackPipeline } from "./loopback-pipeline.ts";

let aws: LoopbackPipeline;

beforeAll(async () => {
  aws = await openLoopbackPipeline();
});

beforeEach(() => aws.clear());

afterAll(() => aws.close());

const PAGE = "<p>The mill was built by hand, and it is still standing there after three hundred years.</p>";
const TABLE = Buffer.from(`url,html\nhttps://a.example/mill,"${PAGE}"\n`);

it.each([
  ["table.csv", TABLE],
  ["table.csv.gz", gzipSync(TABLE)],
  ["table.csv.bz2", bzip2Of(TABLE)],
  ["table.csv.zst", zstdOf(TABLE)],
  ["wiki_00", `<doc id="1" url="https://a.example/mill" title="Mill">\nMill\n\n${PAGE}\n</doc>\n`],
  [
    "filing.txt",
    `<SEC-DOCUMENT>1.txt : 2\n<DOCUMENT>\n<TYPE>10-K\n<FILENAME>mill.htm\n<TEXT>\n${PAGE}\n</TEXT>\n</DOCUMENT>\n`,
  ],
])("an archive that could be cleaned as one page is unpacked all the same: %s", async (key, bytes) => {
  await aws.upload(key, bytes);
  await aws.run();
  expect(await aws.keys("output")).toEqual([
    `archives/${key}.json`,
    expect.stringMatching(/^documents\/unpacked\/.*\/0000001-.*mill/),
  ]);
});

it("a table of numbers, and a page that is packed, stay pages", async () => {
  await aws.upload("prices.csv", `day,price\n${"2026-10-01,12.50\n".repeat(9)}`);
  await aws.upload("page.html.gz", gzipSync(PAGE));
  await aws.upload("page.html.zst", zstdOf(Buffer.from(PAGE)));
  await aws.upload("page.html.bz2", bzip2Of(PAGE));
  await aws.run();
  expect(await aws.keys("output")).toEqual(
    ["page.html.bz2", "page.html.gz", "page.html.zst", "prices.csv"].map((key) => `documents/${key}.json`),
  );
});
