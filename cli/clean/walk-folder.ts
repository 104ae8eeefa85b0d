import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Every file below a folder, hidden ones left out, in code unit order. Links to files count, links to folders are not
 * followed, so there are no circles. Throws what the file system throws, with its `path`.
 */
export function walkFolder(folder: string, leaveOut: readonly string[]): readonly string[] {
  const files: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      const path = join(next, entry.name);
      if (entry.name.startsWith(".") || leaveOut.includes(path)) continue;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() || (entry.isSymbolicLink() && leadsToFile(path))) files.push(path);
    }
  }
  return files.sort();
}

/** A link that can't be followed (it leads back to itself) counts as well: reading it says why, and holds up no other. */
function leadsToFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return true;
  }
}
