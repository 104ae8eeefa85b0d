import { alignColumns } from "../bench/align-columns.ts";
import { quantileOf } from "../bench/statistics.ts";
import { printed } from "./print-bill.ts";
import type { Outcome } from "./simulation/scenario.ts";

const ROWS = 24;
const BAR = 30;
const SHARES = [0.5, 0.95, 0.99] as const;

/** What happened, as a table over time with the backlog as bars, and a few sentences. */
export function printOutcome(outcome: Outcome): string {
  return [chartOf(outcome), "", summaryOf(outcome)].join("\n");
}

/** The same for programs: totals and latencies, without the page by page. */
export function outcomeAsJson(outcome: Outcome): string {
  const { pages, invocations, coldStarts, throttles, crashes, busySeconds, endedAt, latencies } = outcome;
  const seconds = Object.fromEntries(SHARES.map((share) => [`p${share * 100}`, quantileOf(latencies, share)]));
  const counts = { pages, invocations, coldStarts, throttles, crashes, busySeconds, endedAt };
  const means = { batch: batchOf(outcome), busy: busySeconds / endedAt };
  return JSON.stringify({ ...counts, latencySeconds: seconds, means, mostBacklog: mostBacklog(outcome) }, undefined, 2);
}

/** Seconds as people say them: "0.31 s", "4.2 min", "2.5 h". */
function inTime(seconds: number): string {
  if (Number.isNaN(seconds)) return "-";
  if (seconds < 100) return `${seconds.toFixed(seconds < 10 ? 2 : 0)} s`;
  return seconds < 6_000 ? `${(seconds / 60).toFixed(1)} min` : `${(seconds / 3_600).toFixed(1)} h`;
}

function chartOf(outcome: Outcome): string {
  const { seconds } = outcome;
  const step = Math.max(1, Math.ceil(seconds.length / ROWS));
  const most = Math.max(1, mostBacklog(outcome));
  const latencies = latenciesByStep(outcome, step);
  const rows = Array.from({ length: Math.ceil(seconds.length / step) }, (_, row) => {
    const part = seconds.slice(row * step, (row + 1) * step);
    const backlog = part.reduce((top, second) => Math.max(top, second.backlog), 0);
    const busy = part.reduce((sum, second) => sum + second.busy, 0) / part.length;
    const came = (part.at(-1)?.arrived ?? 0) - (seconds[row * step - 1]?.arrived ?? 0);
    const bar = "#".repeat(Math.ceil((backlog / most) * BAR));
    const times = SHARES.map((share) => inTime(quantileOf(latencies[row] ?? [], share)));
    return [inTime(row * step), printed(came), printed(busy), ...times, printed(backlog), bar];
  });
  return alignColumns([["from", "came", "busy", "p50", "p95", "p99", "backlog", ""], ...rows]);
}

/** Of the pages that were done in each step. */
function latenciesByStep({ finishedAt, latencies }: Outcome, step: number): readonly (readonly number[])[] {
  const steps: number[][] = [];
  for (const [index, at] of finishedAt.entries()) {
    const row = Math.floor(at / step);
    steps[row] ??= [];
    steps[row].push(latencies[index] ?? 0);
  }
  return steps;
}

function summaryOf(outcome: Outcome): string {
  const { pages, invocations, coldStarts, throttles, crashes, endedAt, busySeconds, latencies } = outcome;
  const [p50, p95, p99] = SHARES.map((share) => inTime(quantileOf(latencies, share)));
  const lost = pages.dead + pages.left;
  return [
    pages.done === 0
      ? `${printed(pages.in)} pages came, none was done.`
      : `${printed(pages.in)} pages came, ${printed(pages.done)} were done, the last one after ${inTime(endedAt)}.`,
    ...(lost === 0 ? [] : [`${printed(pages.dead)} rest as dead letters, ${printed(pages.left)} are left.`]),
    `From upload to document: p50 ${p50}, p95 ${p95}, p99 ${p99}.`,
    `${printed(invocations)} invocations, ${inMean(batchOf(outcome))} pages each, ${printed(coldStarts)} cold; ${inMean(busySeconds / endedAt)} functions busy in the mean.`,
    ...(throttles === 0
      ? []
      : [`${printed(throttles)} were throttled: the account allows less than the event source asks for.`]),
    ...(crashes === 0 ? [] : [`${printed(crashes)} crashed; their pages came back after the visibility timeout.`]),
  ].join("\n");
}

/** A mean over nothing is none. */
function inMean(mean: number): string {
  return Number.isFinite(mean) ? mean.toFixed(1) : "-";
}

function batchOf({ pages, invocations }: Outcome): number {
  return pages.done / invocations;
}

function mostBacklog({ seconds }: Outcome): number {
  return seconds.reduce((top, { backlog }) => Math.max(top, backlog), 0);
}
