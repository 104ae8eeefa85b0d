import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What lies below a folder, hidden files left out; both in code unit order. */
export interface Found {
  readonly files: readonly string[];
  /** Folders that can't be looked into. */
  readonly closed: readonly string[];
}

/**
 * Every file below a folder. Links to files count, links to folders are not followed, so there are no circles. Throws
 * what the file system says of the folder itself, with its `path`; a closed one in it holds up no other.
 */
export function walkFolder(folder: string, leaveOut: readonly string[]): Found {
  const [files, closed]: [string[], string[]] = [[], []];
  const folders: string[] = [];
  const look = (entries: readonly Dirent[], above: string) => {
    for (const entry of entries) {
      const path = join(above, entry.name);
      if (entry.name.startsWith(".") || leaveOut.includes(path)) continue;
      if (entry.isDirectory()) folders.push(path);
      else if (isFileOrLinkToOne(entry, path)) files.push(path);
    }
  };
  look(readdirSync(folder, { withFileTypes: true }), folder);
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const entries = entriesIn(next);
    if (entries === undefined) closed.push(next);
    else look(entries, next);
  }
  return { files: files.sort(), closed: closed.sort() };
}

function entriesIn(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

/** Whether an entry of a folder is something to read; pipes and devices are not. */
export function isFileOrLinkToOne(entry: Dirent, path: string): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && leadsToFile(path));
}

/** A link that can't be followed (it leads back to itself) counts as well: reading it says why, and holds up no other. */
function leadsToFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return true;
  }
}
