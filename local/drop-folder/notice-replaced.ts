import type { Stats } from "node:fs";
import { lstat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { FSWatcher } from "chokidar";

/** The watcher needs a moment to see for itself what became of a folder, in milliseconds. */
const PATIENCE_MS = 500;

/**
 * Tells of a folder in whose place stands another one or a file, and of a file in whose place stands a folder, where that
 * came about so fast that the watcher took them for what they were: it then watches what is gone. It has to be opened anew.
 */
export function noticeReplaced(watcher: FSWatcher, onReplaced: () => void): void {
  const known = new Map<string, string>();
  const suspects = new Set<string>();
  const look = async () => {
    const paths = [...suspects];
    suspects.clear();
    const replaced = await Promise.all(paths.map(async (path) => !(await isStill(path, known))));
    if (replaced.includes(true) && !watcher.closed) onReplaced();
  };
  const suspect = (path: string) => {
    if (!known.has(path)) return;
    if (suspects.size === 0) setTimeout(() => void look(), PATIENCE_MS).unref();
    suspects.add(path);
  };
  const tellFolder = (_path: string, stats?: Stats) => {
    if (stats?.isDirectory() === true) onReplaced();
  };
  watcher.on("add", tellFolder);
  watcher.on("change", tellFolder);
  watcher.on("addDir", (path, stats) => stats !== undefined && known.set(path, identityOf(stats)));
  watcher.on("unlinkDir", (path) => known.delete(path));
  // A name that comes or goes, as its folder tells it or, of itself, what was watched.
  watcher.on("raw", (event, name: string | null, about) => {
    const watched = watchedPathIn(about);
    if (event !== "rename" || name === null || watched === undefined) return;
    suspect(join(watched, name));
    if (name === basename(watched)) suspect(watched);
  });
}

/** The package does not say of what type it is. */
function watchedPathIn(about: unknown): string | undefined {
  if (typeof about !== "object" || about === null || !("watchedPath" in about)) return undefined;
  return typeof about.watchedPath === "string" ? about.watchedPath : undefined;
}

/** Gone is not replaced: the watcher tells of that. */
async function isStill(path: string, known: ReadonlyMap<string, string>): Promise<boolean> {
  try {
    const identity = identityOf(await lstat(path));
    return !known.has(path) || known.get(path) === identity;
  } catch {
    return true;
  }
}

/** Numbers of what was deleted are given away again at once: the time when it was made tells them apart. */
function identityOf(stats: Stats): string {
  return `${stats.isDirectory() ? "folder" : "other"} ${stats.ino} ${stats.birthtimeMs}`;
}
