import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Makes a folder, and those above it that are missing; throws the file system's error where that can't be.
 *
 * Node's own way (`recursive`) never returns where a file system takes no new folders, as below /proc: making one says that
 * something above is missing, and nothing is.
 */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  for (let at = resolve(path); !existsSync(at); at = dirname(at)) missing.push(at);
  for (const folder of missing.toReversed()) makeOne(folder);
  if (missing.length === 0 && !statSync(path).isDirectory()) mkdirSync(path);
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST" && isFolder(folder)) return;
    if (code === "ENOENT" && isFolder(dirname(folder)))
      throw Object.assign(new Error(`ENOTSUP: no folder can be made there, '${folder}'`), {
        code: "ENOTSUP",
        path: folder,
      });
    throw error;
  }
}

/** Somebody else may have made it in the meantime. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
