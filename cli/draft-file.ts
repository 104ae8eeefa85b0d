import { realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { partOf } from "./clean/sink.ts";

/** A file in the making: written under `path`, it gets its name when it is whole. */
export interface Draft {
  readonly path: string;
  /** Puts the whole in its place. */
  readonly settle: () => void;
  /** Leaves nothing behind. */
  readonly discard: () => void;
}

/**
 * The draft of an output file, beside its place; where a link stands there, beside the place that it leads to.
 *
 * What is no file (/dev/null, a pipe) is written as it is: a rename would put a file in its place, and root may do that.
 * Throws what the file system throws.
 */
export function draftOf(path: string): Draft {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there !== undefined && !there.isFile() && !there.isDirectory())
    return { path, settle: () => undefined, discard: () => undefined };
  const place = there === undefined ? path : realpathSync(path);
  const part = partOf(place);
  return { path: part, settle: () => renameSync(part, place), discard: () => rmSync(part, { force: true }) };
}
