import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Makes a folder this process's own until the returned function is called; the folder is made where it is not there.
 *
 * Throws one sentence where a living process holds it: two writers would delete each other's files. What a crash left
 * is taken over. The file system's errors are thrown as they are.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, "lock");
  mkdirSync(folder, { recursive: true });
  const holder = holderOf(path);
  if (holder !== undefined)
    throw new Error(`${folder} is in use by process ${holder} (if that is none of ours, delete ${path})`);
  writeFileSync(path, String(process.pid));
  return () => rmSync(path, { force: true });
}

/** The living process that holds a folder, this one aside; undefined where none does. */
export function holderOfFolder(folder: string): number | undefined {
  return holderOf(join(folder, "lock"));
}

/** The process that holds the lock; undefined where none does, or this one in an earlier life. */
function holderOf(path: string): number | undefined {
  const pid = Number(readIfThere(path));
  return Number.isSafeInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid) ? pid : undefined;
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: alive, and another user's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
