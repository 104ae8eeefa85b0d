import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { CHECKSUMS } from "../body/checksums.ts";
import { piecesOfFile } from "../body/file-stretch.ts";
import type { Bucket } from "../store/bucket.ts";
import type { Part, Upload } from "../store/upload.ts";
import type { Checksum } from "../store/version.ts";

/** The bytes of all parts, one after the other. */
export async function* joinParts(bucket: Bucket, parts: readonly Part[]): AsyncGenerator<Buffer> {
  for (const part of parts) {
    const file = await open(bucket.partPathOf(part));
    try {
      yield* piecesOfFile({ file, start: 0, bytes: part.bytes });
    } finally {
      await file.close();
    }
  }
}

/** Hexadecimal; with the number of parts behind it, the ETag of an object that came in parts. */
export function md5OfMd5s(parts: readonly Part[]): string {
  const hash = createHash("md5");
  for (const { etag } of parts) hash.update(Buffer.from(etag, "hex"));
  return hash.digest("hex");
}

/** The checksum over the parts' checksums; undefined where the upload wants none, or one over the whole. */
export function composeChecksum(upload: Upload, parts: readonly Part[]): Checksum | undefined {
  if (upload.checksum?.type !== "COMPOSITE") return undefined;
  const { algorithm, type } = upload.checksum;
  const digest = CHECKSUMS[algorithm].open();
  for (const { checksum = "" } of parts) digest.update(Buffer.from(checksum, "base64"));
  return { algorithm, type, value: `${digest.digest().toString("base64")}-${parts.length}` };
}
