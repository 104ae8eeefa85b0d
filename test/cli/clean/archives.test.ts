import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { tarOf } from "../../archives/build-tar.ts";
import { pageRecord } from "../../archives/build-warc.ts";
import { zipOf } from "../../archives/build-zip.ts";
import { bzip2Of } from "../../archives/pack-bzip2.ts";
import { aFolder, aPage, filesBelow } from "../a-folder.ts";
import { winnow } from "../an-io.ts";

const WARC = Buffer.concat([
  pageRecord("https://a.example/one", aPage(1)),
  pageRecord("https://a.example/two", aPage(2)),
]);

const utf16Of = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

describe("winnow clean reads archives", () => {
  it("and writes each page below the archive's name, with the address that the archive knows", async () => {
    const cwd = aFolder({ "crawl.warc.gz": gzipSync(WARC), "pages/p.html": aPage(3) });
    const { code, err } = await winnow(["clean", "crawl.warc.gz", "pages", "--out", "out"], { cwd });
    expect(code).toBe(0);
    expect(err).toContain("crawl.warc.gz: 2 pages in 2 entries.");
    expect(err).toContain("Cleaned 3 of 3 pages in");
    expect(filesBelow(join(cwd, "out"))).toEqual([
      "crawl.warc.gz/0000001-a.example-one.json",
      "crawl.warc.gz/0000002-a.example-two.json",
      "p.html.json",
    ]);
    const document = JSON.parse(readFileSync(join(cwd, "out/crawl.warc.gz/0000001-a.example-one.json"), "utf8"));
    expect(document.source).toMatchObject({ url: "https://a.example/one", fetchedAt: "2026-10-01T08:00:00Z" });
  });

  it("by their bytes where the name says nothing, standard input included", async () => {
    const tar = await tarOf([{ name: "one.html", bytes: aPage(1) }]);
    const cwd = aFolder({ dump: tar, "dump.json": JSON.stringify([{ html: aPage(2) }]) });
    expect((await winnow(["clean", "dump", "dump.json", "--out", "out"], { cwd })).code).toBe(0);
    expect(filesBelow(join(cwd, "out"))).toEqual(["dump.json/0000001-record-1.json", "dump/0000001-one.html.json"]);
    expect((await winnow(["clean", "dump", "--out", "again"], { cwd })).err).toContain("dump: 1 page in 1 entry.");
    const { out } = await winnow(["clean", "-"], { cwd, stdin: WARC });
    expect(out.trimEnd().split("\n")).toHaveLength(2);
  });

  it("packed by bzip2 too, and says of what it can't open what that is", async () => {
    const cwd = aFolder({
      "crawl.warc.bz2": bzip2Of(WARC),
      "page.html.bz2": bzip2Of(aPage(3)),
      "page.html.xz": Buffer.from("\xfd7zXZ\0\0\x04", "latin1"),
    });
    const { code, err } = await winnow(["clean", ".", "--out", "out"], { cwd });
    expect(code).toBe(1);
    expect(err).toContain("crawl.warc.bz2: 2 pages in 2 entries.");
    expect(err).toContain("packed with xz, which Winnow doesn't open: unpack it, or pack it with gzip, zstd or bzip2");
    expect(filesBelow(join(cwd, "out"))).toEqual([
      "crawl.warc.bz2/0000001-a.example-one.json",
      "crawl.warc.bz2/0000002-a.example-two.json",
      "page.html.bz2.json",
      "rejected/page.html.xz.json",
    ]);
  });

  it("but not pages that are only called archives", async () => {
    const pages = {
      "a.zip": aPage(1),
      "b.tar.gz": gzipSync(aPage(2)),
      "c.jsonl": aPage(3),
      "d.warc": utf16Of(aPage(4)),
    };
    const cwd = aFolder(pages);
    const { code, err } = await winnow(["clean", ".", "--out", "out"], { cwd });
    expect(err).toContain("Cleaned 4 of 4 pages in");
    expect(code).toBe(0);
    expect(filesBelow(join(cwd, "out"))).toEqual(Object.keys(pages).map((name) => `${name}.json`));
  });

  it("and records what is wrong with one beside the pages that came before", async () => {
    const cwd = aFolder({
      "cut.warc": WARC.subarray(0, -50),
      "tricks.zip": zipOf([
        { name: "../../evil.html", bytes: "x" },
        { name: "a.html", bytes: aPage(1) },
      ]),
      "page.zip": "no archive at all",
    });
    const { code, err } = await winnow(["clean", "*.{warc,zip}", "--out", "out"], { cwd });
    expect(code).toBe(1);
    expect(err).toMatch(/rejected cut\.warc: corrupt-archive: it is cut off: \d+ bytes are missing/);
    expect(err).toContain("rejected page.zip: unsupported-format: its bytes are no archive");
    expect(err).toContain("rejected tricks.zip/0000001-evil.html: corrupt-archive: its name leads out of its folder");
    expect(err).toContain("Cleaned 2 of 5 pages in");
    expect(filesBelow(join(cwd, "out"))).toEqual([
      "cut.warc/0000001-a.example-one.json",
      "rejected/cut.warc.json",
      "rejected/page.zip.json",
      "rejected/tricks.zip/0000001-evil.html.json",
      "tricks.zip/0000002-a.html.json",
    ]);
  });
});
