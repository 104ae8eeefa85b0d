import { join } from "node:path";
import { FORMATS, type FormatName } from "../../cleaner/index.ts";

const REJECTED = "rejected";
const OWN_NAME = /^rejected_*(?=\/)/;

/**
 * Where a page's document or its rejection lies below the output folder: one of the two exists at a time.
 *
 * `a/b.html` is `a/b.html.json` (or .md, .txt) or `rejected/a/b.html.json`, the layout of the output bucket. An input
 * folder that is itself called "rejected" moves to "rejected_" (and one called "rejected_" to "rejected__"), so that no
 * document takes a rejection's place, or another's.
 */
export function outputPaths(folder: string, key: string, format: FormatName): { document: string; rejection: string } {
  const own = key.replace(OWN_NAME, "$&_");
  return {
    document: join(folder, `${own}${FORMATS[format].extension}`),
    rejection: join(folder, REJECTED, `${key}.json`),
  };
}
