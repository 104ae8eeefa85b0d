import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { backfillDefinition } from "../../infra/backfill-definition.ts";
import { DEFAULT_SETTINGS } from "../../infra/cleaner-settings.ts";
import { METRICS as BREAKER_METRICS } from "../../lambdas/breaker/contract.ts";
import { METRICS } from "../../lambdas/clean/contract.ts";
import { METRICS as UNPACK_METRICS } from "../../lambdas/unpack/contract.ts";
import { billOf, dollarsOf, msOfPage, perMillion, type Workload } from "../../scale/bill.ts";
import { readCostCall } from "../../scale/cost-options.ts";
import { climb } from "../../scale/ladder.ts";
import { dollarsFor } from "../../scale/prices.ts";
import { BACKFILL } from "../../scale/request-pattern.ts";
import type { PageEstimate } from "../../scale/service-time.ts";
import { readSimulateCall } from "../../scale/simulate-options.ts";
import { MEASUREMENTS } from "./measurements.ts";

const PAGE: PageEstimate = { cpuMs: 50, outputBytes: 12 * 1_024, pageLogBytes: 400, batchLogBytes: 400 };

const WORK: Workload = {
  source: "uploads",
  pages: 1e6,
  kb: 100,
  days: 30,
  memoryMb: 1_769,
  batch: 10,
  s3Ms: 100,
  coldShare: 0,
  coldMs: 400,
  keepDays: 30,
  kms: "off",
};

function lineOf(what: RegExp, work: Workload = WORK) {
  const found = billOf(work, PAGE).filter((line) => what.test(line.what));
  expect(found).toHaveLength(1);
  return found[0];
}

describe("the bill of a million pages, worked out by hand", () => {
  it.each([
    [/raw pages put/, 1e6, 5],
    [/documents put/, 1e6, 5],
    [/pages read/, 2e6, 0.8],
    [/a notice for each page/, 1.2e6, 0.48],
    [/invocations/, 1e5, 0.02],
    [/time on pages/, 1e6 * 0.15 * (1_769 / 1_024), 3.4551],
    [/raw pages kept/, (1e6 * 100) / 1_024 / 1_024, 2.1935],
    [/documents kept/, (1e6 * 12) / 1_024 / 1_024, 0.2632],
    [/an event for each document/, 1e6, 1],
    [/traces/, 1e5, 0.5],
  ])("%s", (what, units, dollars) => {
    const line = lineOf(what);
    expect(line?.units).toBeCloseTo(units, 3);
    expect(line?.dollars).toBeCloseTo(dollars, 3);
  });

  it("pays for each metric that one of the functions counts", () => {
    const { namespace, ...ofPages } = METRICS;
    expect(namespace).toBe("Winnow");
    const names = new Set([ofPages, BREAKER_METRICS, UNPACK_METRICS].flatMap((metrics) => Object.values(metrics)));
    expect(names).toContain("PagesToday");
    expect(lineOf(/metrics/)?.units).toBe(names.size);
  });

  it("adds up, part by part", () => {
    const lines = billOf(WORK, PAGE);
    const parts = ["upload", "work", "store", "tell", "watch"] as const;
    const sum = parts.reduce((dollars, part) => dollars + dollarsOf(lines, part), 0);
    expect(dollarsOf(lines)).toBeCloseTo(sum, 9);
    expect(perMillion(dollarsOf(lines), { ...WORK, pages: 2e6 })).toBeCloseTo(sum / 2, 9);
  });
});

describe("the bill of cleaning a million pages again", () => {
  const again: Workload = { ...WORK, source: "backfill" };

  it.each([
    [/keys listed/, 1_000, 0.005],
    [/a child for every ten/, 1e5, 2.5],
    [/children run/, 1e5, 0.1],
    [/ten messages at a time/, 3e5, 0.12],
    [/pages read/, 5e6, 2],
    [/documents put/, 1e6, 5],
  ])("%s", (what, units, dollars) => {
    const line = lineOf(what, again);
    expect(line?.units).toBeCloseTo(units, 3);
    expect(line?.dollars).toBeCloseTo(dollars, 3);
  });

  it("pays for no upload, no raw page and nothing that the stack has anyhow", () => {
    const lines = billOf(again, PAGE).map(({ what }) => what);
    expect(lines.filter((what) => /upload|raw pages|alarms|dashboard|metrics/.test(what))).toEqual([]);
  });

  it("is what docs/backfill.md says", () => {
    const guide = readFileSync(new URL("../../docs/backfill.md", import.meta.url), "utf8");
    const [, said = ""] = /\nWhat it costs per million pages: ([\s\S]*?) `npm run cost/.exec(guide) ?? [];
    const lines = [
      /pages read/,
      /documents put/,
      /a child for/,
      /children run/,
      /time of/,
      /Functions: logs/,
      /ten messages/,
    ];
    expect(said.match(/\d+[.]\d\d/g)).toEqual(lines.map((what) => lineOf(what, again)?.dollars.toFixed(2)));
  });

  it("lists and sends as the state machine does", () => {
    const definition = JSON.stringify(backfillDefinition({ partition: "aws", bucketName: "b", queueUrl: "q" }));
    expect(definition).toContain(`"MaxItemsPerBatch":${BACKFILL.pagesAChild}`);
    expect(definition).toContain('"ExecutionType":"EXPRESS"');
  });
});

describe("what changes the bill", () => {
  it("grows with pages in every line but those that a stack costs once", () => {
    const twice = billOf({ ...WORK, pages: 2e6 }, PAGE);
    const once = billOf(WORK, PAGE);
    const fixed = twice.filter((line, index) => line.units === once[index]?.units).map(({ what }) => what);
    expect(fixed).toEqual([
      "CloudWatch: metrics, at most",
      "CloudWatch: alarms",
      "CloudWatch: dashboard",
      "SQS: asking empty queues, at most",
    ]);
  });

  it("counts the steps of a price over all lines that pay it, as one account does", () => {
    const work: Workload = { ...WORK, pages: 6e9, coldShare: 0.5, batch: 1 };
    const lines = billOf(work, PAGE);
    const prices = new Set(lines.map(({ price }) => price));
    expect(prices.size).toBeLessThan(lines.length);
    for (const id of prices) {
      const same = lines.filter(({ price }) => price === id);
      const units = same.reduce((sum, line) => sum + line.units, 0);
      expect(dollarsOf(same), id).toBeCloseTo(dollarsFor(id, units), 6);
    }
    // 572,205 GB of raw pages pass both steps, so that documents begin above them.
    const documents = lineOf(/documents kept/, work);
    expect(documents?.dollars).toBeCloseTo((documents?.units ?? 0) * 0.021, 6);
  });

  it("takes longer below the memory that buys one core, and no less above it", () => {
    expect(msOfPage({ ...WORK, memoryMb: 1_769 }, PAGE)).toBe(150);
    expect(msOfPage({ ...WORK, memoryMb: 884.5 }, PAGE)).toBe(200);
    expect(msOfPage({ ...WORK, memoryMb: 3_538 }, PAGE)).toBe(150);
    expect(msOfPage({ ...WORK, ms: 42 }, PAGE)).toBe(42);
  });

  it("traces at most one invocation a second and one in twenty of the others", () => {
    const busy: Workload = { ...WORK, pages: 30 * 86_400 * 101, batch: 1 };
    expect(lineOf(/traces/, busy)?.units).toBeCloseTo(30 * 86_400 * 6, 0);
  });

  it("has lines for cold starts and for keys only where there are any", () => {
    expect(billOf(WORK, PAGE).filter(({ what }) => /cold|KMS/.test(what))).toEqual([]);
    const lines = billOf({ ...WORK, coldShare: 0.5, kms: "on" }, PAGE);
    expect(lines.filter(({ what }) => /cold|KMS/.test(what))).toHaveLength(3);
  });
});

describe("the ladder", () => {
  it("needs as many functions as Little's law says, and partitions and queues by their limits", () => {
    const rungs = climb(WORK, PAGE, 2);
    const billion = rungs.at(-1);
    expect(billion?.pagesPerSecond).toBeCloseTo(1e9 / 86_400, 6);
    expect(billion?.busy).toBeCloseTo((1e9 / 86_400) * 0.15, 6);
    expect(billion?.busyAtPeak).toBe(3_473);
    expect(billion?.queues).toBe(4);
    expect(billion?.ingestPartitions).toBe(7);
    expect(rungs[0]).toMatchObject({ busyAtPeak: 1, queues: 1, ingestPartitions: 1, outputPartitions: 1 });
  });
});

it("bills and simulates what infra deploys where nothing else is said", () => {
  const bill = readCostCall(["--pages", "1"], MEASUREMENTS);
  expect(bill).toMatchObject({ work: { memoryMb: DEFAULT_SETTINGS.memoryMb } });
  const run = readSimulateCall([], MEASUREMENTS);
  const { batchSize, maxConcurrency, timeoutSeconds } = DEFAULT_SETTINGS;
  expect(run).toMatchObject({
    scenario: { batch: batchSize, visibility: 6 * timeoutSeconds, concurrency: { most: maxConcurrency } },
  });
});
