import { readFileSync } from "node:fs";

/** Little-endian float32 as numpy's `tofile` writes it. */
export function readFloats(path: string): Float32Array {
  const bytes = readFileSync(path);
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
