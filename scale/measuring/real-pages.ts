import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A page as a scraper would drop it, scripts included. */
export interface RealPage {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `count` pages evenly taken from the ground truth at `root`; none where there is no ground truth. */
export function readRealPages(root: string, count: number): readonly RealPage[] {
  const set = join(root, "pages", "wcxb-dev", "html");
  if (!existsSync(set)) return [];
  const names = readdirSync(set).sort();
  const step = Math.max(1, Math.floor(names.length / count));
  const chosen = names.filter((_, index) => index % step === 0).slice(0, count);
  return chosen.map((name) => ({
    name: name.replace(".gz", ""),
    bytes: gunzipSync(readFileSync(join(set, name))),
  }));
}
