import { S3Client } from "@aws-sdk/client-s3";
import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { openUnpackReporter } from "./powertools-reporter.ts";
import { readSettings } from "./settings.ts";
import { unpackMessage } from "./unpack-message.ts";

const settings = readSettings(process.env);
/** Milliseconds: S3 that says nothing for so long is asked again. A slow reader of a stream is not silence. */
const S3_SILENCE = { connectionTimeout: 2_000, socketTimeout: 30_000 };
/** Milliseconds left at which a leg ends: enough for the puts under way and for saying how far it came. */
const RESERVE = 45_000;

const s3 = new S3Client({ requestHandler: S3_SILENCE });
const reporter = openUnpackReporter();

/**
 * The unpack function: notices of archives in, a page in the ingest bucket for each page inside, and the messages to
 * deliver again out. A leg that runs out of time says how far it came; the notice of that starts the next one.
 */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const isLate = () => context.getRemainingTimeInMillis() < RESERVE;
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { messageId, body } of event.Records) {
    try {
      await unpackMessage({ s3, settings, isLate }, body, reporter.report);
    } catch (error) {
      reporter.fault(error instanceof Error ? error : new Error(String(error)));
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  reporter.flush();
  return { batchItemFailures };
}
