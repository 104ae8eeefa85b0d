import { Duration } from "aws-cdk-lib";
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  LogQueryVisualizationType,
  LogQueryWidget,
  PeriodOverride,
  TextWidget,
} from "aws-cdk-lib/aws-cloudwatch";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { METRICS as BREAKER } from "../lambdas/breaker/contract.ts";
import { METRICS } from "../lambdas/clean/contract.ts";
import { waitingMinutesOf } from "./alarm-rules.ts";
import type { CleanerSettings } from "./cleaner-settings.ts";
import type { NoticeQueue } from "./notice-queue.ts";
import { costPerMillion } from "./page-cost.ts";
import { deadLettersOf, oldestOf, pageMetric } from "./page-metrics.ts";

interface Shown {
  readonly service: string;
  readonly settings: CleanerSettings;
  readonly pages: NoticeQueue;
  readonly archives: NoticeQueue;
  readonly backfill: NoticeQueue;
  readonly clean: LambdaFunction;
  readonly alarms: readonly Alarm[];
}

/** One page that answers how it goes: what comes through, what waits, what is rejected and why, how sure, how fast, how dear. */
export function createDashboard(scope: Construct, shown: Shown): Dashboard {
  return new Dashboard(scope, "Dashboard", {
    dashboardName: shown.service,
    defaultInterval: Duration.days(1),
    periodOverride: PeriodOverride.INHERIT,
    widgets: [
      [new AlarmStatusWidget({ title: "Alarms", alarms: [...shown.alarms], width: WIDTH, height: 3 })],
      [throughput(shown), waiting(shown)],
      [rejectedByCode(shown), rejectedShare(shown)],
      [confidence(shown), durations(shown)],
      [cost(shown), budget(shown)],
    ],
  });
}

const WIDTH = 24;
const HALF = { width: 12, height: 6 } as const;

function graph(title: string, label: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, leftYAxis: { min: 0, label, showUnits: false }, ...HALF });
}

function throughput({ service }: Shown): IWidget {
  const fates = {
    Cleaned: METRICS.cleaned,
    Rejected: METRICS.rejected,
    Gone: METRICS.gone,
    Deleted: METRICS.deleted,
    "Passed over": METRICS.passedOver,
    Faults: METRICS.faults,
  };
  const left = Object.entries(fates).map(([label, name]) =>
    pageMetric(service, name, { statistic: "Sum", minutes: 5 }).with({ label }),
  );
  return new GraphWidget({ title: "Pages in five minutes", left, stacked: true, leftYAxis: { min: 0 }, ...HALF });
}

function waiting({ pages, archives, backfill, settings }: Shown): IWidget {
  return new GraphWidget({
    title: "Age of the oldest message, and dead letters",
    left: [oldestOf(pages.notices).with({ label: "Pages" }), oldestOf(archives.notices).with({ label: "Archives" })],
    leftYAxis: { min: 0, label: "Seconds", showUnits: false },
    leftAnnotations: [{ value: waitingMinutesOf(settings) * 60, label: "Somebody is told" }],
    right: [
      deadLettersOf(pages.deadLetters).with({ label: "Dead letters, pages" }),
      deadLettersOf(archives.deadLetters).with({ label: "Dead letters, archives" }),
      deadLettersOf(backfill.deadLetters).with({ label: "Dead letters, backfill" }),
    ],
    rightYAxis: { min: 0, label: "Messages", showUnits: false },
    ...HALF,
  });
}

/** Asked of the log: a metric for each code would cost 0.30 dollars a month each and say no more. */
function rejectedByCode({ clean }: Shown): IWidget {
  return new LogQueryWidget({
    title: "Rejected pages by code",
    logGroupNames: [clean.logGroup.logGroupName],
    view: LogQueryVisualizationType.BAR,
    queryLines: ['filter fate = "rejected"', "stats count(*) as pages by code", "sort pages desc"],
    ...HALF,
  });
}

function rejectedShare({ service, settings }: Shown): IWidget {
  const metric = (name: string) => pageMetric(service, name, { statistic: "Sum", minutes: 15 });
  return new GraphWidget({
    title: "Rejected and failed pages in a quarter of an hour",
    left: [metric(METRICS.rejected).with({ label: "Rejected" }), metric(METRICS.faults).with({ label: "Faults" })],
    right: [metric(METRICS.pages).with({ label: "Pages" })],
    leftYAxis: { min: 0, label: `Somebody is told at ${settings.alarmRejectedPercent} %`, showUnits: false },
    rightYAxis: { min: 0, showUnits: false },
    ...HALF,
  });
}

/** From, to: shares of the pages whose predicted quality lies between the two. */
const CONFIDENCE_BANDS = [
  ["PR(:0.5)", "below 0.5"],
  ["PR(0.5:0.8)", "0.5 to 0.8"],
  ["PR(0.8:0.95)", "0.8 to 0.95"],
  ["PR(0.95:)", "above 0.95"],
] as const;

function confidence({ service }: Shown): IWidget {
  const left = CONFIDENCE_BANDS.map(([statistic, label]) =>
    pageMetric(service, METRICS.confidence, { statistic, minutes: 60 }).with({ label }),
  );
  return new GraphWidget({
    title: "Confidence: percent of an hour's pages",
    left,
    stacked: true,
    leftYAxis: { min: 0, max: 100, showUnits: false },
    ...HALF,
  });
}

function durations({ service, clean }: Shown): IWidget {
  const page = (statistic: string) =>
    pageMetric(service, METRICS.pageMilliseconds, { statistic, minutes: 5 }).with({ label: `Page ${statistic}` });
  const batch = clean.metricDuration({ statistic: "p99", period: Duration.minutes(5) }).with({ label: "Batch p99" });
  return graph("Duration", "Milliseconds", [page("p50"), page("p90"), page("p99"), batch]);
}

function cost({ service, clean, settings }: Shown): IWidget {
  const { memoryMb } = settings;
  // Without the group's name, which the library leaves out, these are the bytes of all logs of the account.
  const dimensionsMap = { LogGroupName: clean.logGroup.logGroupName };
  const logBytes = clean.logGroup.metricIncomingBytes({ dimensionsMap, period: Duration.hours(1), statistic: "Sum" });
  return graph("Cost per million pages", "Dollars", [costPerMillion({ service, clean, memoryMb, logBytes })]);
}

function budget({ service, settings }: Shown): IWidget {
  if (settings.dailyPageCap === "none")
    return new TextWidget({ markdown: 'No budget: `dailyPageCap` is "none" in this deployment.', ...HALF });
  return new GraphWidget({
    title: "Pages of the day (UTC) and the cap",
    left: [pageMetric(service, BREAKER.pagesToday, { statistic: "Maximum", minutes: 5 }).with({ label: "Pages" })],
    leftAnnotations: [{ value: settings.dailyPageCap, label: "Cleaning rests" }],
    leftYAxis: { min: 0, showUnits: false },
    ...HALF,
  });
}
