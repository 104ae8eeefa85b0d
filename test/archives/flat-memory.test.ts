import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { readArchive } from "../../archives/index.ts";
import { tarOf } from "./build-tar.ts";
import { pageRecord } from "./build-warc.ts";

const PAGE = Buffer.from("<p>A page with something on it, and no two lines of it the same.</p>".repeat(900));
/** What may lie between the source and the reader of pages: stream buffers and one entry. */
const MAX_HELD_BYTES = 2_000_000;

it.each([
  ["huge.warc", async () => pageRecord("https://a.example/", PAGE), 1],
  ["huge.warc.gz", async () => gzipSync(pageRecord("https://a.example/", PAGE)), 60],
  ["huge.tar", async () => (await tarOf([{ name: "a.html", bytes: PAGE }])).subarray(0, -1_024), 1],
  ["huge.jsonl", async () => Buffer.from(`${JSON.stringify({ html: PAGE.toString() })}\n`), 1],
])("%s of 220 MB is never held: the source waits for whoever takes the pages", async (name, build, ratio) => {
  const unit = await build();
  const units = Math.ceil(220_000_000 / PAGE.length);
  let given = 0;
  let taken = 0;
  let most = 0;
  const source = {
    size: unit.length * units,
    async *stream() {
      for (let n = 0; n < units; n++) {
        given += PAGE.length;
        yield unit;
      }
    },
    range: () => source.stream(),
  };
  for await (const event of readArchive(source, name)) {
    if (event.kind === "page" || event.kind === "refused") taken += PAGE.length;
    most = Math.max(most, given - taken);
    expect(event.kind).not.toBe("stopped");
  }
  expect(taken).toBe(units * PAGE.length);
  expect(most).toBeLessThan(MAX_HELD_BYTES * ratio);
});
