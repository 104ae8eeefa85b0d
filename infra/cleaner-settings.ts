import { RetentionDays } from "aws-cdk-lib/aws-logs";

/** What an operator may decide about one deployment. Every value has a default and a check. */
export interface CleanerSettings {
  /** MB; Lambda gives CPU in proportion, one whole core at 1,769. */
  readonly memoryMb: number;
  /** Of one batch. The queue hides a message six times as long. */
  readonly timeoutSeconds: number;
  /** Messages handed to one invocation at most. */
  readonly batchSize: number;
  /** Invocations at the same time at most, which is also the cap on the bill. */
  readonly maxConcurrency: number;
  /** Archives unpacked at the same time at most. */
  readonly maxArchives: number;
  /** Raw and decoded size above which a page is rejected as too-large. */
  readonly maxPageBytes: number;
  /** How much evidence a removal needs. */
  readonly strength: "balanced" | "gentle";
  /** One of the retentions that CloudWatch knows. */
  readonly logRetentionDays: number;
  /** Days until a raw page expires from the ingest bucket; "never" keeps it for cleaning again after an upgrade. */
  readonly rawPageDays: number | "never";
  /** Days that overwritten or deleted versions stay, in both buckets. */
  readonly oldVersionDays: number;
  /** Minutes that a page may wait before somebody is told. */
  readonly alarmAgeMinutes: number;
  /** Who is told. "nobody" leaves the topic without a subscriber. */
  readonly alarmEmail: string;
  /** What becomes of the buckets when the stack is deleted. */
  readonly onDelete: "keep-pages" | "delete-empty-buckets";
}

export const DEFAULT_SETTINGS: CleanerSettings = {
  memoryMb: 1_769,
  timeoutSeconds: 60,
  batchSize: 10,
  maxConcurrency: 50,
  maxArchives: 5,
  maxPageBytes: 10_485_760,
  strength: "balanced",
  logRetentionDays: 30,
  rawPageDays: "never",
  oldVersionDays: 30,
  alarmAgeMinutes: 30,
  alarmEmail: "nobody",
  onDelete: "keep-pages",
};

/** One sentence for each setting that AWS or common sense would refuse; empty where all is well. */
export function faultsOf(settings: CleanerSettings): readonly string[] {
  return [
    ...RANGES.flatMap((range) => rangeFault(range, settings[range.name])),
    ...(settings.rawPageDays === "never" ? [] : rangeFault(RAW_PAGE_DAYS, settings.rawPageDays)),
    ...retentionFault(settings.logRetentionDays),
    ...emailFault(settings.alarmEmail),
  ];
}

type NumberSetting = Exclude<
  { [Name in keyof CleanerSettings]: CleanerSettings[Name] extends number ? Name : never }[keyof CleanerSettings],
  "logRetentionDays"
>;

interface Range<Name extends string> {
  readonly name: Name;
  readonly min: number;
  readonly max: number;
  readonly why: string;
}

const RANGES: readonly Range<NumberSetting>[] = [
  { name: "memoryMb", min: 512, max: 10_240, why: "a 10 MB page needs some 400 MB, and Lambda ends at 10,240" },
  { name: "timeoutSeconds", min: 10, max: 900, why: "a batch needs seconds, and Lambda ends at 900" },
  { name: "batchSize", min: 1, max: 10, why: "SQS hands out at most 10 messages without a batching window" },
  { name: "maxConcurrency", min: 2, max: 1_000, why: "that is what an SQS event source accepts" },
  { name: "maxArchives", min: 2, max: 1_000, why: "that is what an SQS event source accepts" },
  {
    name: "maxPageBytes",
    min: 1_024,
    max: 104_857_600,
    why: "smaller rejects every page, larger does not fit in memory",
  },
  { name: "oldVersionDays", min: 1, max: 3_650, why: "S3 counts whole days" },
  { name: "alarmAgeMinutes", min: 1, max: 1_440, why: "a day's silence is the longest that makes sense" },
];

const RAW_PAGE_DAYS: Range<"rawPageDays"> = {
  name: "rawPageDays",
  min: 1,
  max: 36_500,
  why: 'S3 counts whole days; "never" keeps raw pages',
};

function rangeFault(range: Range<string>, value: number): readonly string[] {
  const isFine = Number.isInteger(value) && value >= range.min && value <= range.max;
  const limits = `${range.min.toLocaleString("en-US")} to ${range.max.toLocaleString("en-US")}`;
  return isFine ? [] : [`${range.name} is ${value}: it must be a whole number from ${limits} (${range.why}).`];
}

const RETENTIONS = Object.values(RetentionDays).filter((days) => typeof days === "number" && days < 9_999);

function retentionFault(days: number): readonly string[] {
  return RETENTIONS.includes(days) ? [] : [`logRetentionDays is ${days}: CloudWatch knows ${RETENTIONS.join(", ")}.`];
}

const EMAIL = /^[^\s@]+@[^\s@.]+\.[^\s@]+$/;

function emailFault(address: string): readonly string[] {
  return address === "nobody" || EMAIL.test(address)
    ? []
    : [`alarmEmail is "${address}": it must be an e-mail address, or "nobody".`];
}
