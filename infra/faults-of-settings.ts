import { RetentionDays } from "aws-cdk-lib/aws-logs";
import { type CleanerSettings, DEFAULT_SETTINGS, type OpenHours } from "./cleaner-settings.ts";
import { overridesFaults } from "./overrides-layer.ts";

/** One sentence for each setting that AWS or common sense would refuse; empty where all is well. */
export function faultsOf(settings: CleanerSettings): readonly string[] {
  return [
    ...unknownFaults(settings),
    ...RANGES.flatMap((range) => rangeFault(range, settings[range.name])),
    ...CHOICES.flatMap((choice) => choiceFault(choice, settings[choice.name])),
    ...retentionFault(settings.logRetentionDays),
    ...scheduleFault(settings.schedule),
    ...emailFault(settings),
    ...runbookFault(settings.runbook),
    ...overridesFileFault(settings.overridesFile),
  ];
}

/** Rows of settings are data: a misspelt name would otherwise mean the default, without a word. */
function unknownFaults(settings: CleanerSettings): readonly string[] {
  const known = Object.keys(DEFAULT_SETTINGS);
  return Object.keys(settings)
    .filter((name) => !known.includes(name))
    .map((name) => `${name} is no setting: known are ${known.join(", ")}.`);
}

interface Range {
  readonly name: keyof CleanerSettings;
  readonly min: number;
  readonly max: number;
  readonly why: string;
  /** A word that may stand in the number's place. */
  readonly or?: string;
}

const RANGES: readonly Range[] = [
  { name: "memoryMb", min: 512, max: 10_240, why: "a 10 MB page needs some 400 MB, and Lambda ends at 10,240" },
  {
    name: "timeoutSeconds",
    min: 30,
    max: 900,
    why: "ten pages that came back may take 20, the last 8 are for no new page, and Lambda ends at 900",
  },
  { name: "batchSize", min: 1, max: 10, why: "SQS hands out at most 10 messages without a batching window" },
  { name: "maxConcurrency", min: 2, max: 1_000, why: "that is what an SQS event source accepts" },
  { name: "maxArchives", min: 2, max: 1_000, why: "that is what an SQS event source accepts" },
  {
    name: "maxPageBytes",
    min: 1_024,
    max: 104_857_600,
    why: "smaller rejects every page, larger does not fit in memory",
  },
  { name: "dailyPageCap", min: 1, max: 1_000_000_000_000, why: '"none" never rests', or: "none" },
  { name: "rawPageDays", min: 1, max: 36_500, why: 'S3 counts whole days; "never" keeps raw pages', or: "never" },
  { name: "oldVersionDays", min: 1, max: 3_650, why: "S3 counts whole days" },
  { name: "alarmAgeMinutes", min: 1, max: 1_440, why: "a day's silence is the longest that makes sense" },
  { name: "alarmRejectedPercent", min: 1, max: 100, why: "it is a share of all pages" },
];

function rangeFault({ name, min, max, why, or }: Range, value: unknown): readonly string[] {
  if (or !== undefined && value === or) return [];
  if (Number.isInteger(value) && Number(value) >= min && Number(value) <= max) return [];
  const limits = `${min.toLocaleString("en-US")} to ${max.toLocaleString("en-US")}`;
  return [`${name} is ${shown(value)}: it must be a whole number from ${limits} (${why}).`];
}

interface Choice {
  readonly name: keyof CleanerSettings;
  readonly words: readonly string[];
}

const CHOICES: readonly Choice[] = [
  { name: "purpose", words: ["production", "trial"] },
  { name: "strength", words: ["balanced", "gentle"] },
  { name: "inlines", words: ["omit", "include"] },
  { name: "onSourceDeleted", words: ["keep", "delete"] },
  { name: "encryption", words: ["aws-managed", "customer-key"] },
  { name: "accessLogs", words: ["on", "off"] },
  { name: "onDelete", words: ["keep-pages", "delete-empty-buckets"] },
];

function choiceFault({ name, words }: Choice, value: unknown): readonly string[] {
  if (typeof value === "string" && words.includes(value)) return [];
  return [`${name} is ${shown(value)}: it must be ${words.map((word) => `"${word}"`).join(" or ")}.`];
}

const RETENTIONS = Object.values(RetentionDays).filter((days) => typeof days === "number" && days < 9_999);

function retentionFault(days: number): readonly string[] {
  return RETENTIONS.includes(days)
    ? []
    : [`logRetentionDays is ${shown(days)}: CloudWatch knows ${RETENTIONS.join(", ")}.`];
}

function scheduleFault(schedule: CleanerSettings["schedule"]): readonly string[] {
  if (schedule === "always") return [];
  // A row is data, and so may hold null, a word of its own, or hours with a time zone, which would be passed over.
  const { fromHour, toHour, ...others } = Object(schedule) as Partial<OpenHours>;
  if (isHour(fromHour) && isHour(toHour) && fromHour !== toHour && Object.keys(others).length === 0) return [];
  return [
    `schedule is ${shown(schedule)}: it must be "always", or two different whole hours from 0 to 23 in UTC, as in { fromHour: 22, toHour: 6 }.`,
  ];
}

function isHour(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 23;
}

const EMAIL = /^[^\s@]+@[^\s@.]+\.[^\s@]+$/;

function emailFault({ alarmEmail, purpose }: CleanerSettings): readonly string[] {
  if (alarmEmail === "nobody")
    return purpose === "production"
      ? ['alarmEmail is "nobody": in production somebody must hear of alarms, so give an e-mail address.']
      : [];
  return typeof alarmEmail === "string" && EMAIL.test(alarmEmail)
    ? []
    : [`alarmEmail is ${shown(alarmEmail)}: it must be an e-mail address, or "nobody".`];
}

/** Domains that nobody can have (RFC 2606). */
const NOBODYS = /@(?:.+[.])?example[.](?:com|net|org)$/i;

/** What can be deployed, but hardly as it is meant: a sentence each. */
export function warningsOf({ alarmEmail, purpose }: CleanerSettings): readonly string[] {
  return purpose === "production" && NOBODYS.test(alarmEmail)
    ? [`alarmEmail is "${alarmEmail}", which nobody reads: put the address of whoever is on call there.`]
    : [];
}

const LINK = /^[\x21-\x7e]{1,200}$/;

function runbookFault(runbook: string): readonly string[] {
  return typeof runbook === "string" && LINK.test(runbook) && !runbook.includes("#")
    ? []
    : [`runbook is ${shown(runbook)}: it must be a path or an address of up to 200 characters without spaces and #.`];
}

function overridesFileFault(file: string): readonly string[] {
  if (file === "none") return [];
  return typeof file === "string" && file !== ""
    ? overridesFaults(file)
    : [`overridesFile is ${shown(file)}: it must be the path of a file, or "none".`];
}

/** Texts in quotes, objects as JSON, NaN as NaN. */
function shown(value: unknown): string {
  return typeof value === "number" || value === undefined ? String(value) : JSON.stringify(value);
}
