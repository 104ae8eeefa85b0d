import { Aws } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { AlarmRule } from "./alarm-rule.ts";
import type { CleanerSettings } from "./cleaner-settings.ts";

interface AlarmsProps {
  /** Begins each alarm's name: "winnow-dev". */
  readonly service: string;
  readonly settings: CleanerSettings;
  /** Encrypts what waits in the topic. */
  readonly key: IKey | undefined;
  readonly rules: readonly AlarmRule[];
}

/** What wakes somebody, and the topic that it is said in. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.topic = new Topic(this, "Topic", {
      enforceSSL: true,
      ...(props.key === undefined ? {} : { masterKey: props.key }),
    });
    // The policy that enforces TLS replaces the default one, which had let CloudWatch in.
    this.topic.grantPublish(
      new ServicePrincipal("cloudwatch.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID } },
      }),
    );
    if (props.settings.alarmEmail !== "nobody")
      this.topic.addSubscription(new EmailSubscription(props.settings.alarmEmail));
    this.alarms = props.rules.map((rule) => this.#raise(rule, props));
  }

  #raise(
    { name, metric, threshold, broke, remedy, periods = 1 }: AlarmRule,
    { service, settings }: AlarmsProps,
  ): Alarm {
    const alarm = new Alarm(this, name, {
      alarmName: `${service}-${name}`,
      alarmDescription: `${broke} ${remedy} Runbook: ${settings.runbook}#${name}`,
      metric,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }
}
