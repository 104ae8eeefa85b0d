import { brotliDecompressSync, gunzipSync, type ZlibOptions } from "node:zlib";
import type { Refusal } from "../model/outcome.ts";

/** Undoes gzip (recognised by its bytes) and brotli (by Content-Encoding), never inflating past `maxBytes`. */
export function decompress(
  bytes: Uint8Array,
  encoding: string | undefined,
  maxBytes: number,
): { readonly bytes: Uint8Array } | Refusal {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return inflate(gunzipSync, bytes, { name: "gzip", maxBytes });
  if (encoding?.trim().toLowerCase() === "br")
    return inflate(brotliDecompressSync, bytes, { name: "brotli", maxBytes });
  return { bytes };
}

function inflate(
  run: (bytes: Uint8Array, options: ZlibOptions) => Uint8Array,
  bytes: Uint8Array,
  limit: { readonly name: string; readonly maxBytes: number },
): { readonly bytes: Uint8Array } | Refusal {
  // zlib reports a bad stream by throwing only, so this is the one place of the library with a try.
  try {
    return { bytes: run(bytes, { maxOutputLength: limit.maxBytes }) };
  } catch (fault) {
    const tooLarge = fault instanceof RangeError;
    return tooLarge
      ? {
          kind: "refused",
          code: "too-large",
          detail: `too-large: inflates to more than ${limit.maxBytes.toLocaleString("en-US")} bytes`,
        }
      : {
          kind: "refused",
          code: "corrupt-archive",
          detail: `corrupt-archive: the ${limit.name} stream is damaged or cut off`,
        };
  }
}
