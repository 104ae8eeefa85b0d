import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { visibleText } from "../visible-text.ts";
import { METRICS } from "./contract.ts";
import type { PageReport, Reporter } from "./page-report.ts";

/**
 * Reports through Powertools: one JSON line a page, and metrics that leave once per batch with `flush`.
 *
 * The lines are read by Logs Insights queries (docs/runbook.md) and by local/, so their field names are a contract.
 */
export interface PowertoolsReporter {
  readonly report: Reporter;
  /** Sends what was counted since the last call as one embedded-metric line. */
  readonly flush: () => void;
}

/** Service name and log level come from the POWERTOOLS_* variables. */
export function openPowertoolsReporter(): PowertoolsReporter {
  const logger = new Logger();
  const metrics = new Metrics({ namespace: METRICS.namespace });
  const rejected: string[] = [];
  return {
    report: (report) => {
      logReport(logger, report);
      countReport(metrics, report);
      if (report.fate === "rejected") rejected.push(report.code);
    },
    flush: () => {
      if (rejected.length > 0) metrics.addMetadata("rejectedCodes", rejected.splice(0).join(" "));
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    },
  };
}

function logReport(logger: Logger, report: PageReport): void {
  switch (report.fate) {
    case "cleaned":
    case "rejected":
    case "gone":
    case "deleted":
    case "passed-over":
      logger.info(`page ${report.fate}`, { ...report, key: visibleText(report.key) });
      break;
    case "handed-over": {
      const { bucket, key, versionId, written } = report;
      logger.info("archive handed over", { fate: report.fate, bucket, key: visibleText(key), versionId, written });
      break;
    }
    case "ignored":
      logger.info("notice ignored", { fate: report.fate, event: visibleText(report.event) });
      break;
    case "fault": {
      const { error, ...facts } = report;
      logger.error("page failed", { ...facts, key: visibleText(report.key), ...describe(error) });
      break;
    }
    case "not-understood":
      logger.error("message not understood", { fate: report.fate, ...describe(report.error) });
  }
}

/** A fault for the log: its name, its sentence, where it was thrown. */
export function describe(error: Error) {
  const frames = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  return {
    error: visibleText(error.name),
    reason: visibleText(error.message),
    frames: frames.map((line) => visibleText(line.trim())),
  };
}

const FATE_METRICS = {
  cleaned: METRICS.cleaned,
  rejected: METRICS.rejected,
  gone: METRICS.gone,
  deleted: METRICS.deleted,
  "passed-over": METRICS.passedOver,
  fault: METRICS.faults,
} as const;

function countReport(metrics: Metrics, report: PageReport): void {
  if (report.fate === "ignored" || report.fate === "handed-over") return;
  if (report.fate === "not-understood") {
    metrics.addMetric(METRICS.faults, MetricUnit.Count, 1);
    return;
  }
  metrics.addMetric(FATE_METRICS[report.fate], MetricUnit.Count, 1);
  // The day's budget, shares and durations are about pages that were worked on.
  if (report.fate === "passed-over" || report.fate === "deleted") return;
  metrics.addMetric(METRICS.pages, MetricUnit.Count, 1);
  metrics.addMetric(METRICS.pageMilliseconds, MetricUnit.Milliseconds, report.ms);
  if (report.fate === "cleaned") metrics.addMetric(METRICS.confidence, MetricUnit.NoUnit, report.confidence);
}
