import { Aws, Duration } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, type Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { CleanerSettings } from "./cleaner-settings.ts";
import type { NoticeQueue } from "./notice-queue.ts";

interface AlarmsProps {
  /** Begins each alarm's name: "winnow-dev". */
  readonly service: string;
  readonly settings: CleanerSettings;
  readonly pages: NoticeQueue;
  readonly archives: NoticeQueue;
}

/** Where every alarm sends the person it wakes; the part after # is a heading there. */
export const RUNBOOK = "docs/runbook.md";

/**
 * What wakes somebody. Lambda's own error count is not among it: a batch that fails in part is no error to Lambda,
 * and one that fails in whole is seen here too, by what it leaves in the queues.
 */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly #service: string;

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.#service = props.service;
    this.topic = new Topic(this, "Topic", { enforceSSL: true });
    // The policy that enforces TLS replaces the default one, which had let CloudWatch in.
    this.topic.grantPublish(
      new ServicePrincipal("cloudwatch.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
      }),
    );
    if (props.settings.alarmEmail !== "nobody")
      this.topic.addSubscription(new EmailSubscription(props.settings.alarmEmail));
    this.#watchPages(props);
    this.#watchArchives(props.archives);
  }

  #watchPages({ pages, settings }: AlarmsProps): void {
    this.#raise("dead-letters", {
      metric: deadLettersOf(pages.deadLetters),
      threshold: 1,
      broke:
        "Pages could not be cleaned through a fault of ours or of AWS: their notices rest in the dead-letter queue.",
      remedy: "Read the fault in the function's log, mend it, then send the notices back. Nothing is lost for 14 days.",
    });
    this.#raise("waiting-pages", {
      metric: oldestOf(pages.notices),
      threshold: settings.alarmAgeMinutes * 60,
      broke: `A page has been waiting for more than ${settings.alarmAgeMinutes} minutes.`,
      remedy: "Look whether the function is throttled, failing or simply busy; raise maxConcurrency if it is busy.",
    });
  }

  #watchArchives(archives: NoticeQueue): void {
    this.#raise("failed-archives", {
      metric: deadLettersOf(archives.deadLetters),
      threshold: 1,
      broke: "An archive could not be unpacked through a fault of ours or of AWS. Its pages so far are safe.",
      remedy: "Read the fault in the unpack function's log, mend it, then send the notice back: it goes on from there.",
    });
    this.#raise("waiting-archives", {
      metric: oldestOf(archives.notices),
      threshold: ARCHIVE_AGE_HOURS * 3_600,
      broke: `An archive has been waiting, or its last try failed, for more than ${ARCHIVE_AGE_HOURS} hours.`,
      remedy: "Look whether the unpack function is failing or busy; raise maxArchives if it is busy.",
    });
  }

  #raise(name: string, rule: { metric: Metric; threshold: number; broke: string; remedy: string }): void {
    new Alarm(this, name, {
      alarmName: `${this.#service}-${name}`,
      alarmDescription: `${rule.broke} ${rule.remedy} Runbook: ${RUNBOOK}#${name}`,
      metric: rule.metric,
      threshold: rule.threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(this.topic));
  }
}

/** A failed try rests for six times the function's 15 minutes: four tries and a queue before them. */
const ARCHIVE_AGE_HOURS = 8;

function deadLettersOf(queue: Queue): Metric {
  return queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: "Maximum" });
}

function oldestOf(queue: Queue): Metric {
  return queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: "Maximum" });
}
