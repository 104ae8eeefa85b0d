import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import { METRICS as CLEAN_METRICS } from "../clean/contract.ts";
import { describe } from "../clean/powertools-reporter.ts";
import { visibleText } from "../visible-text.ts";
import { METRICS } from "./contract.ts";
import type { UnpackReport } from "./unpack-message.ts";

/** Reports through Powertools: one JSON line a leg, and metrics that leave with `flush`. */
export interface UnpackReporter {
  readonly report: (report: UnpackReport) => void;
  readonly fault: (error: Error) => void;
  readonly flush: () => void;
}

/** Service name and log level come from the POWERTOOLS_* variables. */
export function openUnpackReporter(): UnpackReporter {
  const logger = new Logger();
  const metrics = new Metrics({ namespace: CLEAN_METRICS.namespace });
  const count = (name: string, amount: number) => metrics.addMetric(name, MetricUnit.Count, amount);
  return {
    report: (report) => {
      logger.info(`archive ${report.fate}`, {
        ...report,
        ...("key" in report ? { key: visibleText(report.key) } : {}),
      });
      if (report.fate === "unpacked" || report.fate === "rejected") {
        count(METRICS.archives, 1);
        count(METRICS.unpackedPages, report.counts?.pages ?? 0);
      }
      if (report.fate === "rejected") count(METRICS.rejectedArchives, 1);
    },
    fault: (error) => {
      logger.error("archive failed", { fate: "fault", ...describe(error) });
      count(METRICS.faults, 1);
    },
    flush: () => {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    },
  };
}
