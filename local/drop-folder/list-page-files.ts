import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isPageFile } from "./is-page-file.ts";

/** Hears of a file or sub-folder that can't be read; relative to the folder. The others can be. */
export type OnUnreadable = (path: string, error: Error) => void;

/**
 * Paths of all page files under `folder`, relative to it, in the order of their names. Links are not followed.
 *
 * Rejects where `folder` itself can't be read.
 */
export async function listPageFiles(folder: string, onUnreadable: OnUnreadable): Promise<readonly string[]> {
  const found: string[] = [];
  const folders = [""];
  for (let path = folders.pop(); path !== undefined; path = folders.pop()) {
    for (const entry of await entriesIn(folder, path, onUnreadable)) {
      const below = join(path, entry.name);
      if (!isPageFile(below)) continue;
      if (entry.isDirectory()) folders.push(below);
      else if (entry.isFile()) found.push(below);
    }
  }
  return found.sort();
}

async function entriesIn(folder: string, path: string, onUnreadable: OnUnreadable): Promise<readonly Dirent[]> {
  try {
    return await readdir(join(folder, path), { withFileTypes: true });
  } catch (error) {
    if (path === "" || !(error instanceof Error)) throw error;
    onUnreadable(path, error);
    return [];
  }
}
