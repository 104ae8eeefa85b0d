import { availableParallelism } from "node:os";

/** The buckets of the embedded S3. */
export const BUCKETS = { ingest: "winnow-ingest", output: "winnow-output" } as const;

/** The deployed function's limits (infra/cleaner-settings.ts; a test compares them). */
export const DEPLOYED = { memoryMb: 1_769, timeoutSeconds: 60, batchSize: 10, maxReceiveCount: 5 } as const;

/** The deployed unpack function's limits (infra/unpack-function.ts); one archive at a time is enough for a person. */
export const UNPACK = { timeoutSeconds: 900, batchSize: 1, windowMs: 0, maxConcurrency: 1 } as const;

/** As deployed: SQS hides a message six times as long as the function may take. */
export const VISIBILITY_MS = 6 * DEPLOYED.timeoutSeconds * 1_000;

/** A laptop under load takes longer to start a process than Lambda's ten seconds. */
export const INIT_TIMEOUT_MS = 30_000;

/** How long a batch that is not full waits for more: short, since somebody is looking. */
export const WINDOW_MS = 50;

/** On Ctrl-C, how long pages under way may take to finish before they go back to the queue. */
export const GRACE_MS = 5_000;

const MAX_RETRY_MS = 30_000;

/** How long a failed message rests: 1 s, then twice as long each time. */
export function retryDelayMs(receiveCount: number): number {
  return Math.min(MAX_RETRY_MS, 1_000 * 2 ** (receiveCount - 1));
}

/** Batches at once: two at least, so that a page that hangs holds up only itself; one core is left to the person. */
export function concurrencyHere(): number {
  return Math.max(2, Math.min(4, availableParallelism() - 1));
}
