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
