import { createHash } from "node:crypto";
import type { SQSEvent, SQSRecord } from "aws-lambda";
import type { ReceivedMessage } from "./message.ts";

/** Where the events say they come from; no such queue exists in any account. */
const LOCAL_QUEUE_ARN = "arn:aws:sqs:us-east-1:000000000000:winnow-local";

/** The event a Lambda function gets for a batch of messages, as SQS writes it. */
export function toSqsEvent(messages: readonly ReceivedMessage[]): SQSEvent {
  return { Records: messages.map(toSqsRecord) };
}

function toSqsRecord(message: ReceivedMessage): SQSRecord {
  return {
    messageId: message.id,
    receiptHandle: message.receipt,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receiveCount),
      SentTimestamp: String(message.sentAt),
      SenderId: "000000000000",
      ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    },
    messageAttributes: {},
    md5OfBody: createHash("md5").update(message.body).digest("hex"),
    eventSource: "aws:sqs",
    eventSourceARN: LOCAL_QUEUE_ARN,
    awsRegion: "us-east-1",
  };
}

/**
 * Ids of the messages that a function's response gives back.
 *
 * Read as Lambda reads it with ReportBatchItemFailures: nothing, or an empty list, is success; an answer that can't be
 * understood, or that names a message which was not in the batch, gives the whole batch back.
 */
export function failedIdsIn(response: unknown, batch: readonly ReceivedMessage[]): ReadonlySet<string> {
  const whole = new Set(batch.map((message) => message.id));
  if (response === null || response === undefined || response === "") return new Set();
  if (typeof response !== "object") return whole;
  const failures = "batchItemFailures" in response ? response.batchItemFailures : [];
  if (failures === null) return new Set();
  if (!Array.isArray(failures)) return whole;
  const ids = failures.map(itemIdentifierOf);
  return ids.every((id) => id !== undefined && whole.has(id)) ? new Set(ids.filter((id) => id !== undefined)) : whole;
}

function itemIdentifierOf(failure: unknown): string | undefined {
  if (typeof failure !== "object" || failure === null || !("itemIdentifier" in failure)) return undefined;
  return typeof failure.itemIdentifier === "string" ? failure.itemIdentifier : undefined;
}
