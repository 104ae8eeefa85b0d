import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { METRICS as CLEAN_METRICS } from "../clean/contract.ts";
import { METRICS } from "./contract.ts";
import type { Wake } from "./decide.ts";
import { keepBudget } from "./keep-budget.ts";
import { readSettings } from "./settings.ts";

const settings = readSettings(process.env);
const place = {
  cloudWatch: new CloudWatchClient({}),
  lambda: new LambdaClient({}),
  settings,
  now: () => new Date(),
};
const logger = new Logger();
const metrics = new Metrics({ namespace: CLEAN_METRICS.namespace });

/** The budget breaker: woken by the clock, it keeps cleaning within the day's cap and the hours that are open. */
export async function handler(event: { readonly wake: Wake }): Promise<void> {
  const report = await keepBudget(place, event.wake);
  logger.info(`cleaning: ${report.cleaning}`, { ...report });
  metrics.addMetric(METRICS.pagesToday, MetricUnit.Count, report.pagesToday);
  metrics.publishStoredMetrics();
}
