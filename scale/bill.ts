import { METRICS as BREAKER } from "../lambdas/breaker/contract.ts";
import { METRICS } from "../lambdas/clean/contract.ts";
import { METRICS as UNPACK } from "../lambdas/unpack/contract.ts";
import {
  ACCESS_LOG,
  CHILD,
  FIXTURES,
  IDLE_POLLING,
  KMS_SHARE,
  PLATFORM_LOG_BYTES,
  STORED_LOG_SHARE,
  TRACES,
} from "./assumptions.ts";
import { BYTES_A_GB, dollarsFor, type PriceId } from "./prices.ts";
import { BACKFILL, S3_REQUESTS, SQS_REQUESTS } from "./request-pattern.ts";
import { type PageEstimate, serviceMs, workMs } from "./service-time.ts";

/** What is to be paid for: so many pages in so many days. */
export interface Workload {
  /** Pages that are uploaded, or pages of the bucket that are cleaned again. */
  readonly source: "uploads" | "backfill";
  readonly pages: number;
  /** Of a raw page, in the mean. */
  readonly kb: number;
  readonly days: number;
  readonly memoryMb: number;
  /** Pages handled by one invocation, in the mean: 1 where pages trickle in, 10 where they queue up. */
  readonly batch: number;
  /** Milliseconds that a page waits for S3, all its requests together. */
  readonly s3Ms: number;
  /** Milliseconds of a page in all, where they are known; else they are estimated. */
  readonly ms?: number;
  /** Share of invocations that meet a cold function, and what each takes longer. */
  readonly coldShare: number;
  readonly coldMs: number;
  /** Days that raw pages and documents are kept, as far as this bill goes. */
  readonly keepDays: number;
  readonly kms: "on" | "off";
}

/** Whom a line serves; `work` is what cleaning itself costs. */
export type Part = "upload" | "work" | "store" | "tell" | "watch";

/** One line of the bill. */
export interface BillLine {
  readonly part: Part;
  readonly what: string;
  readonly price: PriceId;
  readonly units: number;
  readonly dollars: number;
}

type UnpricedLine = Omit<BillLine, "dollars">;

/** What becomes of most pages of either source: a row of `S3_REQUESTS`. */
export const FATE_OF = { uploads: "cleaned", backfill: "again" } as const;

const MILLION = 1e6;
const KIB = 1_024;
const DAYS_A_MONTH = 30;
const SECONDS_A_DAY = 86_400;
const MB_A_GB = 1_024;
const MS_A_SECOND = 1_000;

/** Every line of the bill for a workload, at list prices. Lines that have nothing to pay are left out. */
export function billOf(work: Workload, page: PageEstimate): readonly BillLine[] {
  const lines = [
    ...linesOfArrival(work),
    ...linesOfPages(work, page),
    ...linesOfLambda(work, page),
    ...linesOfLogs(work, page),
    // A backfill comes on top of a stack that is paid already.
    ...(work.source === "uploads" ? fixedLines(work) : []),
  ];
  return priced(lines.filter(({ units }) => units > 0));
}

/** Steps of a price hold for what an account pays it for in all: each line begins where the one before it ended. */
function priced(lines: readonly UnpricedLine[]): readonly BillLine[] {
  const unitsSoFar = new Map<PriceId, number>();
  return lines.map((line) => {
    const { price, units } = line;
    const before = unitsSoFar.get(price) ?? 0;
    unitsSoFar.set(price, before + units);
    return { ...line, dollars: dollarsFor(price, before + units) - dollarsFor(price, before) };
  });
}

/** Dollars of some lines, or of all. */
export function dollarsOf(lines: readonly BillLine[], ...parts: readonly Part[]): number {
  const chosen = parts.length === 0 ? lines : lines.filter(({ part }) => parts.includes(part));
  return chosen.reduce((sum, { dollars }) => sum + dollars, 0);
}

/** Milliseconds that the function is busy with one page. */
export function msOfPage(work: Workload, page: PageEstimate): number {
  return work.ms ?? serviceMs(page.cpuMs, work);
}

/** Dollars of the same bill for a million of its pages. */
export function perMillion(dollars: number, work: Workload): number {
  return (dollars / work.pages) * MILLION;
}

function line(part: Part, what: string, [price, units]: readonly [PriceId, number]): UnpricedLine {
  return { part, what, price, units };
}

/** How pages get into the queue. */
function linesOfArrival(work: Workload): readonly UnpricedLine[] {
  const { pages, source } = work;
  const received = batchesOf(work) * SQS_REQUESTS.batch;
  if (source === "uploads")
    return [
      line("upload", "S3: raw pages put, by whoever uploads", ["s3/put", pages]),
      line("work", "SQS: a notice for each page, two requests for each batch", [
        "sqs/request",
        pages * SQS_REQUESTS.page + received,
      ]),
    ];
  const children = pages / BACKFILL.pagesAChild;
  const seconds = CHILD.milliseconds / MS_A_SECOND;
  return [
    line("work", "S3: keys listed", ["s3/put", pages / BACKFILL.keysAListing]),
    line("work", "Step Functions: a child for every ten pages", ["stepfunctions/transition", children]),
    line("work", "Step Functions: children run", ["stepfunctions/express-request", children]),
    line("work", "Step Functions: time of children", [
      "stepfunctions/express-duration",
      children * seconds * (CHILD.megabytes / MB_A_GB),
    ]),
    line("watch", "Step Functions: logs written", ["logs/lambda-ingestion", (children * CHILD.logBytes) / BYTES_A_GB]),
    line("work", "SQS: ten messages at a time, two requests for each batch", ["sqs/request", children + received]),
  ];
}

function linesOfPages(work: Workload, page: PageEstimate): readonly UnpricedLine[] {
  const { pages, kb, source } = work;
  const { GetObject, PutObject, HeadObject } = S3_REQUESTS[FATE_OF[source]];
  const kept = work.keepDays / DAYS_A_MONTH;
  const uploads = source === "uploads" ? pages : 0;
  const s3Calls = uploads + pages * (GetObject + PutObject + HeadObject);
  return [
    line("work", "S3: pages read, outputs looked at", ["s3/get", pages * (GetObject + HeadObject)]),
    line("work", "S3: documents put", ["s3/put", pages * PutObject]),
    line("store", `S3: raw pages kept ${work.keepDays} days`, [
      "s3/storage",
      ((uploads * kb * KIB) / BYTES_A_GB) * kept,
    ]),
    line("store", `S3: documents kept ${work.keepDays} days`, [
      "s3/storage",
      ((pages * page.outputBytes) / BYTES_A_GB) * kept,
    ]),
    line("tell", "EventBridge: an event for each document", ["eventbridge/s3-event", pages * PutObject]),
    line("watch", `S3: access logs kept ${ACCESS_LOG.days} days`, [
      "s3/storage",
      ((s3Calls * ACCESS_LOG.lineBytes) / BYTES_A_GB) * (ACCESS_LOG.days / DAYS_A_MONTH),
    ]),
    line("work", "KMS: requests, with bucket keys", ["kms/request", work.kms === "on" ? s3Calls * KMS_SHARE : 0]),
  ];
}

function linesOfLambda(work: Workload, page: PageEstimate): readonly UnpricedLine[] {
  const gbSeconds = (ms: number) => (ms / MS_A_SECOND) * (work.memoryMb / MB_A_GB);
  const coldMs = work.coldShare * batchesOf(work) * workMs(work.coldMs, work.memoryMb);
  return [
    line("work", "Lambda: invocations", ["lambda/request", batchesOf(work)]),
    line("work", "Lambda: time on pages", ["lambda/arm64-duration", gbSeconds(work.pages * msOfPage(work, page))]),
    line("work", "Lambda: cold starts", ["lambda/arm64-duration", gbSeconds(coldMs)]),
  ];
}

function linesOfLogs(work: Workload, page: PageEstimate): readonly UnpricedLine[] {
  const bytes = work.pages * page.pageLogBytes + batchesOf(work) * (page.batchLogBytes + PLATFORM_LOG_BYTES);
  return [
    line("watch", "CloudWatch: logs written", ["logs/lambda-ingestion", bytes / BYTES_A_GB]),
    line("watch", "CloudWatch: logs kept a month", ["logs/storage", (bytes / BYTES_A_GB) * STORED_LOG_SHARE]),
    line("watch", "X-Ray: traces", ["xray/trace", tracesOf(work)]),
  ];
}

/** Of all functions; one that is not written in an hour is not paid for it. */
const { namespace: _, ...OF_PAGES } = METRICS;
const METRIC_NAMES = [OF_PAGES, BREAKER, UNPACK].flatMap((names) => Object.values(names));

/** What a stack costs in these days even if no page came. */
function fixedLines({ days, kms }: Workload): readonly UnpricedLine[] {
  const months = days / DAYS_A_MONTH;
  const polls = (FIXTURES.queues * IDLE_POLLING.pollers * days * SECONDS_A_DAY) / IDLE_POLLING.seconds;
  return [
    line("watch", "CloudWatch: metrics, at most", ["cloudwatch/metric", METRIC_NAMES.length * months]),
    line("watch", "CloudWatch: alarms", ["cloudwatch/alarm", FIXTURES.alarms * months]),
    line("watch", "CloudWatch: dashboard", ["cloudwatch/dashboard", FIXTURES.dashboards * months]),
    line("watch", "SQS: asking empty queues, at most", ["sqs/request", polls]),
    line("watch", "KMS: keys", ["kms/key", kms === "on" ? months : 0]),
  ];
}

function batchesOf({ pages, batch }: Workload): number {
  return pages / batch;
}

/** The default sampling, as if invocations came evenly. */
function tracesOf(work: Workload): number {
  const seconds = work.days * SECONDS_A_DAY;
  const rate = batchesOf(work) / seconds;
  const first = Math.min(rate, TRACES.perSecond);
  return (first + (rate - first) * TRACES.shareOfOthers) * seconds;
}
