import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import { S3Client } from "@aws-sdk/client-s3";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { cleanMessage } from "./clean-message.ts";
import { openPowertoolsReporter } from "./powertools-reporter.ts";
import { readSettings } from "./settings.ts";

const settings = readSettings(process.env);
/** Milliseconds: S3 that says nothing for so long is asked again, instead of holding up the batch until it times out. */
const S3_SILENCE = { connectionTimeout: 2_000, socketTimeout: 5_000 };

const s3 = new S3Client({ requestHandler: S3_SILENCE });
const reporter = openPowertoolsReporter();
const processor = new BatchProcessor(EventType.SQS);

/**
 * The clean function: a batch of notices in, an output per page, a list of the messages to deliver again out.
 *
 * Messages are worked on one by one: side by side they would hold ten page trees in memory and gain nothing.
 */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  try {
    return await processPartialResponse(event, cleanRecord, processor, { processInParallel: false });
  } finally {
    reporter.flush();
  }
}

async function cleanRecord(record: SQSRecord): Promise<void> {
  await cleanMessage({ s3, settings, report: reporter.report }, record.body);
}
