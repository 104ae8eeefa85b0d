import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { size } from "../terminal/wording.ts";

/** Above this a file is no page in any compression, and is not read into memory; the library's own limit is lower. */
export const MAX_FILE_BYTES = 64_000_000;
const CHUNK_BYTES = 1 << 20;

/** A file's bytes; or, where it is too large to be a page, what its rejection needs. Throws what the file system throws. */
export type PageFile =
  | { readonly kind: "page"; readonly bytes: Uint8Array }
  | { readonly kind: "too-large"; readonly id: string; readonly byteCount: number; readonly detail: string };

export function readPage(path: string): PageFile {
  const byteCount = statSync(path).size;
  if (byteCount <= MAX_FILE_BYTES) return { kind: "page", bytes: readFileSync(path) };
  const detail = `too-large: a file of ${size(byteCount)} is no page; the limit is ${size(MAX_FILE_BYTES)}`;
  return { kind: "too-large", id: hashOf(path), byteCount, detail };
}

/** The same id that `idOf` gives, in flat memory. */
function hashOf(path: string): string {
  const hash = createHash("sha256");
  const file = openSync(path, "r");
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    for (let n = readSync(file, chunk); n > 0; n = readSync(file, chunk)) hash.update(chunk.subarray(0, n));
  } finally {
    closeSync(file);
  }
  return `sha256:${hash.digest("hex")}`;
}
