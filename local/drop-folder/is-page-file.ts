import { basename, sep } from "node:path";

/** What downloads, editors and copies in progress look like; the finished file comes under another name. */
const UNFINISHED = /(?:~|\.(?:part|partial|crdownload|download|tmp|swp))$/i;

/** What Node puts in the place of bytes in a name that are no UTF-8: such a file is there, and can't be opened. */
const UNREADABLE_NAME = "\ufffd";

/** Whether a name may be no UTF-8; what can't be opened then is not gone. */
export function isMisnamed(path: string): boolean {
  return path.includes(UNREADABLE_NAME);
}

/**
 * Whether a file in a watched folder is meant to be cleaned: hidden files, and what is not finished yet, are not.
 *
 * `path` is relative to the folder.
 */
export function isPageFile(path: string): boolean {
  const isHidden = path.split(sep).some((part) => part.startsWith("."));
  return !isHidden && !UNFINISHED.test(basename(path));
}
