import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scenario } from "../../scale/simulation/scenario.ts";
import { simulate } from "../../scale/simulation/simulate.ts";
import { isConserved, mean, servers, textbookQueue } from "./a-scenario.ts";

/** So many pages at the very beginning. */
const burstOf = (pages: number): Scenario["streams"] => [{ pagesPerSecond: pages * 1_000, from: 0, to: 0.001 }];

const AS_SQS_DOES = { start: 5, addPerSecond: 5, most: 1_000 };

describe("the event source", () => {
  it("begins with five batches at a time and adds three hundred a minute while messages wait", () => {
    const { seconds } = simulate(
      textbookQueue({ streams: burstOf(300_000), concurrency: AS_SQS_DOES, serviceTime: () => 1, batch: 10, end: 130 }),
    );
    expect(seconds[1]?.busy).toBeLessThanOrEqual(5);
    expect(seconds[61]?.busy).toBe(305);
    expect(seconds[121]?.busy).toBe(605);
  });

  it("never has more invocations under way than it may", () => {
    const concurrency = { ...AS_SQS_DOES, most: 40 };
    const { seconds } = simulate(textbookQueue({ streams: burstOf(20_000), concurrency, batch: 10 }));
    expect(Math.max(...seconds.map(({ busy }) => busy))).toBe(40);
  });

  it("hands out single pages in a trickle and full batches in a backlog", () => {
    const trickle = simulate(
      textbookQueue({ streams: [{ pagesPerSecond: 1, from: 0, to: 1_000 }], batch: 10, concurrency: servers(50) }),
    );
    expect(trickle.invocations).toBe(trickle.pages.in);
    const backlog = simulate(textbookQueue({ streams: burstOf(10_000), batch: 10, concurrency: servers(5) }));
    expect(backlog.pages.in / backlog.invocations).toBeGreaterThan(9.9);
  });

  it("waits for a batch to fill as long as its window says", () => {
    const streams = [{ pagesPerSecond: 1, from: 0, to: 2_000 }];
    const { pages, invocations, waits } = simulate(
      textbookQueue({ streams, batch: 10, window: 5, concurrency: servers(50), serviceTime: () => 0.001 }),
    );
    expect(pages.in / invocations).toBeGreaterThan(5);
    expect(Math.max(...waits)).toBeLessThan(5.1);
  });
});

describe("cold starts", () => {
  it("delay the first pages and no later ones", () => {
    const streams = [{ pagesPerSecond: 10, from: 0, to: 100 }];
    const { coldStarts, latencies } = simulate(
      textbookQueue({ streams, concurrency: servers(5), cold: { seconds: 0.4, idle: 420 }, serviceTime: () => 0.05 }),
    );
    expect(coldStarts).toBeLessThanOrEqual(5);
    expect(latencies[0]).toBeCloseTo(0.45, 6);
    expect(mean(latencies.slice(-100))).toBeLessThan(0.06);
  });

  it("come back where nothing happened for longer than an environment is kept", () => {
    const streams = [0, 1_000, 2_000].map((from) => ({ pagesPerSecond: 1_000, from, to: from + 0.01 }));
    const { coldStarts } = simulate(
      textbookQueue({ streams, cold: { seconds: 0.4, idle: 420 }, serviceTime: () => 0.01 }),
    );
    expect(coldStarts).toBe(3);
  });
});

describe("what fails", () => {
  it("comes back after the visibility timeout and rests as a dead letter after its last receive", () => {
    const { pages, crashes, latencies } = simulate(
      textbookQueue({ streams: burstOf(100), crashShare: 1, batch: 10, maxReceives: 5, concurrency: servers(10) }),
    );
    expect(pages).toEqual({ in: pages.in, done: 0, dead: pages.in, left: 0 });
    expect(crashes).toBeGreaterThanOrEqual((pages.in / 10) * 5);
    expect(latencies).toEqual([]);
  });

  it("is throttled where the account allows less than the event source asks for", () => {
    const within = { streams: burstOf(2_000), batch: 10, concurrency: AS_SQS_DOES };
    expect(simulate(textbookQueue({ ...within, account: 1_000 })).throttles).toBe(0);
    const { throttles, latencies } = simulate(textbookQueue({ ...within, account: 3 }));
    expect(throttles).toBeGreaterThan(0);
    expect(Math.max(...latencies)).toBeGreaterThan(360);
  });
});

describe("whatever happens", () => {
  const scenarios = fc.record({
    streams: fc.array(
      fc.record({ pagesPerSecond: fc.double({ min: 0.1, max: 200, noNaN: true }), from: fc.nat(100), to: fc.nat(100) }),
      { maxLength: 3 },
    ),
    batch: fc.integer({ min: 1, max: 10 }),
    window: fc.nat(3),
    concurrency: fc.record({
      start: fc.integer({ min: 1, max: 9 }),
      addPerSecond: fc.nat(5),
      most: fc.integer({ min: 2, max: 50 }),
    }),
    account: fc.integer({ min: 1, max: 60 }),
    crashShare: fc.constantFrom(0, 0.01, 0.5),
    end: fc.constantFrom(50, 100_000),
    seed: fc.nat(),
  });

  it("every page is done, dead or left, and none is done before it came", () => {
    fc.assert(
      fc.property(scenarios, (differences) => {
        const outcome = simulate(textbookQueue(differences));
        expect(isConserved(outcome)).toBe(true);
        expect(outcome.waits.every((wait) => wait >= 0)).toBe(true);
        if (differences.end > 50) expect(outcome.pages.left).toBe(0);
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  it("the same scenario has the same outcome", () => {
    fc.assert(
      fc.property(scenarios, (differences) => {
        expect(simulate(textbookQueue(differences))).toEqual(simulate(textbookQueue(differences)));
      }),
      { numRuns: 10, seed: 7 },
    );
  });
});
