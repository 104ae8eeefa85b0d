import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodePage } from "../../../cleaner/decode/decode-page.ts";
import type { RawPage } from "../../../cleaner/model/raw-page.ts";

const PAGE = "<!doctype html><p>The harbour was quiet.</p>";
const bytesOf = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const decode = (bytes: Uint8Array, rest: Partial<RawPage> = {}, maxBytes?: number) =>
  decodePage({ bytes, uri: "page", key: "page", ...rest }, maxBytes === undefined ? {} : { maxBytes });
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe("bytes that are no page", () => {
  it.each([
    ["a PDF", "%PDF-1.7\n1 0 obj", "unsupported-format"],
    ["a PNG image", "\x89PNG\r\n\x1a\n\0\0", "binary"],
    ["a JPEG image", "\xff\xd8\xff\xe0\0\x10JFIF", "binary"],
    ["a GIF image", "GIF89a\x01\0\x01\0", "binary"],
    ["RIFF media", "RIFF\x24\0\0\0WEBPVP8 ", "binary"],
    ["ISO media", "\0\0\0\x20ftypavif\0\0\0\0", "binary"],
    ["Matroska", "\x1aE\xdf\xa3\x01\0\0", "binary"],
    ["Ogg media", "OggS\0\x02\0\0", "binary"],
    ["an MP3", "ID3\x03\0\0\0", "binary"],
    ["a web font", "wOF2\0\x01\0\0", "binary"],
    ["a font", "\0\x01\0\0\0\x11", "binary"],
    ["an executable", "\x7fELF\x02\x01\x01\0", "binary"],
    ["an executable", "MZ\x90\0\x03\0\0", "binary"],
    ["WebAssembly", "\0asm\x01\0\0\0", "binary"],
    ["an SQLite database", "SQLite format 3\0\x10", "binary"],
    ["a Parquet table", "PAR1\x15\x04\x15\0", "binary"],
    ["an old Office document", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "unsupported-format"],
    ["a ZIP archive", "PK\x03\x04\x14\0\0\0", "unsupported-format"],
    ["a TAR archive", `page.html${"\0".repeat(248)}ustar\x0000`, "unsupported-format"],
    ["a WARC archive", "WARC/1.0\r\nWARC-Type: response\r\n", "unsupported-format"],
    ["a 7-Zip archive", "7z\xbc\xaf\x27\x1c", "unsupported-format"],
    ["packed with xz, which Winnow doesn't open", "\xfd7zXZ\0\0\x04", "unsupported-format"],
    ["a bzip2 stream that is damaged where it begins", "BZh91AY\x01\x02\x03", "corrupt-archive"],
    ["UTF-32", "\xff\xfe\0\0<\0\0\0", "unsupported-format"],
    ["no text in any encoding", "\x01\x02\x03\x04\x05\x06\x07\x08 harbour", "binary"],
  ])("names %s in a typed rejection", (name, bytes, code) => {
    const refusal = decode(latin1(bytes));
    expect(refusal).toMatchObject({ kind: "refused", code });
    expect(refusal).toHaveProperty("detail", expect.stringContaining(name));
  });

  it.each([
    "MZ is a postal district of Mainz.",
    "BM 12 is a bus line.",
    "RIFF and OTTO are words.",
    "ID3 tags hold titles.",
  ])("takes text that begins like a signature for text: %s", (text) => {
    expect(decode(bytesOf(text))).toMatchObject({ source: text });
  });

  it("says empty for nothing and directory-marker for a folder's key", () => {
    expect(decode(new Uint8Array())).toMatchObject({ code: "empty" });
    expect(decode(new Uint8Array(), { key: "crawl/" })).toMatchObject({ code: "directory-marker" });
  });

  it("names the limit a page is over", () => {
    expect(decode(bytesOf("x".repeat(2001)), {}, 2000)).toMatchObject({
      code: "too-large",
      detail: "too-large: 2,001 bytes > 2,000",
    });
  });
});

describe("packed pages", () => {
  it.each([
    ["gzip, told by its bytes", gzipSync(PAGE), undefined],
    ["gzip in two members", join(gzipSync(PAGE.slice(0, 20)), gzipSync(PAGE.slice(20))), undefined],
    ["gzip in gzip", gzipSync(gzipSync(PAGE)), "gzip"],
    ["brotli, by its header", brotliCompressSync(PAGE), "br"],
    ["deflate with zlib's wrapping", deflateSync(PAGE), "deflate"],
    ["deflate without it", deflateRawSync(PAGE), "deflate"],
    ["gzip sent as brotli", brotliCompressSync(gzipSync(PAGE)), "gzip, br"],
  ])("unpacks %s", (_name, bytes, contentEncoding) => {
    expect(decode(bytes, contentEncoding === undefined ? {} : { contentEncoding })).toMatchObject({ source: PAGE });
  });

  it.each(["gzip", "br", "deflate"])("reads a page stored unpacked whose header still says %s, and says so", (name) => {
    const page = decode(bytesOf(PAGE), { contentEncoding: name });
    expect(page).toMatchObject({ source: PAGE, flags: [expect.stringContaining("not packed")] });
  });

  it.each([
    ["cut off", gzipSync(PAGE).subarray(0, 30)],
    ["with a wrong checksum", gzipSync(PAGE).map((byte, at, all) => (at === all.length - 6 ? byte ^ 1 : byte))],
    ["packed a fourth time", [1, 2, 3, 4].reduce((bytes) => gzipSync(bytes), Buffer.from(PAGE))],
  ])("refuses gzip %s as corrupt-archive", (_name, bytes) => {
    expect(decode(bytes)).toMatchObject({ kind: "refused", code: "corrupt-archive" });
  });

  it("stops inflating at the limit", () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000));
    expect(decode(bomb, {}, 100_000)).toMatchObject({
      code: "too-large",
      detail: "too-large: inflates to more than 100,000 bytes",
    });
  });
});

describe("crawler records", () => {
  it.each([
    ["html", { url: "https://example.org/a", html: PAGE, fetchedAt: "2024-05-01T10:00:00Z" }, "html"],
    ["text", { loadedUrl: "https://example.org/a", text: "Plain words.\nA second line." }, "text"],
  ])("is read as the %s inside, with its address and time", (_name, record, format) => {
    const page = decode(bytesOf(JSON.stringify(record)), { key: "a.json" });
    expect(page).toMatchObject({ format, url: "https://example.org/a" });
    expect(page).toHaveProperty("source", "html" in record ? record.html : record.text);
    if ("fetchedAt" in record) expect(page).toHaveProperty("fetchedAt", record.fetchedAt);
  });

  it("believes what the object's own metadata says before the record", () => {
    const record = JSON.stringify({ url: "https://example.org/record", html: PAGE });
    expect(decode(bytesOf(record), { url: "https://example.org/object" })).toMatchObject({
      url: "https://example.org/object",
    });
  });

  it.each([
    ["JSON lines", `${JSON.stringify({ html: PAGE })}\n${JSON.stringify({ html: PAGE })}\n`],
    ["an array", JSON.stringify([{ url: "https://example.org", html: PAGE }])],
  ])("refuses several in one object: %s", (_name, text) => {
    expect(decode(bytesOf(text))).toMatchObject({ code: "unsupported-format" });
  });

  it.each(['{"a": 1}', "{ not json", "[1, 2]", '{"__proto__": {"html": "x"}}', "[".repeat(100_000)])(
    "takes other text for what it is: %s",
    (text) => {
      expect(decode(bytesOf(text))).toMatchObject({ source: text });
    },
  );
});

describe("lines", () => {
  it("end in carriage returns alone as on old Macs, and those of Windows stay as they are", () => {
    expect(decode(bytesOf("One\r\rTwo\rThree"))).toMatchObject({ source: "One\n\nTwo\nThree", format: "text" });
    expect(decode(bytesOf("One\r\nTwo\rThree"))).toMatchObject({ source: "One\r\nTwo\rThree" });
  });
});
