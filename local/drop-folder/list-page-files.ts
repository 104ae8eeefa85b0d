import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { isPageFile } from "./is-page-file.ts";

/** Paths of all page files under `folder`, relative to it, in the order of their names. Links are not followed. */
export async function listPageFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter(isPageFile)
    .sort();
}
