import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./make-folder.ts";

/** A living process holds a folder that must have one writer. */
export class FolderInUse extends Error {
  override readonly name = "FolderInUse";
}

/**
 * Makes a folder this process's own until the returned function is called; the folder is made where it is not there.
 *
 * Throws FolderInUse with one sentence where a living process holds it: two writers would delete each other's files. What
 * a crash left is taken over. The file system's errors are thrown as they are.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, "lock");
  makeFolder(folder);
  while (!create(path, String(process.pid))) {
    const { holder, isStale } = lookAt(path);
    if (holder !== undefined) throw inUse(folder, holder);
    if (!isStale || !removeStale(path)) pause();
  }
  return () => {
    if (lookAt(path).text === String(process.pid)) rmSync(path, { force: true });
  };
}

/** The living process that holds a folder, this one aside; undefined where none does. */
export function holderOfFolder(folder: string): number | undefined {
  return lookAt(join(folder, "lock")).holder;
}

/** Throws FolderInUse where a living process holds a folder; makes and holds nothing. */
export function expectUnheld(folder: string): void {
  const holder = holderOfFolder(folder);
  if (holder !== undefined) throw inUse(folder, holder);
}

function inUse(folder: string, holder: number): FolderInUse {
  const path = join(folder, "lock");
  return new FolderInUse(`${folder} is in use by process ${holder} (if that is none of ours, delete ${path})`);
}

/** False where the file is there already: of those who try at the same moment, the system lets one make it. */
function create(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    // Made, but not written: the disk is full.
    if (codeOf(error) === "ENOSPC") rmSync(path, { force: true });
    throw error;
  }
}

/** Everything by one reading, since the file may be another's at the next. */
interface Look {
  readonly text?: string;
  /** Alive, and not this process in an earlier life. */
  readonly holder?: number;
  /** Left by a crash; one without its number is that only when it stays so. */
  readonly isStale: boolean;
}

function lookAt(path: string): Look {
  const text = readIfThere(path);
  if (text === undefined) return { isStale: false };
  if (text === "") return { text, isStale: isOld(path) };
  const pid = Number(text);
  const isHeld = Number.isSafeInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid);
  return isHeld ? { text, holder: pid, isStale: false } : { text, isStale: true };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: alive, and another user's.
    return codeOf(error) === "EPERM";
  }
}

/**
 * Removes a lock that nobody holds; false where somebody else is at it. One at a time and after a second look: it may
 * have been removed in between, and what is there now be a living process's.
 */
function removeStale(path: string): boolean {
  const takeover = `${path}.takeover`;
  if (!create(takeover, "")) {
    if (isOld(takeover)) rmSync(takeover, { force: true });
    return false;
  }
  try {
    if (lookAt(path).isStale) rmSync(path, { force: true });
    return true;
  } finally {
    rmSync(takeover, { force: true });
  }
}

/** Both files take a few system calls: what is older was left by a crash. */
const OLD_MS = 2_000;

function isOld(path: string): boolean {
  const madeAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return madeAt !== undefined && Math.abs(Date.now() - madeAt) >= OLD_MS;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

const PAUSE_MS = 10;
const nothing = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

function pause(): void {
  Atomics.wait(nothing, 0, 0, PAUSE_MS);
}
