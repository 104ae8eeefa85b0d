import { describe, expect, it } from "vitest";
import { cleanPages } from "../../../cli/clean/clean-pages.ts";
import type { PageJob, PageReport } from "../../../cli/clean/page-job.ts";

const OBEDIENT = new URL("../workers/obedient.mjs", import.meta.url);
const STILLBORN = new URL("../workers/stillborn.mjs", import.meta.url);
const PLAN = { format: "json", options: {} } as const;

async function reportsOf(acts: readonly string[], crew: { jobs?: number; maxSeconds?: number; script?: URL } = {}) {
  const jobs = acts.map((from, n): PageJob => ({ key: `${n}-${from}`, from }));
  const reports: PageReport[] = [];
  const full = { jobs: 2, script: OBEDIENT, maxSeconds: 20, maxHeapMegabytes: 64, ...crew };
  for await (const report of cleanPages(jobs, PLAN, full)) reports.push(report);
  return reports;
}

describe("cleanPages", () => {
  it("reports in the order of the jobs", async () => {
    const acts = Array.from({ length: 50 }, () => "answer");
    expect((await reportsOf(acts)).map(({ key }) => key)).toEqual(acts.map((act, n) => `${n}-${act}`));
  });

  it("rejects a page that takes too long as too-slow; its neighbours don't notice", async () => {
    const reports = await reportsOf(["answer", "hang", "answer"], { maxSeconds: 0.5 });
    expect(reports.map(({ fate }) => fate)).toEqual(["cleaned", "rejected", "cleaned"]);
    expect(reports[1]).toMatchObject({ code: "too-slow", detail: "too-slow: cleaning needs more than 0.5 seconds" });
  });

  it("rejects a page that takes too much memory as too-large; its neighbours don't notice", async () => {
    const reports = await reportsOf(["answer", "hoard", "answer"]);
    expect(reports.map(({ fate }) => fate)).toEqual(["cleaned", "rejected", "cleaned"]);
    expect(reports[1]).toMatchObject({ code: "too-large", detail: expect.stringContaining("64 MiB of memory") });
  });

  it.each([
    ["throw", "its worker died: a fault in the worker"],
    ["exit", "its worker died: the worker ended with code 7"],
  ])("replaces a worker that dies (%s) and reports the page as failed", async (act, detail) => {
    const reports = await reportsOf(["answer", act, "answer", act, "answer"], { jobs: 1 });
    expect(reports.map(({ fate }) => fate)).toEqual(["cleaned", "failed", "cleaned", "failed", "cleaned"]);
    expect(reports[1]).toMatchObject({ key: `1-${act}`, detail });
  });

  it("throws when workers don't start at all, instead of failing page by page", async () => {
    await expect(reportsOf(["answer", "answer", "answer"], { script: STILLBORN })).rejects.toThrow(
      "worker threads don't start: no such module",
    );
  });

  it("holds a bounded number of pages under way, however many there are", async () => {
    let taken = 0;
    let most = 0;
    let done = 0;
    function* endless(): Generator<PageJob> {
      for (let n = 0; n < 1000; n++) {
        taken++;
        most = Math.max(most, taken - done);
        yield { key: String(n), from: "answer" };
      }
    }
    for await (const _report of cleanPages(endless(), PLAN, { jobs: 2, script: OBEDIENT })) done++;
    expect(done).toBe(1000);
    expect(most).toBeLessThanOrEqual(17);
  });
});
