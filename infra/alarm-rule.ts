import type { IMetric } from "aws-cdk-lib/aws-cloudwatch";

/** What is worth waking somebody for. */
export interface AlarmRule {
  /** Ends the alarm's name, and is the heading of its section in docs/runbook.md: "dead-letters". */
  readonly name: string;
  readonly metric: IMetric;
  /** The alarm rings at this value and above. */
  readonly threshold: number;
  /** Periods of the metric in a row; one unless said. */
  readonly periods?: number;
  /** What broke, in a sentence. */
  readonly broke: string;
  /** What to do first, in a sentence. */
  readonly remedy: string;
}
