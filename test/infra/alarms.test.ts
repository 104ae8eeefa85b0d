import { readFileSync } from "node:fs";
import { Match, type Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { METRICS as BREAKER_METRICS } from "../../lambdas/breaker/contract.ts";
import { METRICS } from "../../lambdas/clean/contract.ts";
import { idOf, type Resource, resourcesOf } from "./resources.ts";
import { templateOf } from "./synthesize.ts";

const RUNBOOK = new URL("../../docs/runbook.md", import.meta.url);

/** As a page of Markdown makes anchors of headings: "## Dead letters" is #dead-letters. */
function headingsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^## (.+)$/gm)].map(([, text = ""]) => text.toLowerCase().replaceAll(" ", "-"));
}

let prod: Template;

beforeAll(() => {
  prod = templateOf("prod");
}, 120_000);

describe("the alarms", () => {
  it("are those that somebody should be woken for", () => {
    expect(
      resourcesOf(prod, "AWS::CloudWatch::Alarm")
        .map((alarm) => alarm.Properties.AlarmName)
        .sort(),
    ).toEqual([
      "winnow-prod-breaker-failed",
      "winnow-prod-budget-spent",
      "winnow-prod-dead-letters",
      "winnow-prod-failed-archives",
      "winnow-prod-failed-backfill",
      "winnow-prod-failing-pages",
      "winnow-prod-rejected-pages",
      "winnow-prod-throttled",
      "winnow-prod-waiting-archives",
      "winnow-prod-waiting-pages",
    ]);
  });

  it("say what broke, what to do, and link to a heading of the runbook that exists", () => {
    const headings = headingsOf(readFileSync(RUNBOOK, "utf8"));
    for (const alarm of resourcesOf(prod, "AWS::CloudWatch::Alarm")) {
      const { AlarmDescription: description, AlarmName: name } = alarm.Properties;
      const [, broke = "", remedy = "", anchor = ""] =
        /^([A-Z0-9].+?[.]) ([A-Z].+) Runbook: docs\/runbook[.]md#([a-z-]+)$/.exec(description) ?? [];
      expect(broke.length).toBeGreaterThan(40);
      expect(remedy.length).toBeGreaterThan(40);
      expect(description.length).toBeLessThanOrEqual(1_024);
      expect(name).toBe(`winnow-prod-${anchor}`);
      expect(headings).toContain(anchor);
    }
  });

  it("link to a runbook elsewhere where the settings say so", () => {
    const own = templateOf("dev", { runbook: "https://wiki.example/winnow" });
    own.hasResourceProperties("AWS::CloudWatch::Alarm", {
      AlarmDescription: Match.stringLikeRegexp("Runbook: https://wiki.example/winnow#dead-letters$"),
    });
  });

  it("are explained by a section each: no section of the runbook is without its alarm", () => {
    const names = resourcesOf(prod, "AWS::CloudWatch::Alarm").map((alarm) => alarm.Properties.AlarmName);
    for (const heading of headingsOf(readFileSync(RUNBOOK, "utf8"))) expect(names).toContain(`winnow-prod-${heading}`);
  });

  it("count the hours of rest out of the time that a page may wait", () => {
    const ageOf = (changes: object) =>
      resourcesOf(templateOf("dev", { alarmAgeMinutes: 30, ...changes }), "AWS::CloudWatch::Alarm").find((alarm) =>
        alarm.Properties.AlarmName.endsWith("waiting-pages"),
      )?.Properties.Threshold;
    expect(ageOf({})).toBe(30 * 60);
    expect(ageOf({ schedule: { fromHour: 22, toHour: 6 } })).toBe(16 * 3_600 + 30 * 60);
    expect(ageOf({ schedule: { fromHour: 9, toHour: 17 } })).toBe(16 * 3_600 + 30 * 60);
  });

  it("ring for shares only where there are enough pages to speak of one", () => {
    const metricsOf = (name: string) =>
      resourcesOf(prod, "AWS::CloudWatch::Alarm")
        .filter((alarm) => alarm.Properties.AlarmName.endsWith(name))
        .flatMap((alarm) => alarm.Properties.Metrics.flatMap((metric: Resource) => metric.Expression ?? []));
    expect(metricsOf("rejected-pages")).toEqual(["IF(pages >= 100, 100 * rejected / pages, 0)"]);
    expect(metricsOf("failing-pages")).toEqual([
      "MAX([IF(pages >= 100, 100 * faults / pages, 0), IF(invocations >= 20, 100 * errors / invocations, 0)])",
    ]);
  });

  it("ask for metrics that the functions write, under the dimension that they write", () => {
    const written: readonly string[] = [...Object.values(METRICS), ...Object.values(BREAKER_METRICS)];
    const asked = resourcesOf(prod, "AWS::CloudWatch::Alarm").flatMap(({ Properties }) => [
      ...(Properties.Namespace === "Winnow" ? [Properties] : []),
      ...(Properties.Metrics ?? [])
        .map((metric: Resource) => metric.MetricStat?.Metric)
        .filter((metric: Resource | undefined) => metric?.Namespace === "Winnow"),
    ]);
    expect(asked.length).toBeGreaterThanOrEqual(5);
    for (const metric of asked) {
      expect(written).toContain(metric.MetricName);
      expect(metric.Dimensions).toEqual([{ Name: "service", Value: "winnow-prod" }]);
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
    "BackfillDeadLetterQueueUrl",
    "BackfillEventSourceId",
    "BackfillQueueUrl",
    "BackfillStateMachineArn",
    "BreakerFunctionName",
    "CleanFunctionName",
    "DashboardName",
    "DatabaseName",
    "DeadLetterQueueUrl",
    "IngestBucket",
    "NoticeQueueUrl",
    "OutputBucket",
    "UnpackFunctionName",
  ]);
});
