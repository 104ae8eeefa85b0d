import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** A page as a scraper would drop it, scripts included. */
export interface RealPage {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SAMPLES = fileURLToPath(new URL("../../samples", import.meta.url));

/** `count` pages evenly taken from the ground truth at `root`; the samples where there is none. */
export function readRealPages(
  root: string,
  count: number,
): { readonly from: string; readonly pages: readonly RealPage[] } {
  const set = join(root, "pages", "wcxb-dev", "html");
  if (!existsSync(set)) return { from: "samples", pages: readSamples() };
  const names = readdirSync(set).sort();
  const step = Math.max(1, Math.floor(names.length / count));
  const chosen = names.filter((_, index) => index % step === 0).slice(0, count);
  const pages = chosen.map((name) => ({
    name: name.replace(".gz", ""),
    bytes: gunzipSync(readFileSync(join(set, name))),
  }));
  return { from: "wcxb-dev", pages };
}

function readSamples(): readonly RealPage[] {
  const names = readdirSync(SAMPLES).filter((name) => name.endsWith(".html"));
  return names.map((name) => ({ name, bytes: readFileSync(join(SAMPLES, name)) }));
}
