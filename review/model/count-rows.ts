import type { Layer } from "../../cleaner/index.ts";
import { fateOf, shareOf } from "./find-rows.ts";
import type { ReviewRow } from "./review-row.ts";

/** A name and how often it came. */
export interface Count {
  readonly name: string;
  readonly count: number;
}

/** Tenths of 0 to 1: the first counts 0 to 0.1, the last 0.9 to 1. */
const TENTHS = 10;

/** How many rows have what `nameOf` reads from them, most first; empty names are left out. */
export function countBy(rows: readonly ReviewRow[], nameOf: (row: ReviewRow) => string): readonly Count[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1);
  counts.delete("");
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}

/** How the confidence of cleaned pages is spread, in tenths. */
export function spreadOfConfidence(rows: readonly ReviewRow[]): readonly number[] {
  return tenths(rows.flatMap((row) => (row.fate === "cleaned" ? [row.confidence] : [])));
}

/** How the share of text that cleaned pages kept is spread, in tenths. */
export function spreadOfKept(rows: readonly ReviewRow[]): readonly number[] {
  return tenths(rows.flatMap((row) => (row.fate === "cleaned" ? [shareOf(row.chars.kept, row.chars)] : [])));
}

/** One host and the rules that removed most from its pages. */
export interface HostReasons {
  readonly host: string;
  readonly pages: number;
  readonly rules: readonly Count[];
  /** Removed blocks by layer. */
  readonly layers: Partial<Record<Layer, number>>;
}

/** Reasons by host, hosts with most pages first; pages of unknown host are left out. */
export function reasonsByHost(rows: readonly ReviewRow[]): readonly HostReasons[] {
  const byHost = new Map<string, { pages: number; rules: Map<string, number>; layers: Map<Layer, number> }>();
  for (const row of rows) {
    if (row.fate !== "cleaned" || row.host === "") continue;
    const host = byHost.get(row.host) ?? { pages: 0, rules: new Map(), layers: new Map() };
    host.pages += 1;
    for (const [rule, count] of Object.entries(row.rules)) host.rules.set(rule, (host.rules.get(rule) ?? 0) + count);
    // Rows are counted by layer names alone (review-row.ts).
    for (const [layer, count] of Object.entries(row.layers) as [Layer, number][])
      host.layers.set(layer, (host.layers.get(layer) ?? 0) + count);
    byHost.set(row.host, host);
  }
  return [...byHost]
    .map(([host, { pages, rules, layers }]) => ({
      host,
      pages,
      rules: strongest(rules),
      layers: Object.fromEntries(layers) as HostReasons["layers"],
    }))
    .sort((a, b) => b.pages - a.pages);
}

/** How long pages took, where somebody measured: half took no longer than `median`, 95 of 100 than `slow`; milliseconds. */
export function speedOf(rows: readonly ReviewRow[]): { readonly median: number; readonly slow: number } | undefined {
  const times = rows.flatMap(({ ms }) => (ms === undefined ? [] : [ms])).sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))];
  const [median, slow] = [at(0.5), at(0.95)];
  return median === undefined || slow === undefined ? undefined : { median, slow };
}

/** "36 cleaned, 2 rejected (empty 2)". */
export function sentenceOf(rows: readonly ReviewRow[]): string {
  const rejected = rows.filter((row) => row.fate === "rejected");
  const codes = countBy(rejected, fateOf).map(({ name, count }) => `${name} ${count}`);
  const why = codes.length > 0 ? ` (${codes.join(", ")})` : "";
  return `${(rows.length - rejected.length).toLocaleString("en")} cleaned, ${rejected.length.toLocaleString("en")} rejected${why}`;
}

/** How many rules a host is shown with. */
const MOST_RULES = 3;

function strongest(rules: ReadonlyMap<string, number>): readonly Count[] {
  return [...rules]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_RULES);
}

function tenths(shares: readonly number[]): readonly number[] {
  const bins = new Array<number>(TENTHS).fill(0);
  for (const share of shares) {
    const bin = Math.min(TENTHS - 1, Math.max(0, Math.floor(share * TENTHS)));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}
