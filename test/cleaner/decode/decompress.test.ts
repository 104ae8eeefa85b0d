import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { decompress } from "../../../cleaner/decode/decompress.ts";
import { zstdBomb, zstdOf } from "../../archives/pack-zstd.ts";

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
