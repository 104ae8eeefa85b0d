import { attempt, type Cleaning, type Contender } from "./contenders.ts";
import type { SpeedPage } from "./speed-pages.ts";

const MICROSECONDS_PER_MS = 1000;
const WARM_PAGES = 100;

/** What one contender took in all rounds. */
export interface Timing {
  readonly name: string;
  /** CPU milliseconds a page, one number for each round. */
  readonly rounds: readonly number[];
  /** CPU milliseconds of each page, the least of all rounds: what it costs when no garbage of others is swept. */
  readonly pages: readonly number[];
  /** Pages on which it threw. */
  readonly failed: number;
}

interface Round {
  readonly cpuMs: number;
  readonly pages: readonly number[];
  readonly failed: number;
}

/**
 * Times the contenders in interleaved rounds over the same pages, after warming them up.
 *
 * Whoever comes first in one round comes last in the next, and each starts on a heap that was just swept, so that a
 * machine that slows down and a neighbour's garbage fall on everybody alike. A sweep takes with it what V8 had optimised
 * for objects of which none is alive, which nobody does to a process at work: each is warmed up again before it is timed.
 */
export async function timeRounds(
  contenders: readonly Contender[],
  { pages, rounds, sweep }: Setup,
): Promise<readonly Timing[]> {
  const runs = await Promise.all(contenders.map(async ({ name, load }) => ({ name, clean: await load() })));
  for (const { clean } of runs) warmUp(clean, pages);
  const timed = new Map<string, Round[]>(runs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, clean } of round % 2 === 0 ? runs : runs.toReversed()) {
      sweep();
      warmUp(clean, pages);
      timed.get(name)?.push(runOnce(clean, pages));
    }
  }
  return [...timed].map(([name, all]) => timingOf(name, all));
}

interface Setup {
  readonly pages: readonly SpeedPage[];
  readonly rounds: number;
  /** Collects garbage. */
  readonly sweep: () => void;
}

/** At least one round, and more where the pages are few: V8 optimises what it has seen often. */
function warmUp(clean: Cleaning, pages: readonly SpeedPage[]): void {
  for (let cleaned = 0; cleaned < WARM_PAGES; cleaned += pages.length) runOnce(clean, pages);
}

function runOnce(clean: Cleaning, pages: readonly SpeedPage[]): Round {
  const timed = pages.map((page) => {
    const before = process.cpuUsage();
    const fate = attempt(clean, page);
    const { user, system } = process.cpuUsage(before);
    return { fate, cpuMs: (user + system) / MICROSECONDS_PER_MS };
  });
  const times = timed.map(({ cpuMs }) => cpuMs);
  const whole = times.reduce((sum, cpuMs) => sum + cpuMs, 0);
  return { cpuMs: whole / pages.length, pages: times, failed: timed.filter(({ fate }) => fate === "threw").length };
}

function timingOf(name: string, rounds: readonly Round[]): Timing {
  const [first] = rounds;
  const least = (first?.pages ?? []).map((_, i) => Math.min(...rounds.map((round) => round.pages[i] ?? Infinity)));
  return { name, rounds: rounds.map(({ cpuMs }) => cpuMs), pages: least, failed: first?.failed ?? 0 };
}
