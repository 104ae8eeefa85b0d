import { alignColumns } from "../bench/align-columns.ts";
import { msOfPage, type Workload } from "./bill.ts";
import type { Rung } from "./ladder.ts";
import { PRICES_AS_OF, PRICES_REGION } from "./prices.ts";
import { inDollars, printed } from "./print-bill.ts";
import type { PageEstimate } from "./service-time.ts";

const HEADER = [
  "pages a day",
  "pages/s",
  "busy",
  "at peak",
  "partitions",
  "queues",
  "$ a month",
  "$ a million",
  "in singles",
];

/** A row for each rung. */
export function printLadder(
  work: Workload,
  page: PageEstimate,
  { rungs, peak }: { rungs: readonly Rung[]; peak: number },
): string {
  const rows = rungs.map((rung) => [
    printed(rung.pagesPerDay),
    rung.pagesPerSecond < 0.1 ? rung.pagesPerSecond.toFixed(4) : printed(rung.pagesPerSecond),
    rung.busy < 0.1 ? rung.busy.toFixed(4) : printed(rung.busy),
    printed(rung.busyAtPeak),
    `${rung.ingestPartitions} + ${rung.outputPartitions}`,
    printed(rung.queues),
    inDollars(rung.dollarsAMonth),
    inDollars(rung.perMillionPages.fullBatches),
    inDollars(rung.perMillionPages.singles),
  ]);
  const ms = printed(msOfPage(work, page));
  return [
    `Pages of ${printed(work.kb)} KB, ${ms} ms each at ${printed(work.memoryMb)} MB; busiest second ${printed(peak)} times the mean. ${PRICES_REGION}, ${PRICES_AS_OF}.`,
    "",
    alignColumns([HEADER, ...rows]),
    "",
    "busy: functions at once. partitions: of the ingest + output bucket. $ a month: batches of " +
      `${printed(work.batch)}. $ a million pages: full batches; in singles: one page each.`,
  ].join("\n");
}
