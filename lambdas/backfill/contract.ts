/**
 * What a backfill's sender and the clean function must agree about: names only, no code.
 *
 * The state machine (infra/backfill-definition.ts) and local/ write such messages; lambdas/clean/notice.ts reads them.
 */

/** First field of a message that asks for a page to be cleaned again: `{ source, bucket, key, where? }`. */
export const BACKFILL_SOURCE = "winnow.backfill";

/** Outputs of the stack that `winnow backfill` and `winnow redrive` look for. */
export const BACKFILL_OUTPUTS = {
  stateMachine: "BackfillStateMachineArn",
  queue: "BackfillQueueUrl",
  deadLetters: "BackfillDeadLetterQueueUrl",
  eventSource: "BackfillEventSourceId",
} as const;

/** Digits of a key's SHA-256 that decide whether it is in a sample. */
export const SAMPLE_DIGITS = 8;

/** A bound above every hash: the whole bucket is in the sample. */
export const WHOLE_SAMPLE = "g";
