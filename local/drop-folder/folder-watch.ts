import { constants, type Stats } from "node:fs";
import { access } from "node:fs/promises";
import { relative } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import { OwnFault } from "../own-fault.ts";
import { isMisnamed, isPageFile } from "./is-page-file.ts";
import { listPageFiles, type OnUnreadable } from "./list-page-files.ts";

/** How long a file must not grow before it counts as written, in milliseconds. */
const STILL_MS = 300;

/** Who wants to know of files, and of what can't be watched. Paths are relative to the folder. */
export interface FolderEars {
  /** A file is there or has new bytes; also once for each that was there before. */
  readonly onFile: (path: string) => void;
  /** One file or sub-folder is closed to us; the others are not. */
  readonly onUnreadable: OnUnreadable;
  /** Nothing is watched any more: the folder is gone, or the system's watches are used up. */
  readonly onFault: (error: Error) => void;
}

/** Watches a folder and all below it; links and pipes are passed over. Resolves when what was there before has been seen. */
export async function watchFolder(folder: string, ears: FolderEars): Promise<FSWatcher> {
  const watcher = watch(folder, {
    followSymlinks: false,
    // Else it passes over closed files without a word; reading them says why they can't be read.
    ignorePermissionErrors: true,
    awaitWriteFinish: { stabilityThreshold: STILL_MS, pollInterval: 50 },
    ignored: (path, stats) => path !== folder && (isNeitherFileNorFolder(stats) || !isPageFile(relative(folder, path))),
  });
  const tell = (path: string) => ears.onFile(relative(folder, path));
  watcher.on("add", tell);
  watcher.on("change", tell);
  watcher.on("unlinkDir", (path) => {
    if (path === folder) ears.onFault(new OwnFault(`The folder ${folder} is gone: make it again, then start again.`));
  });
  watcher.on("addDir", (path) => {
    access(path, constants.R_OK | constants.X_OK).catch((error: Error) =>
      ears.onUnreadable(relative(folder, path), error),
    );
  });
  watcher.on("error", (error) => ears.onFault(error instanceof Error ? error : new Error(String(error))));
  const tellMisnamed = misnamedTeller(folder, ears);
  watcher.on("raw", (_event, path) => isMisnamed(path) && tellMisnamed());
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  tellMisnamed();
  return watcher;
}

/** Tells once of each file whose name is no UTF-8: the watcher passes over it without a word; reading it says why it can't be read. */
function misnamedTeller(folder: string, { onFile, onFault }: FolderEars): () => void {
  const told = new Set<string>();
  const look = async () => {
    for (const path of await listPageFiles(folder, () => undefined)) {
      if (!isMisnamed(path) || told.has(path)) continue;
      told.add(path);
      onFile(path);
    }
  };
  return () => void look().catch(onFault);
}

/** A link, or a pipe or device, which would hold up all files behind it until somebody writes into it. Asked twice, first without stats. */
function isNeitherFileNorFolder(stats: Stats | undefined): boolean {
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}
