import type { PageView } from "../view/page-view.ts";

/** Where a group writes: the rows of all blocks one after the other, and the column that its features begin at. */
export interface Sheet {
  readonly rows: Float32Array;
  /** Features of a row. */
  readonly width: number;
  readonly column: number;
}

/** Features that belong together, written for all blocks at once: what blocks share is measured once a page. */
export interface FeatureGroup {
  /** In the order in which they are written; part of the table's fingerprint. */
  readonly names: readonly string[];
  readonly write: (view: PageView, sheet: Sheet) => void;
}

/** Most counts are small: their logarithms are looked up. */
const KNOWN_LOGS = 2048;
const LOG_OF = Float64Array.from({ length: KNOWN_LOGS }, (_, count) => measureLog(count));

/** ln(1 + x), rounded to a 64th: fewer thresholds, smaller tables. */
export function logOf(count: number): number {
  const whole = count | 0;
  return whole === count && whole >= 0 && whole < KNOWN_LOGS ? (LOG_OF[whole] as number) : measureLog(count);
}

/** The same of a distance with its sign. */
export function signedLogOf(distance: number): number {
  return distance < 0 ? -logOf(-distance) : logOf(distance);
}

function measureLog(count: number): number {
  return Math.round(Math.log1p(Math.max(0, count)) * 64) / 64;
}
