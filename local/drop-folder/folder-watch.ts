import { relative } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import { OwnFault } from "../own-fault.ts";
import { isPageFile } from "./is-page-file.ts";

/** How long a file must not grow before it counts as written, in milliseconds. */
const STILL_MS = 300;

/** Who wants to know of files, and of what can't be watched. Paths are relative to the folder. */
export interface FolderEars {
  /** A file is there or has new bytes; also once for each that was there before. */
  readonly onFile: (path: string) => void;
  /** One file or sub-folder is closed to us; the others are not. */
  readonly onUnreadable: (path: string, error: Error) => void;
  /** Nothing is watched any more: the folder is gone, or the system's watches are used up. */
  readonly onFault: (error: Error) => void;
}

/** Watches a folder and all below it; links are not followed. Resolves when what was there before has been seen. */
export async function watchFolder(folder: string, ears: FolderEars): Promise<FSWatcher> {
  const watcher = watch(folder, {
    followSymlinks: false,
    awaitWriteFinish: { stabilityThreshold: STILL_MS, pollInterval: 50 },
    ignored: (path) => path !== folder && !isPageFile(relative(folder, path)),
  });
  const tell = (path: string) => ears.onFile(relative(folder, path));
  watcher.on("add", tell);
  watcher.on("change", tell);
  watcher.on("unlinkDir", (path) => {
    if (path === folder) ears.onFault(new OwnFault(`The folder ${folder} is gone: make it again, then start again.`));
  });
  watcher.on("error", (error) => tellError(folder, error, ears));
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return watcher;
}

function tellError(folder: string, thrown: unknown, ears: FolderEars): void {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const isClosed = "code" in error && (error.code === "EACCES" || error.code === "EPERM");
  if (isClosed && "path" in error) ears.onUnreadable(relative(folder, String(error.path)), error);
  else ears.onFault(error);
}
