import { Duration } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { METRICS } from "../lambdas/clean/contract.ts";

/** A metric that our functions write: dimension `service` only. `statistic`: "Sum", "p99", "PR(0:0.5)". */
export function pageMetric(
  service: string,
  metricName: string,
  { statistic, minutes }: { readonly statistic: string; readonly minutes: number },
): Metric {
  const dimensionsMap = { service };
  return new Metric({
    namespace: METRICS.namespace,
    metricName,
    dimensionsMap,
    statistic,
    period: Duration.minutes(minutes),
  });
}

/** How many dead letters lie in a queue. */
export function deadLettersOf(queue: Queue): Metric {
  return queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: "Maximum" });
}

/** Seconds that the oldest message of a queue has been there. */
export function oldestOf(queue: Queue): Metric {
  return queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: "Maximum" });
}
