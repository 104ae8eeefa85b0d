import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readArchive } from "../../archives/index.ts";
import { tarOf } from "./build-tar.ts";
import { pageRecord } from "./build-warc.ts";
import { zipOf } from "./build-zip.ts";
import { bzip2Of } from "./pack-bzip2.ts";
import { zstdOf } from "./pack-zstd.ts";
import { inWords, readAll } from "./read-all.ts";

const A = "<p>A</p>".repeat(20);

describe("an archive that is cut off keeps what came before", () => {
  it("whatever its kind", async () => {
    const warc = Buffer.concat([pageRecord("https://a.example/", A), pageRecord("https://b.example/", A)]);
    const tar = await tarOf([
      { name: "a.html", bytes: A },
      { name: "b.html", bytes: A },
    ]);
    for (const [name, bytes] of [
      ["c.warc", warc.subarray(0, -40)],
      ["c.warc.gz", Buffer.concat([gzipSync(warc.subarray(0, 500)), gzipSync(warc.subarray(500)).subarray(0, -30)])],
      ["c.warc.zst", zstdOf(warc).subarray(0, -30)],
      ["c.warc.bz2", bzip2Of(warc).subarray(0, -30)],
      ["p.tar", tar.subarray(0, 1_600)],
      ["r.json", Buffer.from(JSON.stringify([{ html: A }, { html: A }]).slice(0, -3))],
    ] as const) {
      const words = inWords(await readAll(name, bytes));
      expect(words.at(-1), name).toMatch(/^stopped corrupt-archive: .*cut off/);
    }
    expect(inWords(await readAll("c.warc", warc.subarray(0, -40)))[0]).toMatch(/^page https:\/\/a/);
  });

  it("however little came before", async () => {
    const cut = gzipSync(Buffer.concat([pageRecord("https://a.example/", A), pageRecord("b", A)]), { level: 0 });
    const lines = Buffer.concat([gzipSync('{"html":"<p>A"}\n{"html":"<p>B"}\n'), gzipSync("{").subarray(0, -5)]);
    expect(inWords(await readAll("c.warc.gz", cut.subarray(0, -100)))[0]).toMatch(/^page https:\/\/a/);
    expect(inWords(await readAll("r.jsonl.gz", lines))).toEqual([
      "page line 1: <p>A",
      "page line 2: <p>B",
      "stopped corrupt-archive: the gzip stream is damaged or cut off (unexpected end of file)",
    ]);
  });

  it("zeros behind what is packed are nothing, and what stands behind those is not passed over in silence", async () => {
    const [a, b] = ["a", "b"].map((host) => pageRecord(`https://${host}.example/`, A.repeat(4_000)));
    for (const [name, pack] of [
      ["c.warc.gz", gzipSync],
      ["c.warc.br", brotliCompressSync],
    ] as const) {
      const padded = Buffer.concat([pack(a ?? ""), Buffer.alloc(512)]);
      expect(inWords(await readAll(name, padded)).length, name).toBe(1);
      const words = inWords(await readAll(name, Buffer.concat([padded, pack(b ?? "")])));
      expect(words[0], name).toMatch(/^page https:\/\/a/);
      expect(words.at(-1), name).toMatch(
        /^stopped corrupt-archive: what is packed ends [\d,]+ bytes before the file does/,
      );
    }
  });

  it("a ZIP has its table of contents there, so nothing can be read", async () => {
    const zip = zipOf([{ name: "a.html", bytes: A }]);
    expect(inWords(await readAll("p.zip", zip.subarray(0, -5))).at(-1)).toMatch(
      /^stopped corrupt-archive: the ZIP is damaged or cut off/,
    );
  });
});

it("a source that breaks off is the source's fault, whatever came before it", async () => {
  const fault = new Error("the line is dead");
  const lines = Buffer.from('{"html":"<p>A"}\n'.repeat(9));
  for (const start of [
    "",
    "some text that goes on",
    lines,
    gzipSync(lines),
    zstdOf(lines),
    gzipSync(zstdOf(lines)),
    bzip2Of(lines),
  ]) {
    const bytes = Buffer.from(start);
    const stream = async function* () {
      yield bytes.subarray(0, -9);
      throw fault;
    };
    const drain = async () => {
      for await (const event of readArchive({ size: 99, stream, range: stream }, "a")) expect(event.kind).toBe("page");
    };
    await expect(drain(), bytes.toString("latin1")).rejects.toBe(fault);
  }
});
