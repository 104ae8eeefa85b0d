import { basename, sep } from "node:path";

/** What downloads, editors and copies in progress look like; the finished file comes under another name. */
const UNFINISHED = /(?:~|\.(?:part|partial|crdownload|download|tmp|swp))$/i;

/**
 * Whether a file in a watched folder is meant to be cleaned: hidden files, and what is not finished yet, are not.
 *
 * `path` is relative to the folder.
 */
export function isPageFile(path: string): boolean {
  const isHidden = path.split(sep).some((part) => part.startsWith("."));
  return !isHidden && !UNFINISHED.test(basename(path));
}
