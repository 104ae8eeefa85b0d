import { UsageFault } from "../bench/follow-call.ts";
import { FIXTURES, MEMORY_OF_ONE_CORE_MB } from "./assumptions.ts";
import { FATE_OF, type Workload } from "./bill.ts";
import type { Measurements } from "./measurements.ts";
import { helpOf, type NumberOptions, readOptions } from "./read-options.ts";
import { usualS3Ms } from "./service-time.ts";

const OPTIONS = {
  pages: { what: "pages in these days", usual: "needed", least: 1, most: 1e12, whole: true },
  kb: { what: "KB of a raw page, in the mean", usual: 120, least: 0.1, most: 102_400 },
  days: { what: "days in which they come, a month at most", usual: 30, least: 1, most: 31, whole: true },
  memory: { what: "MB of the function", usual: MEMORY_OF_ONE_CORE_MB, least: 512, most: 10_240, whole: true },
  batch: {
    what: "pages an invocation handles in the mean: 1 in a trickle (usual), 10 in a backlog (usual in a backfill)",
    usual: undefined,
    least: 1,
    most: 10,
  },
  ms: { what: "milliseconds a page takes in all, where you know them", usual: undefined, least: 1, most: 900_000 },
  "s3-ms": {
    what: `milliseconds a page waits for S3 (${usualS3Ms("cleaned")}, in a backfill ${usualS3Ms("again")})`,
    usual: undefined,
    least: 0,
    most: 60_000,
  },
  "cold-share": { what: "share of invocations that start cold", usual: 0.01, least: 0, most: 1 },
  "keep-days": { what: "days that pages and documents are kept", usual: 30, least: 0, most: 36_500, whole: true },
} as const satisfies NumberOptions;

/** What a ladder says itself: its rungs are pages a day, and its dollars are of a month. */
const OF_THE_LADDER = ["pages", "days"] as const;

const LADDER_OPTIONS = {
  ...OPTIONS,
  pages: { ...OPTIONS.pages, usual: undefined },
  days: { ...OPTIONS.days, usual: undefined },
  peak: { what: "the busiest second, in mean seconds", usual: 3, least: 1, most: 1_000 },
} as const satisfies NumberOptions;

const FLAGS = ["json", "kms", "backfill", "help"] as const;

/** What the cost command was asked. */
export type CostCall =
  | { readonly kind: "help" }
  | { readonly kind: "bill"; readonly work: Workload; readonly form: "text" | "json" }
  /** A table over days of ten pages to days of a billion. */
  | { readonly kind: "ladder"; readonly work: Workload; readonly peak: number; readonly form: "text" | "json" };

export const COST_USAGE = `npm run cost -- --pages 10M --kb 120 [options]
npm run cost -- --ladder [options]

${helpOf(OPTIONS)}
  --peak         with --ladder: ${LADDER_OPTIONS.peak.what} (3)
  --backfill     the pages are there already and are cleaned again
  --kms          keys of your own in KMS
  --json         for programs; npm --silent run cost keeps npm's own lines out

List prices without free tiers; ${FIXTURES.queues} queues, one dashboard, ${FIXTURES.alarms} alarms at most.`;

/** Reads the command line. Throws a UsageFault. */
export function readCostCall(args: readonly string[], { coldStart }: Measurements): CostCall {
  if (args.includes("--help")) return { kind: "help" };
  const isLadder = args.includes("--ladder");
  const coldMs = coldStart.initMs + coldStart.firstPageMs;
  if (!isLadder) {
    const { numbers, flags } = readOptions(args, OPTIONS, FLAGS);
    return { kind: "bill", work: workOf(numbers, flags, coldMs), form: formOf(flags) };
  }
  const { numbers, flags } = readOptions(args, LADDER_OPTIONS, [...FLAGS, "ladder"]);
  const said = OF_THE_LADDER.find((name) => numbers[name] !== undefined);
  if (said !== undefined)
    throw new UsageFault(`--${said} does not go with --ladder, whose rungs are pages a day and dollars a month`);
  const work = workOf({ ...numbers, pages: 1, days: OPTIONS.days.usual }, flags, coldMs);
  return { kind: "ladder", work, peak: numbers.peak, form: formOf(flags) };
}

type Unsaid = "ms" | "s3-ms" | "batch";

type Numbers = Readonly<Record<Exclude<keyof typeof OPTIONS, Unsaid>, number> & Record<Unsaid, number | undefined>>;

/** Pages to a batch where nothing else is said: in a trickle, which is the dearest, and in a backlog. */
const BATCH = { uploads: 1, backfill: 10 } as const;

function workOf(said: Numbers, flags: ReadonlySet<string>, coldMs: number): Workload {
  const source = flags.has("backfill") ? "backfill" : "uploads";
  return {
    source,
    pages: said.pages,
    kb: said.kb,
    days: said.days,
    memoryMb: said.memory,
    batch: said.batch ?? BATCH[source],
    s3Ms: said["s3-ms"] ?? usualS3Ms(FATE_OF[source]),
    ...(said.ms === undefined ? {} : { ms: said.ms }),
    coldShare: said["cold-share"],
    coldMs,
    keepDays: said["keep-days"],
    kms: flags.has("kms") ? "on" : "off",
  };
}

function formOf(flags: ReadonlySet<string>): "text" | "json" {
  return flags.has("json") ? "json" : "text";
}
