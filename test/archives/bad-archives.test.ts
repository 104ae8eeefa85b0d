import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readArchive, sourceOfBytes } from "../../archives/index.ts";
import { tarOf } from "./build-tar.ts";
import { pageRecord, recordOf } from "./build-warc.ts";
import { zipOf } from "./build-zip.ts";
import { bzip2Of, EMPTY, ZEROS } from "./pack-bzip2.ts";
import { skippableOf, zstdBomb, zstdOf } from "./pack-zstd.ts";
import { inWords, readAll } from "./read-all.ts";

const A = "<p>A</p>".repeat(20);

async function endOf(name: string, bytes: Uint8Array, limits = {}): Promise<string> {
  return inWords(await readAll(name, bytes, limits)).at(-1) ?? "nothing";
}

it.each([
  ["empty.zip", Buffer.alloc(0), /^stopped empty: the archive has 0 bytes/],
  ["page.zip", Buffer.from("<p>no archive"), /^stopped unsupported-format: its bytes are no archive/],
  [
    "book.xlsx",
    zipOf([
      { name: "docProps/app.xml", bytes: "<Properties/>" },
      { name: "xl/workbook.xml", bytes: "<workbook/>" },
    ]),
    /^stopped unsupported-format: its bytes are no archive/,
  ],
  ["no-ending", zipOf([{ name: "mimetype", bytes: "application/epub+zip" }]), /^stopped unsupported-format/],
  ["no-ending", zipOf([{ name: "mimetypes.html", bytes: A }]), /^page mimetypes.html/],
  ["noise.warc.gz", Buffer.concat([gzipSync("WARC/1.0\r\n"), Buffer.from("noise")]), /^stopped|^nothing/],
  ["broken.warc.gz", Buffer.from("1f8b0800ffffffff", "hex"), /^stopped corrupt-archive: the gzip stream is damaged/],
  ["broken.warc.bz2", Buffer.from("BZh91AY&SY is all of it"), /^stopped corrupt-archive: the bzip2 stream is damaged/],
  [
    "more.warc.bz2",
    Buffer.concat([bzip2Of(pageRecord("a", A)), Buffer.from("noise")]),
    /^stopped corrupt-archive: the bzip2 stream .* \(what stands behind it is none\)$/,
  ],
  ["nothing.warc.bz2", EMPTY, /^stopped unsupported-format: its bytes are no archive/],
  [
    "pages.tar.xz",
    Buffer.from("\xfd7zXZ\0\0\x04", "latin1"),
    /^stopped unsupported-format: it is packed with xz, which Winnow doesn't open: unpack it, or pack it with gzip, zstd or bzip2$/,
  ],
  [
    "history.xml.7z",
    Buffer.from("7z\xbc\xaf\x27\x1c", "latin1"),
    /^stopped unsupported-format: it is a 7-Zip archive, which/,
  ],
  ["pages.rar", Buffer.from("Rar!\x1a\x07\x00", "latin1"), /^stopped unsupported-format: it is a RAR archive, which/],
  [
    "dictionary.warc.zst",
    Buffer.concat([skippableOf(Buffer.alloc(99)), Buffer.from("28b52ffd2101000000000100", "hex")]),
    /^stopped unsupported-format: its zstd frames need a dictionary/,
  ],
  [
    "odd.warc",
    Buffer.from("WARC/1.0\r\nContent-Length: -5\r\n\r\n"),
    /^stopped corrupt-archive: .*Content-Length is "-5"/,
  ],
  [
    "line.warc",
    Buffer.from(`WARC/1.0\r\nX: ${"x".repeat(70_000)}`),
    /^stopped corrupt-archive: a line of more than 65536/,
  ],
  ["next.warc", Buffer.concat([recordOf({ block: "x", length: "0" })]), /no record where one should begin/],
  ["r.jsonl", Buffer.from([0xff, 0xfe, 0x00]), /^refused line 1 corrupt-archive/],
  ["r.json", Buffer.from('[{"html":"x"},5]'), /^refused record 2 corrupt-archive: it is no JSON object/],
  ["two.json", Buffer.from('[{"html":"x"}] [{"html":"y"}]'), /^stopped corrupt-archive: something stands beside/],
])("%s has its own sentence", async (name, bytes, sentence) => {
  expect(await endOf(name, bytes)).toMatch(sentence);
});

describe("a bomb", () => {
  const limits = { maxRatio: 50, ratioFreeBytes: 1_000_000 };

  it.each([
    ["b.warc.gz", () => gzipSync(recordOf({ type: "conversion", url: "u", block: " ".repeat(8_000_000) }))],
    [
      "b.warc.zst",
      () => Buffer.concat([zstdOf(Buffer.from("WARC/1.0\r\nContent-Length: 99999999\r\n\r\n")), zstdBomb(900)]),
    ],
    [
      "b.warc.bz2",
      () => Buffer.concat([bzip2Of("WARC/1.0\r\nContent-Length: 9999999999\r\n\r\n"), ...Array(1_000).fill(ZEROS)]),
    ],
    ["nested.zip", () => zipOf([{ name: "a.txt.bz2", bytes: ZEROS }])],
    ["b.zip", () => zipOf([{ name: "a.txt", bytes: " ".repeat(8_000_000), method: "deflated" }])],
    ["nested.zip", () => zipOf([{ name: "a.txt.gz", bytes: gzipSync(" ".repeat(8_000_000)) }])],
  ])("is stopped by its ratio before it is held: %s", async (name, build) => {
    expect(await endOf(name, build(), limits)).toMatch(
      /^stopped too-large: [\d,]+ bytes inflate to [\d,]+ and more; the limit is 50 for one/,
    );
  });

  it("of entries that share their bytes is stopped as well", async () => {
    const kernel = { name: "k.txt", bytes: "ab".repeat(100_000), method: "deflated" } as const;
    const copies = Array.from({ length: 40 }, (_, i) => ({ ...kernel, name: `${i}.txt`, sameBytesAs: 0 }));
    expect(await endOf("overlap.zip", zipOf([kernel, ...copies]), limits)).toMatch(/^stopped too-large: .*inflate/);
  });

  it("of 10,000 entries ends at the limit, with all before it read", async () => {
    const zip = zipOf(Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}.html`, bytes: "x" })));
    const events = await readAll("many.zip", zip, { maxEntries: 9_999 });
    expect(events).toHaveLength(10_000);
    expect(inWords(events).at(-1)).toBe("stopped too-large: more than 9,999 entries");
  });

  it("of archives in archives is not followed past the limit, and what stands beside it is read", async () => {
    const inner = zipOf([
      { name: "deep.zip", bytes: zipOf([{ name: "a.html", bytes: A }]) },
      { name: "b.html", bytes: "B" },
    ]);
    const outer = zipOf([
      { name: "inner.zip", bytes: inner },
      { name: "c.html", bytes: "C" },
    ]);
    expect(inWords(await readAll("outer.zip", outer))).toEqual([
      "refused inner.zip/deep.zip unsupported-format: an archive inside 2 others; the limit is 2 deep",
      "page inner.zip/b.html: B",
      "page c.html: C",
    ]);
  });
});

describe("one bad entry harms no other", () => {
  it("a page above the limit is refused by its size", async () => {
    const limits = { maxEntryBytes: 100 };
    const sentence = "too-large: 160 bytes > 100";
    const tar = await tarOf([
      { name: "a.html", bytes: A },
      { name: "b.html", bytes: "B" },
    ]);
    expect(inWords(await readAll("p.tar", tar, limits))).toEqual([`refused a.html ${sentence}`, "page b.html: B"]);
    const warc = Buffer.concat([pageRecord("a", A), pageRecord("b", "B")]);
    expect(inWords(await readAll("c.warc", warc, limits))).toEqual([`refused a ${sentence}`, "page b: B"]);
    const lines = Buffer.from(`{"html":"${A.repeat(5)}"}\n{"html":"${A}"}\n{"html":"B"}`);
    expect(inWords(await readAll("r.jsonl", lines, limits))).toEqual([
      "refused line 1 too-large: 812 bytes > 600",
      `refused line 2 ${sentence}`,
      "page line 3: B",
    ]);
    const array = Buffer.from(JSON.stringify([{ html: A.repeat(5) }, { html: "B" }]));
    expect(inWords(await readAll("r.json", array, limits))).toEqual([
      "refused record 1 too-large: 811 bytes > 600",
      "page record 2: B",
    ]);
  });

  it.each([
    ["../../etc/passwd", "its name leads out of its folder (..)"],
    ["a/../../b.html", "its name leads out of its folder (..)"],
    ["..\\..\\b.html", "its name leads out of its folder (..)"],
    ["/etc/passwd.html", "its name is an absolute path"],
    ["\\\\server\\share.html", "its name is an absolute path"],
    ["C:\\windows.html", "its name is an absolute path"],
    ["a\0.html", "its name holds a NUL"],
    ["long", "its name is longer than 4,096 characters"],
  ])("the name %j is refused in a ZIP", async (word, sentence) => {
    const name = word === "long" ? `${"a/".repeat(2_100)}b.html` : word;
    const zip = zipOf([
      { name, bytes: A },
      { name: "b.html", bytes: "B" },
    ]);
    const events = await readAll("tricks.zip", zip);
    expect(events).toMatchObject([
      { kind: "refused", code: "corrupt-archive", detail: `corrupt-archive: ${sentence}` },
      { kind: "page", label: "b.html" },
    ]);
    expect(events.map((event) => (event.kind === "stopped" ? "" : event.name))[0]).toMatch(/^0000001-[A-Za-z0-9.-]+$/);
  });

  it("names are looked at in a TAR too, and twins are refused", async () => {
    const tar = await tarOf(
      ["../a.html", "/b.html", "c.html", "c.html", "d.html"].map((name) => ({ name, bytes: "x" })),
    );
    expect((await readAll("tricks.tar", tar)).map((event) => event.kind)).toEqual([
      "refused",
      "refused",
      "page",
      "refused",
      "page",
    ]);
  });

  it("links, devices and encrypted, unknown or damaged files are refused or passed over", async () => {
    const tar = await tarOf([
      { name: "link.html", type: "symlink", linkname: "/etc/passwd" },
      { name: "b.html", bytes: "B" },
    ]);
    expect(inWords(await readAll("links.tar", tar))).toEqual(["skipped link.html a symlink", "page b.html: B"]);
    const zip = zipOf([
      { name: "secret.html", bytes: A, method: "deflated", encrypted: true },
      { name: "lzma.html", bytes: A, method: "deflated", methodNumber: 14 },
      { name: "sum.html", bytes: A, crc: 1 },
      { name: "bad.html.bz2", bytes: bzip2Of(A).subarray(0, -9) },
      { name: "page.html.xz", bytes: Buffer.from("\xfd7zXZ\0\0\x04", "latin1") },
      { name: "bad.html.gz", bytes: gzipSync(A).subarray(0, -9) },
      { name: "b.html", bytes: "B" },
    ]);
    expect(inWords(await readAll("odd.zip", zip))).toEqual([
      "refused secret.html unsupported-format: it is encrypted",
      "refused lzma.html unsupported-format: its compression method 14 is not known here",
      'refused sum.html corrupt-archive: "sum.html" has a wrong checksum',
      "refused bad.html.bz2 corrupt-archive: the bzip2 stream is damaged or cut off (unexpected end of bytes)",
      "refused page.html.xz unsupported-format: it is packed with xz, which Winnow doesn't open: unpack it, or pack it with gzip, zstd or bzip2",
      "refused bad.html.gz corrupt-archive: the gzip stream is damaged or cut off (unexpected end of file)",
      "page b.html: B",
    ]);
  });
});

it("throws what its source throws, and does not blame the archive", async () => {
  const warc = gzipSync(Buffer.concat([pageRecord("a", A), pageRecord("b", A)]));
  const fault = new Error("the line is dead");
  const source = {
    ...sourceOfBytes(warc),
    async *stream() {
      yield warc.subarray(0, 60);
      throw fault;
    },
  };
  const drain = async () => {
    for await (const event of readArchive(source, "c.warc.gz")) expect(event.kind).not.toBe("stopped");
  };
  await expect(drain()).rejects.toBe(fault);
  const zip = { ...sourceOfBytes(zipOf([{ name: "a", bytes: A }])), range: source.stream };
  const drainZip = async () => {
    for await (const event of readArchive(zip, "c.zip")) expect(event.kind).not.toBe("stopped");
  };
  await expect(drainZip()).rejects.toBe(fault);
});
