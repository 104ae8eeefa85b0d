import { existsSync, realpathSync, statfsSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { OVERRIDES_JSON } from "../../lambdas/clean/contract.ts";
import { expectUnheld } from "../lock-folder.ts";
import { makeFolder } from "../make-folder.ts";
import { OwnFault, rethrowAsOwn } from "../own-fault.ts";

/** What `npm start` keeps between runs, and where. Nothing in it is meant to be edited. */
export interface DataFolder {
  readonly root: string;
  /** The buckets of the embedded S3. */
  readonly buckets: string;
  /** The queue's journal. */
  readonly queue: string;
  /** overrides.yaml as checked JSON, for the function. */
  readonly overrides: string;
  /** The functions' bundles, made anew on each start. */
  readonly functions: string;
  /** What the functions wrote during this run. */
  readonly log: string;
}

/** What a start needs: a bundle with its source map, and room for some pages. */
const MIN_FREE_BYTES = 32 * 1_024 * 1_024;

/** Makes the data folder where it is missing; throws the file system's error where that can't be, or the disk is full. */
export function openDataFolder(path: string): DataFolder {
  const root = resolve(path);
  const folder = {
    root,
    buckets: join(root, "s3"),
    queue: join(root, "queue", "clean.jsonl"),
    overrides: join(root, OVERRIDES_JSON),
    functions: join(root, "functions"),
    log: join(root, "logs", "functions.log"),
  };
  for (const made of [folder.buckets, folder.functions, dirname(folder.queue), dirname(folder.log)]) {
    makeFolder(made);
  }
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < MIN_FREE_BYTES) throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
  return folder;
}

/** Throws where another `npm start` works in the data folder: told first, as the ports that it took as well say less. */
export function expectIdle(path: string): void {
  try {
    expectUnheld(resolve(path));
  } catch (error) {
    rethrowAsOwn(error);
  }
}

/**
 * Makes sure that `path` is a folder, or a link to one, and gives its own path: a watcher that follows no links would take
 * the link for a file. One that the user named must be there already; our own default is made.
 */
export function openUserFolder(path: string, named: "by-user" | "by-default"): string {
  const folder = resolve(path);
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined && named === "by-user") {
    throw new OwnFault(`There is no folder ${path}: make it, or name another.`);
  }
  if (found !== undefined && !found.isDirectory())
    throw new OwnFault(`${path} is a file, but a folder is needed there.`);
  makeFolder(folder);
  return realpathSync(folder);
}

/** Throws where a folder that is read lies in one that is written to, or around it: pages would feed on themselves. */
export function expectApart(read: string, written: readonly string[]): void {
  const overlap = written.find((folder) => isWithin(read, folder) || isWithin(folder, read));
  if (overlap === undefined) return;
  throw new OwnFault(
    `Pages can't be dropped into ${read}, since ${overlap} is written to: every document would be a page again.`,
  );
}

function isWithin(folder: string, other: string): boolean {
  const path = relative(realOf(other), realOf(folder));
  return path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/** A path without links, as far as it is there. */
function realOf(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  const parent = dirname(absolute);
  return parent === absolute ? absolute : join(realOf(parent), basename(absolute));
}
