/**
 * What can't be measured without an account: each is a round number with its source, and each can be overruled by an
 * option of the commands. After a week in production, read the true ones from CloudWatch and say them.
 */

/** Milliseconds that one request to S3 is waited for. AWS speaks of 100 to 200 for any small object; within a region, with a connection open, reports are of 10 to 50. */
export const S3_WAIT_MS = { GetObject: 30, PutObject: 40, HeadObject: 15 } as const;

/** Megabytes at which Lambda gives one whole core. Less memory is less core; more does not make one thread faster. */
export const MEMORY_OF_ONE_CORE_MB = 1_769;

/** Bytes of the lines that Lambda itself logs for an invocation (start and report, as JSON). */
export const PLATFORM_LOG_BYTES = 700;

/** Of stored logs: AWS's own estimate of what compression leaves. */
export const STORED_LOG_SHARE = 0.15;

/** What X-Ray records unless told otherwise: one request each second, and this share of the others. */
export const TRACES = { perSecond: 1, shareOfOthers: 0.05 } as const;

/** Bytes of one line of S3's access logs, and the days that the stack keeps them. */
export const ACCESS_LOG = { lineBytes: 600, days: 90 } as const;

/** Batches that Lambda asks a queue for at the same time while nothing is there, each asking anew after so many seconds. */
export const IDLE_POLLING = { pollers: 5, seconds: 20 } as const;

/** What a stack has once, however many pages come: at most so many alarms, dashboards, queues with a function behind. */
export const FIXTURES = { alarms: 15, dashboards: 1, queues: 3 } as const;

/** With bucket keys S3 asks KMS once for many objects: the share of requests that still do. */
export const KMS_SHARE = 0.01;

/** A child of the backfill's map: how long it runs, in steps of 100 ms, the memory it is billed for, what it logs of its 15 events. */
export const CHILD = { milliseconds: 300, megabytes: 64, logBytes: 6_000 } as const;

/** Minutes that Lambda keeps an idle execution environment. Undocumented; reports are of 5 to 15. */
export const IDLE_MINUTES = 7;

/** Requests that one partition of a bucket answers in a second, at least. Amazon S3 User Guide, "Performance design patterns". */
export const PARTITION = { writes: 3_500, reads: 5_500 } as const;

/**
 * How an SQS event source grows: it begins with five batches at a time and adds up to 300 a minute while messages wait,
 * to 1,000 with `maxConcurrency` set (1,250 without). Lambda Developer Guide, "Scaling behavior for SQS event source mappings".
 */
export const EVENT_SOURCE = { start: 5, addPerMinute: 300, most: 1_000 } as const;

/** Concurrent executions that an account may have in a region, all functions together; a new one begins with fewer. Lambda quotas. */
export const ACCOUNT_CONCURRENCY = 1_000;
