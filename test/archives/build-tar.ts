import { type Headers, pack } from "tar-stream";

/** One entry of a TAR that is built for a test. */
export interface TarFile extends Partial<Headers> {
  readonly name: string;
  readonly bytes?: string | Uint8Array;
}

/** A TAR as bytes, by the same tool that many crawlers use. */
export async function tarOf(files: readonly TarFile[]): Promise<Buffer> {
  const tar = pack();
  for (const { bytes = "", ...header } of files) tar.entry({ mtime: new Date(0), ...header }, Buffer.from(bytes));
  tar.finalize();
  const parts: Uint8Array[] = [];
  for await (const part of tar) parts.push(part);
  return Buffer.concat(parts);
}

const BLOCK = 512;
const CHECKSUM = { at: 148, length: 8 } as const;
const MARK = { at: 257, length: 8 } as const;
const SPACE = 0x20;

/** The same files as they were written before POSIX: no mark in the headers. For files of one block each. */
export async function oldTarOf(files: readonly TarFile[]): Promise<Buffer> {
  const tar = await tarOf(files);
  for (const at of files.map((_, i) => i * 2 * BLOCK)) {
    const header = tar.subarray(at, at + BLOCK);
    header.fill(0, MARK.at, MARK.at + MARK.length).fill(SPACE, CHECKSUM.at, CHECKSUM.at + CHECKSUM.length);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, "0")}\0 `, CHECKSUM.at);
  }
  return tar;
}
