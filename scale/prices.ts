/** One price: what AWS asks for one unit, since when we know it, and where it can be read again. */
export interface Price {
  readonly id: string;
  /** Steps by volume a month: each holds from the end of the one before up to `upTo` units. The last one has no end. */
  readonly steps: readonly { readonly upTo: number; readonly dollars: number }[];
  /** What one unit is: "request", "GB-second", "GB-month". */
  readonly unit: string;
  readonly page: string;
  /** Set where our sources disagree or say too little. The dearer reading is then the one that counts. */
  readonly doubt?: string;
}

/** When the prices below were last compared with their pages or with reports about them. */
export const PRICES_AS_OF = "2026-11-22";

/** List prices hold for one region and exclude free tiers, savings plans, support and taxes. */
export const PRICES_REGION = "us-east-1";

/** What prices call a GB and a TB. */
export const BYTES_A_GB = 1_024 ** 3;
export const GB_A_TB = 1_024;

const ENDLESS = Number.POSITIVE_INFINITY;
const SECONDS_AN_HOUR = 3_600;
const S3 = "https://aws.amazon.com/s3/pricing/";
const LAMBDA = "https://aws.amazon.com/lambda/pricing/";
const CLOUDWATCH = "https://aws.amazon.com/cloudwatch/pricing/";

const perMillion = (dollars: number) => [{ upTo: ENDLESS, dollars: dollars / 1e6 }];
const each = (dollars: number) => [{ upTo: ENDLESS, dollars }];

/** Everything that Winnow's stack makes AWS charge for. US dollars. */
export const PRICES = [
  { id: "s3/put", steps: perMillion(5), unit: "request", page: S3 },
  { id: "s3/get", steps: perMillion(0.4), unit: "request", page: S3 },
  {
    id: "s3/storage",
    steps: [
      { upTo: 50 * GB_A_TB, dollars: 0.023 },
      { upTo: 500 * GB_A_TB, dollars: 0.022 },
      { upTo: ENDLESS, dollars: 0.021 },
    ],
    unit: "GB-month",
    page: S3,
  },
  {
    id: "lambda/arm64-duration",
    steps: [
      { upTo: 7.5e9, dollars: 0.0000133334 },
      { upTo: 18.75e9, dollars: 0.0000120001 },
      { upTo: ENDLESS, dollars: 0.0000106667 },
    ],
    unit: "GB-second",
    page: LAMBDA,
  },
  { id: "lambda/request", steps: perMillion(0.2), unit: "request", page: LAMBDA },
  {
    id: "sqs/request",
    steps: [
      { upTo: 100e9, dollars: 0.4e-6 },
      { upTo: 200e9, dollars: 0.3e-6 },
      { upTo: ENDLESS, dollars: 0.24e-6 },
    ],
    unit: "request of up to 64 KB",
    page: "https://aws.amazon.com/sqs/pricing/",
  },
  {
    id: "logs/lambda-ingestion",
    steps: [
      { upTo: 10 * GB_A_TB, dollars: 0.5 },
      { upTo: 30 * GB_A_TB, dollars: 0.25 },
      { upTo: 50 * GB_A_TB, dollars: 0.1 },
      { upTo: ENDLESS, dollars: 0.05 },
    ],
    unit: "GB",
    page: CLOUDWATCH,
  },
  { id: "logs/storage", steps: each(0.03), unit: "GB-month, compressed", page: CLOUDWATCH },
  { id: "cloudwatch/metric", steps: each(0.3), unit: "metric and month", page: CLOUDWATCH },
  { id: "cloudwatch/alarm", steps: each(0.1), unit: "alarm and month", page: CLOUDWATCH },
  { id: "cloudwatch/dashboard", steps: each(3), unit: "dashboard and month", page: CLOUDWATCH },
  { id: "xray/trace", steps: perMillion(5), unit: "trace recorded", page: "https://aws.amazon.com/xray/pricing/" },
  {
    id: "eventbridge/s3-event",
    steps: perMillion(1),
    unit: "event of up to 64 KB",
    page: "https://aws.amazon.com/eventbridge/pricing/",
    doubt: "reports disagree whether S3's events cost as opt-in events do or nothing",
  },
  {
    id: "stepfunctions/transition",
    steps: each(0.000025),
    unit: "state transition",
    page: "https://aws.amazon.com/step-functions/pricing/",
  },
  {
    id: "stepfunctions/express-request",
    steps: perMillion(1),
    unit: "execution",
    page: "https://aws.amazon.com/step-functions/pricing/",
  },
  {
    id: "stepfunctions/express-duration",
    steps: [
      { upTo: 1_000 * SECONDS_AN_HOUR, dollars: 0.00001667 },
      { upTo: 5_000 * SECONDS_AN_HOUR, dollars: 0.00000833 },
      { upTo: ENDLESS, dollars: 0.00000456 },
    ],
    unit: "GB-second",
    page: "https://aws.amazon.com/step-functions/pricing/",
  },
  { id: "kms/key", steps: each(1), unit: "key and month", page: "https://aws.amazon.com/kms/pricing/" },
  { id: "kms/request", steps: perMillion(3), unit: "request", page: "https://aws.amazon.com/kms/pricing/" },
  { id: "athena/scan", steps: each(5), unit: "TB scanned", page: "https://aws.amazon.com/athena/pricing/" },
] as const satisfies readonly Price[];

export type PriceId = (typeof PRICES)[number]["id"];

/** Dollars for so many units in one month, step by step. */
export function dollarsFor(id: PriceId, units: number): number {
  const steps: Price["steps"] = PRICES.find((price) => price.id === id)?.steps ?? [];
  let from = 0;
  let dollars = 0;
  for (const step of steps) {
    dollars += Math.max(0, Math.min(units, step.upTo) - from) * step.dollars;
    from = step.upTo;
  }
  return dollars;
}
