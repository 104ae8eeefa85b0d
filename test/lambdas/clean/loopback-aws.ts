import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { vi } from "vitest";
import { type LoopbackS3, OUTPUT, openLoopbackS3 } from "./loopback-s3.ts";

/** The deployed side on this machine: S3 over HTTP, and the handler as Lambda would load it. */
export interface LoopbackAws extends LoopbackS3 {
  /** Hands messages to the function as one batch. `msLeft`: what its clock says, asked anew for each message. */
  deliver(bodies: readonly string[], msLeft?: () => number): Promise<SQSBatchResponse>;
  /** The JSON lines that the function wrote since the last call. */
  lines(): readonly Record<string, unknown>[];
}

/** Starts everything on a port of its own; `env` adds settings of the function. */
export async function openLoopbackAws(env: Readonly<Record<string, string>> = {}): Promise<LoopbackAws> {
  const s3 = await openLoopbackS3();
  const settings = { POWERTOOLS_SERVICE_NAME: "winnow-test", OUTPUT_BUCKET: OUTPUT, ...env };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  // Loaded only now: the handler reads its settings when it is.
  const { handler } = await import("../../../lambdas/clean/handler.ts");
  const written = captureLines();
  return {
    ...s3,
    deliver: (bodies, msLeft = () => 60_000) => handler(sqsEventOf(bodies), contextWith(msLeft)),
    lines: () => written.splice(0).map((line) => JSON.parse(line)),
  };
}

/** The event that Lambda gets for messages with these bodies; their ids are m0, m1, ... */
export function sqsEventOf(bodies: readonly string[], receiveCount = 1): SQSEvent {
  return { Records: bodies.map((body, index) => recordOf(body, index, receiveCount)) };
}

/** What our functions ask of Lambda's context: the time that is left, and the memory. */
export function contextWith(msLeft: () => number): Context {
  // Nothing else of it is read.
  return { getRemainingTimeInMillis: msLeft, memoryLimitInMB: "1769" } as Context;
}

/** The JSON lines that the function prints go into a list, not onto the terminal of whoever runs the tests. */
function captureLines(): string[] {
  const lines: string[] = [];
  const keep = (chunk: unknown): boolean => {
    lines.push(
      ...String(chunk)
        .split("\n")
        .filter((line) => line.startsWith("{")),
    );
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(keep);
  vi.spyOn(process.stderr, "write").mockImplementation(keep);
  return lines;
}

function recordOf(body: string, index: number, receiveCount: number) {
  return {
    messageId: `m${index}`,
    receiptHandle: `r${index}`,
    body,
    attributes: {
      ApproximateReceiveCount: String(receiveCount),
      SentTimestamp: "0",
      SenderId: "test",
      ApproximateFirstReceiveTimestamp: "0",
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:us-east-1:000000000000:notices",
    awsRegion: "us-east-1",
  };
}
