import { writeSync } from "node:fs";

/** Writes all of a text and returns its bytes: one call need not write everything, as on a disk that fills up. */
export function writeWholly(file: number, text: string): number {
  const buffer = Buffer.from(text);
  for (let from = 0; from < buffer.length; ) from += writeSync(file, buffer, from);
  return buffer.length;
}
