import type { PinnedSet, Scores } from "../floors.ts";
import { quantileOf } from "../statistics.ts";
import type { Timing } from "./time-rounds.ts";

/** How many times one is the other, over the rounds: the middle and both ends. */
export interface Ratio {
  readonly key: string;
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** What is pinned: ratios of one run, since milliseconds belong to a machine. 15 % is what rounds differ by here. */
export const SPEED_SET = {
  name: "speed",
  tolerance: { share: 0.15 },
  metrics: [
    { key: "winnow / parse: htmlparser2", better: "lower" },
    { key: "winnow / parse: parse5", better: "lower" },
    { key: "readability on linkedom / winnow", better: "higher" },
    { key: "defuddle on linkedom / winnow", better: "higher" },
    { key: "page p99 / median", better: "lower" },
  ],
} as const satisfies PinnedSet;

/** The ratios that are pinned, each taken round by round. */
export function ratiosOf(timings: readonly Timing[]): readonly Ratio[] {
  const rounds = new Map(timings.map((timing) => [timing.name, timing.rounds]));
  return SPEED_SET.metrics.flatMap(({ key }) => {
    const [over, under] = key.split(" / ").map((name) => rounds.get(name));
    return over === undefined || under === undefined ? [] : [ratioOf(key, over, under)];
  });
}

/** How uneven Winnow's pages are: the slowest hundredth against the middle. */
function unevenness({ pages }: Timing): number {
  return quantileOf(pages, 0.99) / quantileOf(pages, 0.5);
}

/** What the floors file knows of a run. */
export function speedScores(timings: readonly Timing[]): Scores {
  const winnow = timings.find(({ name }) => name === "winnow");
  const ratios = ratiosOf(timings).map(({ key, median }) => [key, median] as const);
  return {
    ...Object.fromEntries(ratios),
    ...(winnow === undefined ? {} : { "page p99 / median": unevenness(winnow) }),
  };
}

function ratioOf(key: string, over: readonly number[], under: readonly number[]): Ratio {
  const each = over.map((value, round) => value / (under[round] ?? Number.NaN));
  return { key, median: quantileOf(each, 0.5), least: Math.min(...each), most: Math.max(...each) };
}
