import zlib, { type ZlibOptions } from "node:zlib";
import { type Refusal, refuse } from "../../model/outcome.ts";
import { grouped } from "../../text/grouped.ts";
import { Bunzip } from "./bzip2/bunzip.ts";
import { type MarkedPacking, packingOf } from "./packing-of.ts";
import { unpackAll } from "./unpack-all.ts";
import { Unzstd } from "./unzstd.ts";
import { isWideZstd } from "./zstd-work.ts";

/** The bytes as they were before they were packed, and what is odd about it. */
export interface Unpacked {
  readonly bytes: Uint8Array;
  readonly flags: readonly string[];
}

type Packing = MarkedPacking | "brotli" | "deflate";
type Inflate = (bytes: Uint8Array, options: ZlibOptions) => Uint8Array;

/** A page in a gzip in a gzip happens (stored packed, sent packed); more is an attack. */
const MAX_LAYERS = 3;
const BY_NAME: Readonly<Record<string, Packing>> = {
  gzip: "gzip",
  "x-gzip": "gzip",
  br: "brotli",
  zstd: "zstd",
  bzip2: "bzip2",
  "x-bzip2": "bzip2",
  deflate: "deflate",
};
const INFLATES: Readonly<Record<Packing, Inflate>> = {
  gzip: zlib.gunzipSync,
  brotli: zlib.brotliDecompressSync,
  zstd: (bytes, options) => unpackAll(new Unzstd(), bytes, options),
  bzip2: (bytes, options) => unpackAll(new Bunzip(), bytes, options),
  deflate: inflateEither,
};

/**
 * Undoes gzip, zstd and bzip2 (told by their bytes), brotli and deflate (by Content-Encoding), never inflating past `maxBytes`.
 *
 * A Content-Encoding that the bytes contradict is passed over with a flag: copying tools keep the header of a page
 * that they stored unpacked.
 */
export function decompress(bytes: Uint8Array, encoding: string | undefined, maxBytes: number): Unpacked | Refusal {
  const named = BY_NAME[encoding?.split(",").at(-1)?.trim().toLowerCase() ?? ""];
  const told = packingOf(bytes);
  if (told === undefined && (named === "brotli" || named === "deflate")) {
    const unpacked = unpack(named, bytes, maxBytes);
    if (!("kind" in unpacked)) return decompressLayers(unpacked.bytes, maxBytes);
    if (unpacked.code === "too-large" || !isPlain(bytes)) return unpacked;
  }
  if (told === undefined && named !== undefined)
    return { bytes, flags: [`encoding: the header said ${named}, the bytes are not packed`] };
  return decompressLayers(bytes, maxBytes);
}

function decompressLayers(bytes: Uint8Array, maxBytes: number): Unpacked | Refusal {
  let current = bytes;
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const packing = packingOf(current);
    if (packing === undefined) return { bytes: current, flags: [] };
    const unpacked = unpack(packing, current, maxBytes);
    if ("kind" in unpacked) return unpacked;
    current = unpacked.bytes;
  }
  return packingOf(current) === undefined
    ? { bytes: current, flags: [] }
    : refuse("corrupt-archive", `packed more than ${MAX_LAYERS} times over`);
}

function unpack(packing: Packing, bytes: Uint8Array, maxBytes: number): Unpacked | Refusal {
  if (packing === "zstd" && isWideZstd(bytes))
    return refuse("too-large", "its zstd stream has blocks that are far smaller than the window they ask for");
  // Whoever inflates reports a bad stream by throwing only.
  try {
    return { bytes: INFLATES[packing](bytes, { maxOutputLength: maxBytes }), flags: [] };
  } catch (fault) {
    return fault instanceof RangeError
      ? refuse("too-large", `inflates to more than ${grouped(maxBytes)} bytes`)
      : refuse("corrupt-archive", `the ${packing} stream is damaged or cut off`);
  }
}

/** `deflate` means zlib's wrapping by RFC 9110 and the bare stream in practice. */
function inflateEither(bytes: Uint8Array, options: ZlibOptions): Uint8Array {
  const wrapped = ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;
  return wrapped ? zlib.inflateSync(bytes, options) : zlib.inflateRawSync(bytes, options);
}

function isPlain(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 64);
  return head.every((byte) => byte >= 0x20 || (byte >= 9 && byte <= 13));
}
