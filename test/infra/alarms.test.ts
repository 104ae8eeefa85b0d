import { readFileSync } from "node:fs";
import { Match, type Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { idOf, resourcesOf } from "./resources.ts";
import { templateOf } from "./synthesize.ts";

const RUNBOOK = new URL("../../docs/runbook.md", import.meta.url);

let prod: Template;

beforeAll(() => {
  prod = templateOf("prod");
}, 120_000);

describe("the alarms", () => {
  it("say what broke, what to do, and name a heading of the runbook that exists", () => {
    const runbook = readFileSync(RUNBOOK, "utf8");
    const alarms = resourcesOf(prod, "AWS::CloudWatch::Alarm");
    expect(alarms.map((alarm) => alarm.Properties.AlarmName).sort()).toEqual([
      "winnow-prod-dead-letters",
      "winnow-prod-failed-archives",
      "winnow-prod-waiting-archives",
      "winnow-prod-waiting-pages",
    ]);
    for (const alarm of alarms) {
      const anchor = /Runbook: docs\/runbook\.md#([a-z-]+)$/.exec(alarm.Properties.AlarmDescription)?.[1] ?? "";
      expect(alarm.Properties.AlarmName).toContain(anchor);
      expect(runbook.toLowerCase()).toContain(`\n## ${anchor.replace("-", " ")}\n`);
    }
  });

  it("watch the dead letters and the oldest waiting page, and count silence as health", () => {
    prod.hasResourceProperties("AWS::CloudWatch::Alarm", {
      MetricName: "ApproximateNumberOfMessagesVisible",
      Threshold: 1,
      TreatMissingData: "notBreaching",
    });
    prod.hasResourceProperties("AWS::CloudWatch::Alarm", {
      MetricName: "ApproximateAgeOfOldestMessage",
      Threshold: 15 * 60,
      TreatMissingData: "notBreaching",
    });
  });

  it("reach the topic: its policy lets CloudWatch of this account publish", () => {
    const topic = idOf(prod, "AWS::SNS::Topic", "Alarms");
    for (const alarm of resourcesOf(prod, "AWS::CloudWatch::Alarm"))
      expect(alarm.Properties.AlarmActions).toEqual([{ Ref: topic }]);
    prod.hasResourceProperties("AWS::SNS::TopicPolicy", {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: "Allow",
            Action: "sns:Publish",
            Principal: { Service: "cloudwatch.amazonaws.com" },
            Condition: { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } },
          }),
        ]),
      },
    });
  });
});

it("tells people where to find what they need", () => {
  expect(Object.keys(prod.findOutputs("*")).sort()).toEqual([
    "AlarmTopicArn",
    "ArchiveDeadLetterQueueUrl",
    "ArchiveQueueUrl",
    "CleanFunctionName",
    "DeadLetterQueueUrl",
    "IngestBucket",
    "NoticeQueueUrl",
    "OutputBucket",
    "UnpackFunctionName",
  ]);
});
