import { Duration } from "aws-cdk-lib";
import { MathExpression } from "aws-cdk-lib/aws-cloudwatch";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { METRICS as BREAKER } from "../lambdas/breaker/contract.ts";
import { METRICS } from "../lambdas/clean/contract.ts";
import type { AlarmRule } from "./alarm-rule.ts";
import type { CleanerSettings } from "./cleaner-settings.ts";
import type { NoticeQueue } from "./notice-queue.ts";
import { deadLettersOf, oldestOf, pageMetric } from "./page-metrics.ts";

interface Watched {
  readonly service: string;
  readonly settings: CleanerSettings;
  readonly pages: NoticeQueue;
  readonly archives: NoticeQueue;
  readonly backfill: NoticeQueue;
  readonly clean: LambdaFunction;
  /** Absent where there is neither a cap nor an hour of rest. */
  readonly breaker: LambdaFunction | undefined;
}

/** Every alarm of a deployment. */
export function alarmRulesOf(watched: Watched): readonly AlarmRule[] {
  return [
    ...queueRules(watched),
    ...archiveRules(watched.archives),
    backfillRule(watched.backfill),
    ...functionRules(watched),
    rejectedRule(watched),
    ...breakerRules(watched),
  ];
}

function queueRules({ pages, settings }: Watched): readonly AlarmRule[] {
  const minutes = waitingMinutesOf(settings);
  return [
    {
      name: "dead-letters",
      metric: deadLettersOf(pages.deadLetters),
      threshold: 1,
      broke:
        "Pages could not be cleaned through a fault of ours or of AWS: their notices rest in the dead-letter queue.",
      remedy:
        "Read the fault in the function's log, mend it, then send the notices back within 14 days of the uploads.",
    },
    {
      name: "waiting-pages",
      metric: oldestOf(pages.notices),
      threshold: minutes * 60,
      broke: `A page has been waiting for more than ${minutes} minutes.`,
      remedy:
        "Look whether the function rests, is throttled, is failing or simply busy; raise maxConcurrency if it is busy.",
    },
  ];
}

/** Minutes after which a page has waited too long: those it may wait, and the hours of rest. */
export function waitingMinutesOf({ alarmAgeMinutes, schedule }: CleanerSettings): number {
  return alarmAgeMinutes + restHours(schedule) * 60;
}

function restHours(schedule: CleanerSettings["schedule"]): number {
  return schedule === "always" ? 0 : 24 - ((schedule.toHour - schedule.fromHour + 24) % 24);
}

/** A failed try rests for six times the function's 15 minutes: four tries and a queue before them. */
const ARCHIVE_AGE_HOURS = 8;

function archiveRules(archives: NoticeQueue): readonly AlarmRule[] {
  return [
    {
      name: "failed-archives",
      metric: deadLettersOf(archives.deadLetters),
      threshold: 1,
      broke: "An archive could not be unpacked through a fault of ours or of AWS. Its pages so far are safe.",
      remedy: "Read the fault in the unpack function's log, mend it, then send the notice back: it goes on from there.",
    },
    {
      name: "waiting-archives",
      metric: oldestOf(archives.notices),
      threshold: ARCHIVE_AGE_HOURS * 3_600,
      broke: `An archive has been waiting, or its last try failed, for more than ${ARCHIVE_AGE_HOURS} hours.`,
      remedy: "Look whether the unpack function is failing or busy; raise maxArchives if it is busy.",
    },
  ];
}

/** Its age is nobody's alarm: a backfill of a billion pages may take weeks. */
function backfillRule(backfill: NoticeQueue): AlarmRule {
  return {
    name: "failed-backfill",
    metric: deadLettersOf(backfill.deadLetters),
    threshold: 1,
    broke: "A backfill could not clean pages again through a fault of ours or of AWS: their wishes are dead letters.",
    remedy: "Read the fault in the clean function's log, mend it, then send them back. The older documents stand.",
  };
}

const QUARTER = Duration.minutes(15);
/** Percent of tries that may fail: S3's own bad minutes stay below, and retries mend them. */
const FAULT_PERCENT = 5;
/** Fewer tries in a quarter of an hour than this say nothing about a share. */
const ENOUGH = { pages: 100, invocations: 20 } as const;

/**
 * Lambda's own errors are only batches that failed in whole, by a crash, by the clock, or page by page; a fault in one
 * page of a batch is in our own count. Whichever share is worse is the one that rings.
 */
function functionRules({ service, clean }: Watched): readonly AlarmRule[] {
  const failing = new MathExpression({
    label: "Percent of pages or batches that failed",
    expression:
      `MAX([IF(pages >= ${ENOUGH.pages}, 100 * faults / pages, 0), ` +
      `IF(invocations >= ${ENOUGH.invocations}, 100 * errors / invocations, 0)])`,
    period: QUARTER,
    usingMetrics: {
      pages: pageMetric(service, METRICS.pages, { statistic: "Sum", minutes: 15 }),
      faults: pageMetric(service, METRICS.faults, { statistic: "Sum", minutes: 15 }),
      invocations: clean.metricInvocations({ period: QUARTER, statistic: "Sum" }),
      errors: clean.metricErrors({ period: QUARTER, statistic: "Sum" }),
    },
  });
  return [
    {
      name: "failing-pages",
      metric: failing,
      threshold: FAULT_PERCENT,
      broke: `${FAULT_PERCENT} percent or more of a quarter of an hour's pages or batches failed through a fault of ours or of AWS.`,
      remedy: "Read the fault in the function's log; what failed is tried five times before it becomes a dead letter.",
    },
    {
      name: "throttled",
      metric: clean.metricThrottles({ period: Duration.minutes(5), statistic: "Sum" }),
      threshold: 1,
      periods: 3,
      broke:
        "Lambda refused to start the clean function for a quarter of an hour: the account's concurrency is used up.",
      remedy: "Lower maxConcurrency, or ask AWS for a higher quota; pages wait meanwhile and are not lost.",
    },
  ];
}

function rejectedRule({ service, settings }: Watched): AlarmRule {
  const share = new MathExpression({
    label: "Percent of pages that were rejected",
    expression: `IF(pages >= ${ENOUGH.pages}, 100 * rejected / pages, 0)`,
    period: QUARTER,
    usingMetrics: {
      pages: pageMetric(service, METRICS.pages, { statistic: "Sum", minutes: 15 }),
      rejected: pageMetric(service, METRICS.rejected, { statistic: "Sum", minutes: 15 }),
    },
  });
  return {
    name: "rejected-pages",
    metric: share,
    threshold: settings.alarmRejectedPercent,
    broke: `${settings.alarmRejectedPercent} percent or more of a quarter of an hour's pages were rejected.`,
    remedy: "See which code it is and whose pages they are: most often a crawler stores error pages or empty files.",
  };
}

function breakerRules({ service, settings, breaker }: Watched): readonly AlarmRule[] {
  if (breaker === undefined) return [];
  const failed: AlarmRule = {
    name: "breaker-failed",
    metric: breaker.metricErrors({ period: QUARTER, statistic: "Sum" }),
    threshold: 3,
    broke: "The budget breaker fails: nobody rests cleaning at the day's cap, or starts it again.",
    remedy: "Read the fault in the breaker's log; turn the event source on or off by hand until it is mended.",
  };
  if (settings.dailyPageCap === "none") return [failed];
  return [
    {
      name: "budget-spent",
      metric: pageMetric(service, BREAKER.pagesToday, { statistic: "Maximum", minutes: 15 }),
      threshold: settings.dailyPageCap,
      broke: `The day's ${settings.dailyPageCap.toLocaleString("en-US")} pages are cleaned: cleaning rests until midnight (UTC).`,
      remedy: "Nothing is lost. Find out who sends so much; raise dailyPageCap and deploy if it is meant.",
    },
    failed,
  ];
}
