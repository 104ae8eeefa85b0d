import { createHash } from "node:crypto";
import { join } from "node:path";

/** Longest name that common file systems take, in bytes, less what a temporary name adds. */
const MAX_NAME_BYTES = 240;
/** What no path may hold somewhere: controls, and the characters that Windows keeps for itself. */
const UNSAFE = /[\p{Cc}<>:"\\|?*%]/gu;
const TRAILING_DOT_OR_SPACE = /[. ]$/;

/**
 * Where a copy of an output object lies under `folder`: a key that can be a path becomes just that path.
 *
 * Keys are hostile: `..`, empty parts, controls and names that are too long are written so that the copy stays inside
 * the folder and two keys never share a file.
 */
export function outputPathOf(folder: string, key: string): string {
  return join(folder, ...key.split("/").map(safeName));
}

/** Where the copy lies if another key's copy is in the way of `outputPathOf`. */
export function sparePathOf(folder: string, key: string): string {
  return join(folder, `%~${hashOf(key)}.json`);
}

/**
 * Where a copy lies until it is whole. A mirror makes one at a time, so a name for each source is enough: a crash leaves
 * one file at most, and no other run writes into it.
 */
export function incomingPathOf(folder: string, source: string): string {
  return join(folder, `.winnow-incoming-${hashOf(source)}`);
}

function safeName(part: string): string {
  const escaped = part.replace(UNSAFE, percent).replace(TRAILING_DOT_OR_SPACE, percent);
  if (escaped === "") return "%";
  if (Buffer.byteLength(escaped) <= MAX_NAME_BYTES) return escaped;
  return `${Array.from(escaped).slice(0, 40).join("")}%~${hashOf(part)}.json`;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function percent(char: string): string {
  return `%${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, "0")}`;
}
