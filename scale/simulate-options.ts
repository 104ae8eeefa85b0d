import { UsageFault } from "../bench/follow-call.ts";
import { meanOf } from "../bench/statistics.ts";
import { ACCOUNT_CONCURRENCY, EVENT_SOURCE, IDLE_MINUTES, MEMORY_OF_ONE_CORE_MB } from "./assumptions.ts";
import type { Measurements } from "./measurements.ts";
import { helpOf, type NumberOptions, readOptions } from "./read-options.ts";
import { serviceMs, usualS3Ms, workMs } from "./service-time.ts";
import type { Draws } from "./simulation/draws.ts";
import type { Scenario, Stream } from "./simulation/scenario.ts";

const OPTIONS = {
  rate: { what: "pages a second that come all the time", usual: 10, least: 0, most: 100_000 },
  hours: { what: "hours in which pages come", usual: 1, least: 0.01, most: 336 },
  burst: { what: "pages that come on top of that, at once", usual: 0, least: 0, most: 5e6, whole: true },
  "burst-at": { what: "minutes from the beginning until they do", usual: 10, least: 0, most: 20_160 },
  "burst-over": { what: "seconds that uploading them takes", usual: 60, least: 1, most: 86_400 },
  concurrency: { what: "maxConcurrency of the environment", usual: 50, least: 2, most: EVENT_SOURCE.most, whole: true },
  batch: { what: "batchSize of the environment", usual: 10, least: 1, most: 10, whole: true },
  window: { what: "seconds that a batch waits to fill", usual: 0, least: 0, most: 300 },
  account: {
    what: "concurrency that the account leaves us",
    usual: ACCOUNT_CONCURRENCY,
    least: 1,
    most: 1e6,
    whole: true,
  },
  memory: { what: "MB of the function", usual: MEMORY_OF_ONE_CORE_MB, least: 512, most: 10_240, whole: true },
  "s3-ms": { what: "milliseconds a page waits for S3", usual: usualS3Ms("cleaned"), least: 0, most: 60_000 },
  ms: { what: "milliseconds a page takes in the mean, where you know them", usual: undefined, least: 1, most: 60_000 },
  "crash-share": { what: "share of invocations that crash", usual: 0, least: 0, most: 1 },
  seed: { what: "another number, other chances", usual: 1, least: 0, most: 4_294_967_295, whole: true },
} as const satisfies NumberOptions;

export const SIMULATE_USAGE = `npm run simulate -- --rate 10 --burst 100k [options]

${helpOf(OPTIONS)}
  --json         for programs; npm --silent run simulate keeps npm's own lines out`;

/** What the simulate command was asked. */
export type SimulateCall =
  | { readonly kind: "help" }
  | { readonly kind: "run"; readonly scenario: Scenario; readonly form: "text" | "json" };

/** As infra/ deploys it: six times the function's 60 seconds, and five receives. */
const QUEUE = { visibility: 360, maxReceives: 5 } as const;
const SECONDS_AN_HOUR = 3_600;
const SECONDS_A_MINUTE = 60;
const MS_A_SECOND = 1_000;
/** What SQS keeps a message for at most, and so the longest that a simulation goes on after the last page. */
const RETENTION_SECONDS = 14 * 24 * SECONDS_AN_HOUR;
const MOST_PAGES = 5e6;

/** Reads the command line. Throws a UsageFault. */
export function readSimulateCall(args: readonly string[], measured: Measurements): SimulateCall {
  if (args.includes("--help")) return { kind: "help" };
  const { numbers: said, flags } = readOptions(args, OPTIONS, ["json", "help"]);
  const seconds = said.hours * SECONDS_AN_HOUR;
  const pages = said.rate * seconds + said.burst;
  if (pages > MOST_PAGES)
    throw new UsageFault(
      `that is ${Math.round(pages).toLocaleString("en-US")} pages, more than ${MOST_PAGES.toLocaleString("en-US")}: take fewer --hours or a smaller --burst`,
    );
  if (pages < 1) throw new UsageFault("no page comes: --rate or --burst must be above 0");
  const s3AndMemory = { memoryMb: said.memory, s3Ms: said["s3-ms"] };
  const scenario: Scenario = {
    streams: streamsOf(said, seconds),
    serviceTime: serviceTimesOf(measured, { ...s3AndMemory, meanMs: said.ms }),
    batch: said.batch,
    window: said.window,
    concurrency: {
      start: EVENT_SOURCE.start,
      addPerSecond: EVENT_SOURCE.addPerMinute / SECONDS_A_MINUTE,
      most: said.concurrency,
    },
    account: said.account,
    cold: { seconds: coldSeconds(measured, said.memory), idle: IDLE_MINUTES * SECONDS_A_MINUTE },
    crashShare: said["crash-share"],
    ...QUEUE,
    end: seconds + RETENTION_SECONDS,
    seed: said.seed,
  };
  return { kind: "run", scenario, form: flags.has("json") ? "json" : "text" };
}

function streamsOf(
  said: { rate: number; burst: number; "burst-at": number; "burst-over": number },
  to: number,
): readonly Stream[] {
  const from = said["burst-at"] * SECONDS_A_MINUTE;
  const over = said["burst-over"];
  const steady = { pagesPerSecond: said.rate, from: 0, to };
  const burst = { pagesPerSecond: said.burst / over, from, to: from + over };
  return [steady, burst].filter(({ pagesPerSecond }) => pagesPerSecond > 0);
}

/** One of the measured pages by chance, with the wait for S3; all of them stretched where a mean is given. */
function serviceTimesOf(
  { pages }: Measurements,
  { meanMs, ...place }: { readonly memoryMb: number; readonly s3Ms: number; readonly meanMs: number | undefined },
): Scenario["serviceTime"] {
  const measured = pages.map(({ ms }) => serviceMs(ms, place) / MS_A_SECOND);
  const stretch = meanMs === undefined ? 1 : meanMs / MS_A_SECOND / meanOf(measured);
  return (draws: Draws) => (measured[Math.floor(draws.uniform() * measured.length)] ?? 0) * stretch;
}

function coldSeconds({ coldStart }: Measurements, memoryMb: number): number {
  return workMs(coldStart.initMs + coldStart.firstPageMs, memoryMb) / MS_A_SECOND;
}
