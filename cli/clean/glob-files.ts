import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { globSync } from "tinyglobby";
import { type Found, isFileOrLinkToOne } from "./walk-folder.ts";

const CLOSED: ReadonlySet<unknown> = new Set(["EACCES", "EPERM"]);

/** Every file that a pattern matches, as absolute paths. Links are taken as `walkFolder` takes them. */
export function globFiles(pattern: string, cwd: string): Found {
  const closed: string[] = [];
  const list = (folder: string) => {
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      return entries.filter((entry) => entry.isDirectory() || isFileOrLinkToOne(entry, join(folder, entry.name)));
    } catch (fault) {
      if (fault instanceof Error && "code" in fault && CLOSED.has(fault.code)) closed.push(resolve(folder));
      throw fault;
    }
  };
  // Of the overloads of this function the package calls the one that gives entries with their types.
  const fs = { readdirSync: list as unknown as typeof readdirSync };
  const found = globSync(pattern, { cwd, absolute: true, onlyFiles: true, dot: false, fs });
  return { files: found.map((path) => resolve(path)).sort(), closed: closed.sort() };
}
