import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** Where the ground truth lies; `BENCH_ROOT` names another folder of the same shape. */
export const BENCH_ROOT = process.env.BENCH_ROOT ?? "../shared/bench";

/** The rows of a gzipped JSON-lines file below the bench folder. */
export function readRows<Row>(path: string): Row[] {
  const lines = gunzipSync(readFileSync(join(BENCH_ROOT, path)))
    .toString("utf8")
    .split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Row);
}

/** A dump of mixed.dev with the sentences it was made of. */
export interface MixedRow {
  readonly id: string;
  readonly level: "ordered" | "block" | "shuffled";
  readonly pages: readonly string[];
  readonly text: string;
  readonly sentences: readonly MixedSentence[];
}

/** One sentence, what it is, and where it came from. */
export interface MixedSentence {
  readonly text: string;
  readonly label: "keep" | "off-topic" | "boilerplate" | "fragment";
  readonly kind: string | null;
  readonly src: string | null;
  readonly sec: number | null;
  readonly par: number | null;
}

/** A page of pages.dev: its lines, and whether they are content (null: can't be told). */
export interface PageRow {
  readonly id: string;
  readonly type: string;
  readonly domain: string;
  readonly text: string;
  readonly lines: readonly { readonly text: string; readonly keep: boolean | null }[];
}
