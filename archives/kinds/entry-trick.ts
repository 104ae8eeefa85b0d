import { createHash } from "node:crypto";

const BACKSLASHES = /\\/g;
const DRIVE = /^[A-Za-z]:/;
const MAX_NAME_CHARS = 4_096;

/**
 * What is wrong with the path of an archived file; undefined where it is an honest one.
 *
 * Winnow never writes to such a path, but whoever sends one is up to something, and the next tool may follow it.
 */
export function trickIn(path: string): string | undefined {
  const way = path.replace(BACKSLASHES, "/");
  if (way.includes("\0")) return "its name holds a NUL";
  if (way.startsWith("/") || DRIVE.test(way)) return "its name is an absolute path";
  if (way.split("/").includes("..")) return "its name leads out of its folder (..)";
  if (way.length > MAX_NAME_CHARS)
    return `its name is longer than ${MAX_NAME_CHARS.toLocaleString("en-US")} characters`;
  return undefined;
}

/** Remembers the paths of one archive in a few bytes each; one pair in 10,000 million is mistaken for twins. */
export class PathsSeen {
  readonly #hashes = new Set<number>();

  /** False where the path was there before. */
  add(path: string): boolean {
    const hash = createHash("sha256").update(path.replace(BACKSLASHES, "/")).digest().readUIntBE(0, 6);
    if (this.#hashes.has(hash)) return false;
    this.#hashes.add(hash);
    return true;
  }
}
