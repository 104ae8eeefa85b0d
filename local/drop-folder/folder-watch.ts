import { constants, existsSync, type Stats } from "node:fs";
import { access } from "node:fs/promises";
import { relative } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import { OwnFault } from "../own-fault.ts";
import { isMisnamed, isPageFile } from "./is-page-file.ts";
import { listPageFiles, type OnUnreadable } from "./list-page-files.ts";
import { noticeReplaced } from "./notice-replaced.ts";

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

/** A folder that is watched until somebody closes this. */
export interface FolderWatch {
  readonly close: () => Promise<void>;
}

/** Watches a folder and all below it; links and pipes are passed over. Resolves when what was there before has been seen. */
export async function watchFolder(folder: string, ears: FolderEars): Promise<FolderWatch> {
  const tellMisnamed = misnamedTeller(folder, ears);
  let closed = false;
  const open = () => openWatcher(folder, { ears, tellMisnamed, onReplaced: () => void openAnew().catch(ears.onFault) });
  let watcher = open();
  const openAnew = async () => {
    const replaced = await watcher;
    if (closed || replaced.closed) return;
    watcher = replaced.close().then(open);
    await watcher;
    if (!closed && !existsSync(folder)) ears.onFault(folderIsGone(folder));
  };
  await watcher;
  return {
    close: async () => {
      closed = true;
      await (await watcher).close();
    },
  };
}

interface WatcherEars {
  readonly ears: FolderEars;
  readonly tellMisnamed: () => void;
  readonly onReplaced: () => void;
}

async function openWatcher(folder: string, { ears, tellMisnamed, onReplaced }: WatcherEars): Promise<FSWatcher> {
  const watcher = watch(folder, {
    followSymlinks: false,
    // Else it passes over closed files without a word; reading them says why they can't be read.
    ignorePermissionErrors: true,
    awaitWriteFinish: { stabilityThreshold: STILL_MS, pollInterval: 50 },
    ignored: (path, stats) => path !== folder && (isNeitherFileNorFolder(stats) || !isPageFile(relative(folder, path))),
  });
  const tell = (path: string, stats?: Stats) => {
    if (stats?.isDirectory() !== true) ears.onFile(relative(folder, path));
  };
  watcher.on("add", tell);
  watcher.on("change", tell);
  watcher.on("unlinkDir", (path) => {
    if (path === folder) ears.onFault(folderIsGone(folder));
  });
  watcher.on("addDir", (path) => {
    access(path, constants.R_OK | constants.X_OK).catch((error: Error) =>
      ears.onUnreadable(relative(folder, path), error),
    );
  });
  watcher.on("error", (error) => ears.onFault(error instanceof Error ? error : new Error(String(error))));
  watcher.on("raw", (_event, path) => isMisnamed(path) && tellMisnamed());
  noticeReplaced(watcher, onReplaced);
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  tellMisnamed();
  return watcher;
}

function folderIsGone(folder: string): OwnFault {
  return new OwnFault(`The folder ${folder} is gone: make it again, then start again.`);
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
