import type { PageView } from "../page-view.ts";

/** Writes a group's features of block `i` to `out` from `at` on. */
export type Fill = (out: Float32Array, at: number, i: number) => void;

/** Features that belong together. `open` measures what they share once a page. */
export interface FeatureGroup {
  /** In the order in which they are written; part of the table's fingerprint. */
  readonly names: readonly string[];
  readonly open: (view: PageView) => Fill;
}

/** Share of a whole; 0 where there is none. */
export function shareOf(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

/** ln(1 + x), rounded to a 64th: fewer thresholds, smaller tables. */
export function logOf(count: number): number {
  return Math.round(Math.log1p(Math.max(0, count)) * 64) / 64;
}
