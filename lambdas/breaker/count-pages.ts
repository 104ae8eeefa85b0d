import { type CloudWatchClient, GetMetricDataCommand } from "@aws-sdk/client-cloudwatch";
import { METRICS } from "../clean/contract.ts";

/** Seconds; 288 points a day come in one answer. */
const PERIOD = 300;
/** A minute, so that the span is not empty just after midnight: CloudWatch rounds times to minutes. */
const AHEAD_MS = 60_000;

/**
 * Pages that the clean function of a service has worked on since midnight (UTC), tries that failed included, as far as
 * CloudWatch knows by now: it hears of a page a minute or two late.
 */
export async function countPagesToday(cloudWatch: CloudWatchClient, service: string, now: Date): Promise<number> {
  const metric = {
    Namespace: METRICS.namespace,
    MetricName: METRICS.pages,
    Dimensions: [{ Name: "service", Value: service }],
  };
  const { MetricDataResults = [] } = await cloudWatch.send(
    new GetMetricDataCommand({
      StartTime: new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate())),
      EndTime: new Date(now.getTime() + AHEAD_MS),
      MetricDataQueries: [{ Id: "pages", MetricStat: { Metric: metric, Period: PERIOD, Stat: "Sum" } }],
    }),
  );
  return MetricDataResults.flatMap((result) => result.Values ?? []).reduce((sum, value) => sum + value, 0);
}
