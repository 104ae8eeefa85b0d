import { join } from "node:path";
import { FORMATS, type FormatName } from "../../cleaner/index.ts";

const REJECTED = "rejected";

/**
 * Where a page's document or its rejection lies below the output folder: one of the two exists at a time.
 *
 * `a/b.html` is `a/b.html.json` (or .md, .txt) or `rejected/a/b.html.json`, the layout of the output bucket. An input
 * folder that is itself called "rejected" moves to "rejected_", so that no document takes a rejection's place.
 */
export function outputPaths(folder: string, key: string, format: FormatName): { document: string; rejection: string } {
  const own = key.startsWith(`${REJECTED}/`) ? `${REJECTED}_${key.slice(REJECTED.length)}` : key;
  return {
    document: join(folder, `${own}${FORMATS[format].extension}`),
    rejection: join(folder, REJECTED, `${key}.json`),
  };
}
