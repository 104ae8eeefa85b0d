import { Duration } from "aws-cdk-lib";
import { type IMetric, MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { METRICS } from "../lambdas/clean/contract.ts";
import { BYTES_A_GB, dollarsFor, PRICES_AS_OF, PRICES_REGION } from "../scale/prices.ts";
import { S3_REQUESTS, SQS_REQUESTS } from "../scale/request-pattern.ts";
import { pageMetric } from "./page-metrics.ts";

interface Priced {
  readonly service: string;
  readonly clean: LambdaFunction;
  readonly memoryMb: number;
  /** Of the clean function's log group. */
  readonly logBytes: IMetric;
}

const HOUR = Duration.hours(1);
const MILLION = 1e6;

/**
 * What a million pages would cost at the rate of the last hour, in dollars: what the function took and logged, and the
 * requests that each page and batch makes of S3 and SQS, at list prices. Storage is not in it; `npm run cost` knows all.
 */
export function costPerMillion({ service, clean, memoryMb, logBytes }: Priced): MathExpression {
  return new MathExpression({
    label: `Dollars per million pages (list prices of ${PRICES_REGION}, ${PRICES_AS_OF})`,
    expression:
      `${MILLION} * ` +
      `(ms * ${perMillisecond(memoryMb)} + batches * ${perBatch()} + bytes * ${perByte()} + pages * ${perPage()}) / pages`,
    period: HOUR,
    usingMetrics: {
      ms: clean.metricDuration({ period: HOUR, statistic: "Sum" }),
      batches: clean.metricInvocations({ period: HOUR, statistic: "Sum" }),
      bytes: logBytes,
      pages: pageMetric(service, METRICS.pages, { statistic: "Sum", minutes: 60 }),
    },
  });
}

function perMillisecond(memoryMb: number): string {
  return plain(((memoryMb / 1_024) * dollarsFor("lambda/arm64-duration", 1)) / 1_000);
}

function perBatch(): string {
  return plain(dollarsFor("lambda/request", 1) + SQS_REQUESTS.batch * dollarsFor("sqs/request", 1));
}

function perByte(): string {
  return plain(dollarsFor("logs/lambda-ingestion", 1) / BYTES_A_GB);
}

function perPage(): string {
  const { GetObject, HeadObject, PutObject } = S3_REQUESTS.cleaned;
  const s3 = (GetObject + HeadObject) * dollarsFor("s3/get", 1) + PutObject * dollarsFor("s3/put", 1);
  return plain(s3 + SQS_REQUESTS.page * dollarsFor("sqs/request", 1));
}

/** Metric math knows no exponents: 2.5e-7 is written out. */
function plain(dollars: number): string {
  return dollars.toFixed(18).replace(TRAILING_ZEROS, "");
}

const TRAILING_ZEROS = /0+$/;
