import { Stop } from "./exit.ts";
import type { Io } from "./io.ts";
import { size } from "./terminal/wording.ts";

/** Larger than any page; far below what would hurt. */
const MAX_STDIN_BYTES = 64_000_000;

/** The page on standard input, whole. */
export async function readStdin({ stdin, stderr }: Pick<Io, "stdin" | "stderr">): Promise<Uint8Array> {
  if (stdin.isTTY === true) stderr.write("Reading a page from the keyboard: end it with Ctrl-D.\n");
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stdin) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes > MAX_STDIN_BYTES)
      throw new Stop(`standard input holds more than ${size(MAX_STDIN_BYTES)}: is it one page? Nothing was cleaned.`);
    chunks.push(buffer);
  }
  return Buffer.concat(chunks);
}
