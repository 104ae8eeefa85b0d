import { fileURLToPath } from "node:url";
import { runCommand } from "../quality/run-command.ts";

const CHILD = fileURLToPath(new URL("./memory-child.ts", import.meta.url));

/** Peak resident memory in MB of a fresh process in which one contender cleans all pages once. */
export function peakMemoryMb(name: string, { root, count }: { root: string; count: number }): number {
  const args = ["--import", "tsx", CHILD, name, root, String(count)];
  return Number(runCommand({ file: process.execPath, args }));
}
