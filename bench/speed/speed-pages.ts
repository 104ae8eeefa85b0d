import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

/** One page to be timed, without its scripts. */
export interface SpeedPage {
  readonly name: string;
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly html: string;
}

/** The pages of a run and what to call them. */
export interface SpeedCorpus {
  readonly name: string;
  readonly pages: readonly SpeedPage[];
  readonly fingerprint: string;
}

const SAMPLES = fileURLToPath(new URL("../../samples", import.meta.url));
const SCRIPT = /<script\b[\s\S]*?<\/script\s*>/gi;

/**
 * `count` real pages, evenly taken from the ground truth at `root`, or the samples where there is none.
 *
 * Scripts are taken out: they are half of the bytes, everyone skips them, and they would only make the ratios look alike.
 */
export function readSpeedPages(root: string, count: number): SpeedCorpus {
  const set = join(root, "pages", "wcxb-dev");
  return existsSync(set) ? realPages(set, count) : samplePages();
}

function realPages(set: string, count: number): SpeedCorpus {
  const rows = readFileSync(join(set, "truth.jsonl"), "utf8").trim().split("\n");
  const step = Math.max(1, Math.floor(rows.length / count));
  const chosen = rows.filter((_, i) => i % step === 0).slice(0, count);
  const pages = chosen.map((row) => {
    // The ground truth's rows are described in its README; only these two fields are read.
    const { id, url } = JSON.parse(row) as { id: string; url: string };
    const html = gunzipSync(readFileSync(join(set, "html", `${id}.html.gz`))).toString("utf8");
    return pageOf(`${id}.html`, html, url);
  });
  return corpusOf("wcxb-dev", pages);
}

function samplePages(): SpeedCorpus {
  const names = readdirSync(SAMPLES).filter((name) => name.endsWith(".html"));
  return corpusOf(
    "samples",
    names.map((name) => pageOf(name, readFileSync(join(SAMPLES, name), "utf8"), `https://samples.example/${name}`)),
  );
}

function pageOf(name: string, source: string, url: string): SpeedPage {
  const html = source.replace(SCRIPT, "");
  return { name, html, bytes: new TextEncoder().encode(html), url };
}

function corpusOf(name: string, pages: readonly SpeedPage[]): SpeedCorpus {
  const hash = createHash("sha256");
  for (const page of pages) hash.update(page.bytes);
  return { name, pages, fingerprint: `sha256:${hash.digest("hex")}` };
}
