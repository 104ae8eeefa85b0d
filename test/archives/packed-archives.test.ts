import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { oldTarOf, tarOf } from "./build-tar.ts";
import { pageRecord } from "./build-warc.ts";
import { zipOf } from "./build-zip.ts";
import { bzip2Of } from "./pack-bzip2.ts";
import { skippableOf, zstdOf } from "./pack-zstd.ts";
import { inWords, readAll } from "./read-all.ts";

const A = "<p>A</p>";
const B = "<p>B</p>";

const LINES = Buffer.from(
  `${JSON.stringify({ url: "https://a.example/", html: A })}\n\n${JSON.stringify({ text: "B" })}\n`,
);

describe("packed or not, an archive is the same", () => {
  const warc = Buffer.concat([pageRecord("https://a.example/", A), pageRecord("https://b.example/", B)]);
  const membered = Buffer.concat([
    gzipSync(pageRecord("https://a.example/", A)),
    gzipSync(pageRecord("https://b.example/", B)),
  ]);
  const expected = ["page https://a.example/: <p>A</p>", "page https://b.example/: <p>B</p>"];

  it.each([
    ["crawl.warc", warc],
    ["crawl.warc.gz", gzipSync(warc)],
    ["crawl.warc.gz of a member for each record", membered],
    ["crawl.warc.br", brotliCompressSync(warc)],
    ["crawl.warc.zst", zstdOf(warc)],
    ["crawl.warc.zst of two frames", Buffer.concat([zstdOf(warc.subarray(0, 77)), zstdOf(warc.subarray(77))])],
    [
      "crawl.warc.zst that begins with a skippable frame",
      Buffer.concat([skippableOf(Buffer.alloc(20_000)), zstdOf(warc)]),
    ],
    ["crawl.warc.bz2", bzip2Of(warc)],
    ["crawl.warc.bz2 of two streams", Buffer.concat([bzip2Of(warc.subarray(0, 77)), bzip2Of(warc.subarray(77))])],
    ["twice.warc.gz", gzipSync(gzipSync(warc))],
    ["no-ending", warc],
  ])("%s", async (name, bytes) => {
    expect(inWords(await readAll(name, bytes))).toEqual(expected);
  });

  it.each([
    ["pages.tar", (tar: Buffer) => tar],
    ["pages.tgz", gzipSync],
    ["pages.tar.br", brotliCompressSync],
    ["pages.tar.zst", zstdOf],
    ["pages.tbz2", bzip2Of],
    ["pages.tar.bz2", bzip2Of],
  ])("%s", async (name, pack) => {
    const tar = await tarOf([
      { name: "a.html", bytes: A },
      { name: "d", type: "directory" },
      { name: "d/b.html", bytes: B },
    ]);
    expect(inWords(await readAll(name, pack(tar)))).toEqual([
      "page a.html: <p>A</p>",
      "skipped d a folder",
      "page d/b.html: <p>B</p>",
    ]);
  });

  it("a TAR from before POSIX", async () => {
    const tar = await oldTarOf([
      { name: "a.html", bytes: A },
      { name: "b.html", bytes: B },
    ]);
    for (const bytes of [tar, gzipSync(tar)])
      expect(inWords(await readAll("no-ending", bytes))).toEqual(["page a.html: <p>A</p>", "page b.html: <p>B</p>"]);
  });

  it.each([
    ["pages.zip", (zip: Buffer) => zip],
    ["pages.zip.gz", gzipSync],
    ["pages.zip.bz2", bzip2Of],
  ])("%s", async (name, pack) => {
    const zip = zipOf([
      { name: "a.html", bytes: A, method: "deflated" },
      { name: "d/", bytes: "" },
      { name: "d/ä.html", bytes: B },
    ]);
    expect(inWords(await readAll(name, pack(zip)))).toEqual([
      "page a.html: <p>A</p>",
      "skipped d/ a folder",
      "page d/ä.html: <p>B</p>",
    ]);
  });

  it.each([
    ["records.jsonl", LINES],
    ["records.ndjson.gz", gzipSync(LINES)],
    ["records.jsonl.zst", zstdOf(LINES)],
    ["records.jsonl.bz2", bzip2Of(LINES)],
  ])("%s", async (name, bytes) => {
    expect(inWords(await readAll(name, bytes))).toEqual(["page https://a.example/: <p>A</p>", "page line 3: B"]);
  });
});

it("opens an archive in an archive, and a packed page in one", async () => {
  const inner = zipOf([{ name: "b.html", bytes: B, method: "deflated" }]);
  const tar = await tarOf([
    { name: "a.html.gz", bytes: gzipSync(A) },
    { name: "inner.zip", bytes: inner },
    { name: "c.warc.gz", bytes: gzipSync(pageRecord("https://c.example/", "<p>C")) },
    { name: "d.html.bz2", bytes: bzip2Of("<p>D") },
    { name: "e.jsonl.bz2", bytes: bzip2Of('{"html":"<p>E"}\n') },
    { name: "z.html", bytes: "<p>Z" },
  ]);
  const events = await readAll("outer.tar.gz", gzipSync(tar));
  expect(inWords(events)).toEqual([
    "page a.html.gz: <p>A</p>",
    "page inner.zip/b.html: <p>B</p>",
    "page c.warc.gz/https://c.example/: <p>C",
    "page d.html.bz2: <p>D",
    "page e.jsonl.bz2/line 1: <p>E",
    "page z.html: <p>Z",
  ]);
  const names = events.map((event) => (event.kind === "stopped" ? "" : event.name));
  expect(names).toEqual([...names].sort());
});
