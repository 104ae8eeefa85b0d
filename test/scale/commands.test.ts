import { describe, expect, it } from "vitest";
import { UsageFault } from "../../bench/follow-call.ts";
import { runCost } from "../../scale/run-cost.ts";
import { runSimulate } from "../../scale/run-simulate.ts";
import { MEASUREMENTS } from "./measurements.ts";

const cost = (...args: string[]) => runCost(args, MEASUREMENTS);
const simulate = (...args: string[]) => runSimulate(args, MEASUREMENTS);

describe("npm run cost", () => {
  it("prints the bill line by line with totals and a price for a million pages", () => {
    const printed = cost("--pages", "10M", "--kb", "120");
    expect(printed).toMatch(/^10,000,000 pages of 120 KB in 30 days, 129 ms a page at 1,769 MB/);
    expect(printed).toMatch(/^S3: documents put +10,000,000 +request +50\.00$/m);
    expect(printed).toMatch(/^in all +[\d,.]+ +[\d.]+$/m);
    expect(printed).toContain("reports disagree");
  });

  it("prints the same for programs", () => {
    const { totals, lines, pricesAsOf } = JSON.parse(cost("--pages", "1M", "--json"));
    const sum = lines.reduce((dollars: number, line: { dollars: number }) => dollars + line.dollars, 0);
    expect(totals.dollars).toBeCloseTo(sum, 9);
    expect(pricesAsOf).toMatch(/^20/);
  });

  it("understands k, M, B, commas, and a time that is known", () => {
    for (const pages of ["2000000", "2,000,000", "2000k", "2M", "0.002B"])
      expect(cost("--pages", pages)).toMatch(/^2,000,000 pages/);
    expect(cost("--pages", "1M", "--ms", "300")).toContain("300 ms a page");
    expect(cost("--pages=1")).toMatch(/^1 page of/);
  });

  it("prints the bill of a backfill, in full batches unless told otherwise", () => {
    const printed = cost("--pages", "10M", "--backfill");
    expect(printed).toMatch(/^10,000,000 pages of 120 KB cleaned again, 189 ms a page at 1,769 MB, 10 to a batch/);
    expect(printed).toMatch(/Functions are busy for 525 hours in all/);
    expect(cost("--pages", "10M", "--backfill", "--batch", "2")).toContain("2 to a batch");
  });

  it("prints a ladder from ten pages a day to a billion", () => {
    const rows = cost("--ladder").split("\n");
    expect(rows.filter((row) => /^ *[\d,]+ {2}/.test(row)).map((row) => row.trim().split(" ")[0])).toEqual([
      "10",
      "10,000",
      "1,000,000",
      "100,000,000",
      "1,000,000,000",
    ]);
    expect(JSON.parse(cost("--ladder", "--json"))).toHaveLength(5);
  });

  it.each([
    [[], "--pages is missing: pages in these days"],
    [
      ["--pages", "ten"],
      '--pages is "ten": it must be a whole number from 1 to 1,000,000,000,000 (250000, 10k, 10M, 1B)',
    ],
    [["--pages"], "--pages has no value: it must be a whole number from 1 to 1,000,000,000,000 (250000, 10k, 10M, 1B)"],
    [["--pages", "1", "--batch", "11"], '--batch is "11": it must be a number from 1 to 10 (250000, 10k, 10M, 1B)'],
    [["--pages", "1", "--kb", "1e9"], '--kb is "1e9": it must be a number from 0.1 to 102,400 (250000, 10k, 10M, 1B)'],
    [["--pages", "1", "--page", "2"], "there is no option --page"],
    [["--pages", "1", "2"], '"2" is not an option'],
    [["--pages", "1", "--kms=yes"], "--kms takes no value"],
    [["--pages", "1", "--toString", "2"], "there is no option --toString"],
    [["--pages", "1", "--peak", "2"], "there is no option --peak"],
    [
      ["--ladder", "--pages", "10"],
      "--pages does not go with --ladder, whose rungs are pages a day and dollars a month",
    ],
    [["--ladder", "--days", "1"], "--days does not go with --ladder, whose rungs are pages a day and dollars a month"],
  ])("answers %j with one sentence", (args, sentence) => {
    expect(() => cost(...args)).toThrow(new UsageFault(sentence));
  });
});

describe("npm run simulate", () => {
  it("prints no mean over nothing where no page came, or none was done", () => {
    const nothing = simulate("--rate", "0.03", "--hours", "0.01", "--seed", "2");
    expect(nothing).toContain("\n0 pages came, none was done.\n");
    expect(nothing).toContain("\n0 invocations, - pages each, 0 cold; - functions busy in the mean.");
    const crashing = simulate("--rate", "1", "--hours", "0.05", "--crash-share", "1");
    expect(crashing).toMatch(/pages came, none was done[.]\n\d+ rest as dead letters/);
    expect(`${nothing}${crashing}`).not.toMatch(/NaN|Infinity/);
  });

  it("prints time, backlog and latencies, the same for the same seed", () => {
    const printed = simulate("--rate", "5", "--hours", "0.1", "--burst", "2k", "--burst-at", "2");
    expect(printed).toMatch(/^from +came +busy +p50 +p95 +p99 +backlog/);
    expect(printed).toMatch(/#{30}/);
    expect(printed).toMatch(/pages came, .* were done/);
    expect(simulate("--rate", "5", "--hours", "0.1", "--burst", "2k", "--burst-at", "2")).toBe(printed);
    expect(simulate("--rate", "5", "--hours", "0.1", "--burst", "2k", "--burst-at", "2", "--seed", "2")).not.toBe(
      printed,
    );
  });

  it("says what was throttled and what crashed", () => {
    const printed = simulate(
      "--rate",
      "0",
      "--burst",
      "1k",
      "--burst-over",
      "1",
      "--account",
      "2",
      "--crash-share",
      "0.1",
    );
    expect(printed).toMatch(/were throttled/);
    expect(printed).toMatch(/crashed; their pages came back/);
  });

  it("prints totals for programs", () => {
    const { pages, latencySeconds } = JSON.parse(simulate("--json", "--hours", "0.05", "--ms", "200"));
    expect(pages.in).toBe(pages.done);
    expect(latencySeconds.p50).toBeGreaterThan(0.1);
  });

  it.each([
    [["--rate", "0"], "no page comes: --rate or --burst must be above 0"],
    [
      ["--rate", "10k", "--hours", "4"],
      "that is 144,000,000 pages, more than 5,000,000: take fewer --hours or a smaller --burst",
    ],
    [
      ["--concurrency", "1001"],
      '--concurrency is "1001": it must be a whole number from 2 to 1,000 (250000, 10k, 10M, 1B)',
    ],
  ])("answers %j with one sentence", (args, sentence) => {
    expect(() => simulate(...args)).toThrow(new UsageFault(sentence));
  });
});

it("both say how they are used", () => {
  expect(cost("--help")).toMatch(/^npm run cost -- --pages 10M/);
  expect(simulate("--help")).toMatch(/^npm run simulate/);
});
