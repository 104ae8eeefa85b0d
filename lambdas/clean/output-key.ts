import { createHash } from "node:crypto";
import { OUTPUT_PREFIXES } from "./contract.ts";

/** What became of an upload, as far as its place in the output bucket goes. */
export type Fate = keyof typeof OUTPUT_PREFIXES;

/** S3's limit on a key, in bytes of UTF-8. */
export const MAX_KEY_BYTES = 1_024;
const SUFFIX = ".json";
const HASH_CHARS = 64;
/** Ingest keys up to this many bytes go into output keys as they are, whatever the page's fate. */
const MAX_INGEST_KEY_BYTES =
  MAX_KEY_BYTES - SUFFIX.length - Math.max(...Object.values(OUTPUT_PREFIXES).map((p) => p.length));

/**
 * Where the outcome of an ingest key lies: `documents/<key>.json`, `rejected/<key>.json` or `archives/<key>.json`.
 *
 * An ingest key of more than 1,009 bytes would break S3's limit of 1,024 bytes: its first 944 bytes (cut between
 * characters) are then followed by `~` and the SHA-256 of the whole key, in hexadecimal.
 */
export function outputKeyOf(key: string, fate: Fate): string {
  return `${OUTPUT_PREFIXES[fate]}${fitKey(key, MAX_INGEST_KEY_BYTES)}${SUFFIX}`;
}

/** A key as it is, or cut between characters and followed by `~` and its SHA-256 where it is longer than `maxBytes`. */
export function fitKey(key: string, maxBytes: number): string {
  const bytes = Buffer.from(key, "utf8");
  if (bytes.length <= maxBytes) return key;
  const hash = createHash("sha256").update(bytes).digest("hex");
  return `${cutBetweenCharacters(bytes, maxBytes - HASH_CHARS - 1)}~${hash}`;
}

/** UTF-8 continuation bytes are 10xxxxxx: step back until the cut no longer falls before one. */
function cutBetweenCharacters(bytes: Buffer, maxBytes: number): string {
  let end = maxBytes;
  while (end > 0 && ((bytes[end] ?? 0) & 0b1100_0000) === 0b1000_0000) end -= 1;
  return bytes.toString("utf8", 0, end);
}
