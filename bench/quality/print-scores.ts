import { alignColumns } from "../align-columns.ts";
import type { Pin, Scores } from "../floors.ts";
import type { BenchSet, Metric } from "./bench-sets.ts";
import type { FoldReport } from "./fold-reports.ts";

/** Everything one table shows about a set. */
export interface SetResult {
  readonly set: BenchSet;
  readonly scores: Scores;
  readonly pin: Pin | undefined;
  readonly report: FoldReport | undefined;
}

const HEADER = ["set", "metric", "this run", "by folds", "floor", "goal", "best known"];
const NONE = "";

/** One row for each metric: what was measured beside what it is held against. */
export function printScores(results: readonly SetResult[]): string {
  const rows = results.flatMap((result) => result.set.metrics.map((metric, i) => rowOf(result, metric, i)));
  return alignColumns([HEADER, ...rows]);
}

function rowOf({ set, scores, pin, report }: SetResult, metric: Metric, position: number): readonly string[] {
  const { key, better, reference, goal } = metric;
  return [
    position === 0 ? set.name : NONE,
    better === "lower" ? `${key} (lower is better)` : key,
    digits(scores[key]),
    digits(report?.scores[key]),
    digits(pin?.floors[key]),
    digits(goal, 3),
    reference === undefined ? NONE : `${digits(reference.value, 3)} ${reference.of}`,
  ];
}

function digits(value: number | undefined, count = 4): string {
  return value === undefined ? NONE : value.toFixed(count);
}
