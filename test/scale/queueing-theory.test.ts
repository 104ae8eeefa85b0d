import { describe, expect, it } from "vitest";
import { simulate } from "../../scale/simulation/simulate.ts";
import { mean, servers, textbookQueue } from "./a-scenario.ts";

const PAGES = 120_000;

/** Erlang's C: the chance to find all of `count` servers busy, at an offered load of `load` of them. */
function chanceToWait(count: number, load: number): number {
  let blocked = 1;
  for (let server = 1; server <= count; server += 1) blocked = (load * blocked) / (server + load * blocked);
  const share = load / count;
  return blocked / (1 - share + share * blocked);
}

/** Mean wait in M/M/c, in service times. */
function waitByErlang(count: number, load: number): number {
  return chanceToWait(count, load) / (count - load);
}

describe("the simulation agrees with queueing theory where that has an answer", () => {
  it.each([
    [1, 0.5],
    [1, 0.8],
    [4, 2.8],
    [20, 17],
    [50, 30],
  ])("waits in %i servers at a load of %f as Erlang says", (count, load) => {
    const streams = [{ pagesPerSecond: load, from: 0, to: PAGES / load }];
    const { waits } = simulate(textbookQueue({ streams, concurrency: servers(count) }));
    const expected = waitByErlang(count, load);
    expect(Math.abs(mean(waits) - expected)).toBeLessThan(0.1 * expected + 0.001);
  });

  it("waits for service times of any shape as Pollaczek and Khinchine say", () => {
    const load = 0.7;
    const streams = [{ pagesPerSecond: load, from: 0, to: PAGES / load }];
    // Mean 1, second moment 0.9 * 0.25 + 0.1 * 30.25.
    const { waits } = simulate(textbookQueue({ streams, serviceTime: (draws) => (draws.uniform() < 0.9 ? 0.5 : 5.5) }));
    const expected = (load * (0.9 * 0.25 + 0.1 * 30.25)) / (2 * (1 - load));
    expect(Math.abs(mean(waits) / expected - 1)).toBeLessThan(0.08);
  });

  it("keeps as many pages in the system as Little's law says: rate times latency", () => {
    const streams = [{ pagesPerSecond: 40, from: 0, to: 2_000 }];
    const { seconds, latencies, pages } = simulate(textbookQueue({ streams, concurrency: servers(50) }));
    const inSystem = mean(seconds.slice(10, 2_000).map(({ backlog, busy }) => backlog + busy));
    const byLittle = (pages.in / 2_000) * mean(latencies);
    expect(Math.abs(inSystem / byLittle - 1)).toBeLessThan(0.03);
  });

  it("keeps as many functions busy as Little's law says: rate times service time", () => {
    const streams = [{ pagesPerSecond: 100, from: 0, to: 600 }];
    const scenario = { streams, batch: 10, concurrency: servers(100), serviceTime: () => 0.14 };
    const { busySeconds, pages } = simulate(textbookQueue(scenario));
    expect(busySeconds / 600).toBeCloseTo((pages.in / 600) * 0.14, 6);
  });
});
