import type { Outcome, Scenario } from "../../scale/simulation/scenario.ts";

/** A queue as textbooks have it: one message at a time, all servers there from the beginning, nothing cold, nothing fails. */
export function textbookQueue(differences: Partial<Scenario>): Scenario {
  return {
    streams: [],
    serviceTime: (draws) => draws.exponential(1),
    batch: 1,
    window: 0,
    concurrency: { start: 1, addPerSecond: 0, most: 1 },
    account: 1e9,
    cold: { seconds: 0, idle: 1e9 },
    crashShare: 0,
    visibility: 360,
    maxReceives: 5,
    end: 1e9,
    seed: 1,
    ...differences,
  };
}

/** So many servers from the beginning. */
export function servers(count: number): Scenario["concurrency"] {
  return { start: count, addPerSecond: 0, most: count };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Every page that came is done, dead or left. */
export function isConserved({ pages }: Outcome): boolean {
  return pages.in === pages.done + pages.dead + pages.left;
}
