import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import { S3Client } from "@aws-sdk/client-s3";
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { cleanPage } from "../../cleaner/index.ts";
import { cleanApart } from "./clean-apart.ts";
import { cleanMessage } from "./clean-message.ts";
import { openOverrides } from "./overrides-file.ts";
import { budgetOf, hasTimeLeft } from "./page-budget.ts";
import { openPowertoolsReporter } from "./powertools-reporter.ts";
import { readSettings } from "./settings.ts";
import type { Workplace } from "./workplace.ts";

const settings = readSettings(process.env);
/** Milliseconds: S3 that says nothing for so long is asked again, instead of holding up the batch until it times out. */
const S3_SILENCE = { connectionTimeout: 2_000, socketTimeout: 5_000 };

const s3 = new S3Client({ requestHandler: S3_SILENCE });
const reporter = openPowertoolsReporter();
const overridesOf = openOverrides(settings.overridesFile);
const processor = new BatchProcessor(EventType.SQS);

/**
 * The clean function: a batch of notices in, an output per page, a list of the messages to deliver again out.
 *
 * Messages are worked on one by one: side by side they would hold ten page trees in memory and gain nothing. Those that
 * the function has no time left for go back.
 */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  try {
    return await processPartialResponse(event, cleanRecord, processor, { processInParallel: false, context });
  } finally {
    reporter.flush();
  }
}

/** A message that came back may be the one that took its batch down: its pages are cleaned apart, within a budget. */
async function cleanRecord({ body, attributes }: SQSRecord, context: Context): Promise<void> {
  const msLeft = context.getRemainingTimeInMillis();
  if (!hasTimeLeft(msLeft)) throw new Error("handed back: no time left before the deadline");
  const clean: Workplace["clean"] =
    Number(attributes.ApproximateReceiveCount) > 1
      ? (raw, options) => cleanApart(raw, options, budgetOf(msLeft, Number(context.memoryLimitInMB)))
      : cleanPage;
  await cleanMessage({ s3, settings, report: reporter.report, clean, overrides: overridesOf() }, body);
}
