import { count, duration, pages, rate, size } from "../terminal/wording.ts";
import type { PageReport } from "./page-job.ts";

const MEGABYTE = 1_000_000;

/** What a run comes to so far. */
export interface Tally {
  readonly pages: number;
  readonly cleaned: number;
  /** By code. */
  readonly rejected: Readonly<Record<string, number>>;
  readonly failed: number;
  /** Read, as they lie on disk. */
  readonly bytes: number;
}

export const EMPTY_TALLY: Tally = { pages: 0, cleaned: 0, rejected: {}, failed: 0, bytes: 0 };

export function addReport(tally: Tally, report: PageReport): Tally {
  const { rejected } = tally;
  return {
    pages: tally.pages + 1,
    cleaned: tally.cleaned + (report.fate === "cleaned" ? 1 : 0),
    rejected: report.fate === "rejected" ? { ...rejected, [report.code]: (rejected[report.code] ?? 0) + 1 } : rejected,
    failed: tally.failed + (report.fate === "failed" || report.fate === "stuck" ? 1 : 0),
    bytes: tally.bytes + report.bytes,
  };
}

export function rejectedCount({ rejected }: Tally): number {
  return Object.values(rejected).reduce((sum, n) => sum + n, 0);
}

/** How long and how far: what the summary needs beside the tally. */
export interface Course {
  readonly total: number;
  readonly seconds: number;
  readonly jobs: number;
  readonly ended: "finished" | "interrupted" | "stuck";
}

/** The summary for people: two lines. */
export function summaryLines(tally: Tally, course: Course): readonly string[] {
  const seconds = Math.max(course.seconds, 0.001);
  const head =
    course.ended === "finished"
      ? `Cleaned ${count(tally.cleaned)} of ${pages(course.total)} in ${duration(seconds)}`
      : `Stopped after ${count(tally.pages)} of ${pages(course.total)}, ${count(tally.cleaned)} cleaned`;
  const speed = `${size(tally.bytes)}, ${rate(tally.pages / seconds)} pages/s, ${size(Math.round(tally.bytes / seconds))}/s`;
  return [`${[head, ...missesOf(tally)].join("; ")}.`, `${speed}, ${course.jobs} at a time.`];
}

function missesOf(tally: Tally): readonly string[] {
  const codes = Object.entries(tally.rejected)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, n]) => `${code} ${count(n)}`);
  return [
    ...(codes.length === 0 ? [] : [`${count(rejectedCount(tally))} rejected (${codes.join(", ")})`]),
    ...(tally.failed === 0 ? [] : [`${count(tally.failed)} failed`]),
  ];
}

/** The same for machines. Rates are rounded to two decimals. */
export function summaryForMachines(tally: Tally, course: Course): object {
  const seconds = Math.max(course.seconds, 0.001);
  return {
    event: "summary",
    ...tally,
    total: course.total,
    ended: course.ended,
    jobs: course.jobs,
    seconds: round(seconds),
    pagesPerSecond: round(tally.pages / seconds),
    megabytesPerSecond: round(tally.bytes / seconds / MEGABYTE),
  };
}

function round(amount: number): number {
  return Math.round(amount * 100) / 100;
}
