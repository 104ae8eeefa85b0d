import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { decompress } from "../../../../cleaner/decode/packed/decompress.ts";
import { bzip2Of, EMPTY, ZEROS } from "../../../archives/pack-bzip2.ts";
import { skippableOf, wideZstd, zstdBomb, zstdOf } from "../../../archives/pack-zstd.ts";

const PAGE = "<p>The old mill by the river was built by hand.</p>";
const bytes = new TextEncoder().encode(PAGE);

it.each([
  ["one frame", zstdOf(bytes)],
  ["a frame for each half", Buffer.concat([zstdOf(bytes.subarray(0, 20)), zstdOf(bytes.subarray(20))])],
  ["zstd in a gzip", gzipSync(zstdOf(bytes))],
])("undoes zstd on every Node: %s", (_what, packed) => {
  const unpacked = decompress(packed, "zstd", 1000);
  expect("bytes" in unpacked && new TextDecoder().decode(unpacked.bytes)).toBe(PAGE);
});

it("refuses a zstd stream that is cut off", () => {
  expect(decompress(zstdOf(bytes).subarray(0, 30), "zstd", 1000)).toMatchObject({ code: "corrupt-archive" });
});

it("refuses what inflates past the limit, after the first bytes beyond it", () => {
  expect(decompress(zstdBomb(4), undefined, 3 * 131_072)).toMatchObject({ code: "too-large" });
  expect(decompress(zstdBomb(4), undefined, 4 * 131_072)).not.toHaveProperty("code");
});

it.each([
  ["in the first frame", wideZstd(20)],
  ["one is enough, if the window is a gigabyte", wideZstd(1)],
  ["behind a frame, and one that is passed over", Buffer.concat([zstdOf(bytes), skippableOf(bytes), wideZstd(20)])],
])("refuses zstd whose small blocks ask for a large window, before it is undone: %s", (_where, packed) => {
  expect(decompress(packed, undefined, 1000)).toMatchObject({ code: "too-large" });
});

it("reads zstd of many frames, and of blocks in a window of their size", () => {
  const many = Buffer.concat(Array.from({ length: 2000 }, () => zstdOf(bytes)));
  expect(decompress(many, undefined, 1_000_000)).not.toHaveProperty("code");
});

it.each([
  ["one stream", bzip2Of(bytes)],
  ["a stream for each half", Buffer.concat([bzip2Of(bytes.subarray(0, 20)), EMPTY, bzip2Of(bytes.subarray(20))])],
  ["bzip2 in a gzip", gzipSync(bzip2Of(bytes))],
])("undoes bzip2: %s", (_what, packed) => {
  const unpacked = decompress(packed, undefined, 1000);
  expect("bytes" in unpacked && Buffer.from(unpacked.bytes)).toEqual(Buffer.from(bytes));
});

it("refuses bzip2 that is cut off, or unpacks too far", () => {
  const cut = decompress(bzip2Of(bytes).subarray(0, 30), undefined, 1000);
  expect(cut).toMatchObject({
    code: "corrupt-archive",
    detail: "corrupt-archive: the bzip2 stream is damaged or cut off",
  });
  expect(decompress(ZEROS, undefined, 1_000_000)).toMatchObject({ code: "too-large" });
});
