import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { RawPage } from "../cleaner/index.ts";

/** A file as a door would hand it in; its base name is the key, so that outcomes don't depend on where the house stands. */
export function rawFile(path: string, known: Partial<RawPage> = {}): RawPage {
  const key = basename(path);
  return { bytes: readFileSync(path), uri: key, key, ...known };
}
