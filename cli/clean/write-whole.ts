import { renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { threadId } from "node:worker_threads";
import { makeFolder } from "../../local/make-folder.ts";

const PART = `.winnow-${process.pid}-${threadId}.part`;

/** Writes a file so that nobody ever sees half of it: beside it first, then renamed. Makes missing folders. */
export function writeWhole(path: string, text: string): void {
  const part = join(dirname(path), PART);
  try {
    writeMakingFolders(part, text);
    renameSync(part, path);
  } catch (fault) {
    rmSync(part, { force: true });
    throw fault;
  }
}

function writeMakingFolders(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (fault) {
    if (!(fault instanceof Error && "code" in fault && fault.code === "ENOENT")) throw fault;
    makeFolder(dirname(path));
    writeFileSync(path, text);
  }
}
