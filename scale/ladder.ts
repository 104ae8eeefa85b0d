import { EVENT_SOURCE, PARTITION } from "./assumptions.ts";
import { billOf, dollarsOf, msOfPage, perMillion, type Workload } from "./bill.ts";
import { S3_REQUESTS } from "./request-pattern.ts";
import type { PageEstimate } from "./service-time.ts";

/** What so many pages a day need, at the mean and in the busiest second. */
export interface Rung {
  readonly pagesPerDay: number;
  readonly pagesPerSecond: number;
  /** Functions busy at once: Little's law, pages a second times seconds a page. */
  readonly busy: number;
  readonly busyAtPeak: number;
  /** Partitions that the busiest second asks of each bucket. */
  readonly ingestPartitions: number;
  readonly outputPartitions: number;
  /** Queues with an event source each that the busiest second asks for: stacks to divide the pages among. */
  readonly queues: number;
  readonly dollarsAMonth: number;
  /** Of the whole bill, with full batches and with one page in each. */
  readonly perMillionPages: { readonly fullBatches: number; readonly singles: number };
}

/** From a hobby to the web. */
const PAGES_PER_DAY = [10, 10_000, 1e6, 100e6, 1e9] as const;

const SECONDS_A_DAY = 86_400;
const MS_A_SECOND = 1_000;
const FULL_BATCH = 10;

/** The needs and bills of workloads like this one, at 10 to a billion pages a day. `peak`: the busiest second in mean seconds. */
export function climb(work: Workload, page: PageEstimate, peak: number): readonly Rung[] {
  return PAGES_PER_DAY.map((pagesPerDay) => rungOf({ ...work, pages: pagesPerDay * work.days }, page, peak));
}

function rungOf(work: Workload, page: PageEstimate, peak: number): Rung {
  const pagesPerDay = work.pages / work.days;
  const pagesPerSecond = pagesPerDay / SECONDS_A_DAY;
  const busy = pagesPerSecond * (msOfPage(work, page) / MS_A_SECOND);
  const busyAtPeak = Math.max(1, Math.ceil(busy * peak));
  const { GetObject, PutObject, HeadObject } = S3_REQUESTS.cleaned;
  const inPeak = pagesPerSecond * peak;
  const billWith = (batch: number) => dollarsOf(billOf({ ...work, batch }, page));
  return {
    pagesPerDay,
    pagesPerSecond,
    busy,
    busyAtPeak,
    ingestPartitions: partitionsFor(inPeak, inPeak * GetObject),
    outputPartitions: partitionsFor(inPeak * PutObject, inPeak * HeadObject),
    queues: Math.ceil(busyAtPeak / EVENT_SOURCE.most),
    dollarsAMonth: billWith(work.batch),
    perMillionPages: { fullBatches: perMillion(billWith(FULL_BATCH), work), singles: perMillion(billWith(1), work) },
  };
}

/** Reads and writes have limits of their own, side by side. */
function partitionsFor(writes: number, reads: number): number {
  return Math.max(1, Math.ceil(writes / PARTITION.writes), Math.ceil(reads / PARTITION.reads));
}
