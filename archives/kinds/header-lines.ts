import type { ByteReader } from "../byte-reader.ts";

/** Named fields by their names in lower case; of one that is there twice the first counts. */
export type HeaderLines = ReadonlyMap<string, string>;

const MAX_LINE_BYTES = 65_536;
const MAX_LINES = 1_000;
const NAME = /^[^\s:]{1,200}$/;
const decoder = new TextDecoder();

/**
 * Reads `Name: value` lines up to the empty one, as WARC records and HTTP messages have them. Other lines are passed over;
 * those above 64 KB too where `onLong` is "cut", else they are an ArchiveFault. Undefined where there are more than 1,000.
 */
export async function readHeaderLines(reader: ByteReader, onLong: "cut" | "throw"): Promise<HeaderLines | undefined> {
  const headers = new Map<string, string>();
  for (let lines = 0; lines < MAX_LINES; lines++) {
    const line = await (onLong === "cut" ? reader.readLine(MAX_LINE_BYTES, "cut") : reader.readLine(MAX_LINE_BYTES));
    if (line === undefined) return headers;
    if (typeof line === "number") continue;
    const text = decoder.decode(line);
    if (text.trim() === "") return headers;
    const colon = text.indexOf(":");
    const name = text.slice(0, Math.max(0, colon)).toLowerCase();
    if (NAME.test(name) && !headers.has(name)) headers.set(name, text.slice(colon + 1).trim());
  }
  return undefined;
}
