import { Match, type Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { ENV } from "../../lambdas/breaker/contract.ts";
import { readSettings } from "../../lambdas/breaker/settings.ts";
import { idOf, propertiesOf, type Resource, resourceOf, resourcesOf } from "./resources.ts";
import { templateOf } from "./synthesize.ts";

const NIGHTS = { schedule: { fromHour: 22, toHour: 6 } } as const;

let plain: Template;
let encrypted: Template;
let nightly: Template;

beforeAll(() => {
  plain = templateOf("staging", { dailyPageCap: "none" });
  encrypted = templateOf("staging", { encryption: "customer-key" });
  nightly = templateOf("staging", { ...NIGHTS, dailyPageCap: 5_000 });
}, 120_000);

describe("encryption", () => {
  it("is AWS's own unless asked: no key is paid for", () => {
    plain.resourceCountIs("AWS::KMS::Key", 0);
    expect(JSON.stringify(plain.toJSON())).not.toContain("kms:");
  });

  it("with a customer key covers page buckets, queues, topic and logs, and the key rotates and stays", () => {
    const key = { "Fn::GetAtt": [idOf(encrypted, "AWS::KMS::Key", "Key"), "Arn"] };
    for (const name of ["Ingest", "Output"]) {
      const [rule] = propertiesOf(encrypted, "AWS::S3::Bucket", name).BucketEncryption
        .ServerSideEncryptionConfiguration;
      expect(rule).toEqual({
        BucketKeyEnabled: true,
        ServerSideEncryptionByDefault: { KMSMasterKeyID: key, SSEAlgorithm: "aws:kms" },
      });
    }
    for (const queue of resourcesOf(encrypted, "AWS::SQS::Queue")) expect(queue.Properties.KmsMasterKeyId).toEqual(key);
    for (const topic of resourcesOf(encrypted, "AWS::SNS::Topic")) expect(topic.Properties.KmsMasterKeyId).toEqual(key);
    for (const logs of resourcesOf(encrypted, "AWS::Logs::LogGroup")) expect(logs.Properties.KmsKeyId).toEqual(key);
    encrypted.hasResource("AWS::KMS::Key", {
      DeletionPolicy: "RetainExceptOnCreate",
      Properties: { EnableKeyRotation: true },
    });
  });

  it("leaves access logs to S3's keys, because S3 delivers them into no other bucket", () => {
    const [rule] = propertiesOf(encrypted, "AWS::S3::Bucket", "AccessLogs").BucketEncryption
      .ServerSideEncryptionConfiguration;
    expect(rule.ServerSideEncryptionByDefault).toEqual({ SSEAlgorithm: "AES256" });
  });

  it("lets in those who send through it, of this account only", () => {
    const statements: readonly Resource[] = propertiesOf(encrypted, "AWS::KMS::Key").KeyPolicy.Statement;
    const ofThisAccount = { StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } } };
    const senders = statements.filter(
      (statement) => JSON.stringify(statement.Condition) === JSON.stringify(ofThisAccount),
    );
    expect(senders.flatMap((statement) => statement.Principal.Service).sort()).toEqual([
      "cloudwatch.amazonaws.com",
      "events.amazonaws.com",
      "s3.amazonaws.com",
    ]);
    for (const sender of senders)
      expect(sender.Action).toEqual(["kms:Decrypt", expect.stringContaining("GenerateDataKey")]);
    const open = statements.filter((statement) => statement.Condition === undefined);
    expect(open.map((statement) => Object.keys(statement.Principal))).toEqual([["AWS"]]);
    expect(JSON.stringify(statements)).toContain("kms:EncryptionContext:aws:logs:arn");
  });
});

describe("access logs", () => {
  it("can be switched off: no third bucket, and the others log to nobody", () => {
    const without = templateOf("dev", { accessLogs: "off" });
    without.resourceCountIs("AWS::S3::Bucket", 2);
    for (const bucket of resourcesOf(without, "AWS::S3::Bucket"))
      expect(bucket.Properties.LoggingConfiguration).toBeUndefined();
  });
});

describe("deletions", () => {
  it("are no news unless asked for", () => {
    const { QueueConfigurations } = propertiesOf(plain, "AWS::S3::Bucket", "Ingest").NotificationConfiguration;
    expect(QueueConfigurations.map((queue: Resource) => queue.Event)).toEqual(["s3:ObjectCreated:*"]);
    expect(variablesOf(plain, "Clean")).toMatchObject({ DELETE_DOCUMENTS: "keep" });
  });

  it("reach the function where documents go with their pages; pages that expire are not among them", () => {
    const following = templateOf("dev", { onSourceDeleted: "delete" });
    const { QueueConfigurations } = propertiesOf(following, "AWS::S3::Bucket", "Ingest").NotificationConfiguration;
    expect(QueueConfigurations.map((queue: Resource) => queue.Event)).toEqual([
      "s3:ObjectCreated:*",
      "s3:ObjectRemoved:*",
    ]);
    expect(variablesOf(following, "Clean")).toMatchObject({ DELETE_DOCUMENTS: "delete" });
  });
});

function variablesOf(template: Template, role: string) {
  return propertiesOf(template, "AWS::Lambda::Function", `${role}Function`).Environment.Variables;
}

describe("the budget breaker", () => {
  it("is not there where there is neither a cap nor an hour of rest", () => {
    expect(Object.keys(plain.findResources("AWS::Lambda::Function")).join()).not.toContain("Breaker");
    plain.resourceCountIs("AWS::Events::Rule", 0);
  });

  it("leaves cleaning turned on when it goes: only without it does the template say so", () => {
    const enabledIn = (template: Template) =>
      propertiesOf(template, "AWS::Lambda::EventSourceMapping", "CleanFunction").Enabled;
    expect(enabledIn(nightly)).toBeUndefined();
    expect(enabledIn(plain)).toBe(true);
  });

  it("is told what its code reads: the event source of pages, the cap, the hours", () => {
    const variables = variablesOf(nightly, "Breaker");
    for (const name of Object.values(ENV)) expect(variables).toHaveProperty(name);
    const mapping = idOf(nightly, "AWS::Lambda::EventSourceMapping", "CleanFunction");
    expect(variables[ENV.pages]).toEqual({ Ref: mapping });
    expect(readSettings({ ...variables, [ENV.pages]: "the-mapping", [ENV.backfill]: "" })).toEqual({
      pages: "the-mapping",
      service: "winnow-staging",
      limits: { dailyPageCap: 5_000, openHours: { from: 22, to: 6 } },
    });
  });

  it("looks every five minutes, and may start cleaning again at midnight and when the hours open", () => {
    const rules = resourcesOf(nightly, "AWS::Events::Rule").map(({ Properties }) => [
      Properties.Name,
      Properties.ScheduleExpression,
      Properties.Targets.map((target: Resource) => target.Input),
    ]);
    expect(rules.sort()).toEqual([
      ["winnow-staging-look", "rate(5 minutes)", ['{"wake":"look"}']],
      ["winnow-staging-next-day", "cron(0 0 * * ? *)", ['{"wake":"resume"}']],
      ["winnow-staging-opening", "cron(0 22 * * ? *)", ['{"wake":"resume"}']],
    ]);
  });

  it("may be invoked by those rules alone", () => {
    const invokers = resourcesOf(nightly, "AWS::Lambda::Permission").map(({ Properties }) => Properties);
    expect(invokers).toHaveLength(3);
    for (const invoker of invokers)
      expect(invoker).toMatchObject({
        Principal: "events.amazonaws.com",
        SourceArn: { "Fn::GetAtt": [expect.stringContaining("Breaker"), "Arn"] },
      });
  });

  it("gives up on a wake that is an hour late: the next one knows better", () => {
    nightly.hasResourceProperties("AWS::Lambda::EventInvokeConfig", {
      MaximumEventAgeInSeconds: 3_600,
      MaximumRetryAttempts: 2,
    });
  });

  it("has an alarm that rings at the cap, and none about a budget where there are hours only", () => {
    nightly.hasResourceProperties("AWS::CloudWatch::Alarm", {
      AlarmName: "winnow-staging-budget-spent",
      MetricName: "PagesToday",
      Threshold: 5_000,
      Dimensions: [{ Name: "service", Value: "winnow-staging" }],
      AlarmDescription: Match.stringLikeRegexp("^The day's 5,000 pages are cleaned"),
    });
    const hoursOnly = templateOf("staging", { ...NIGHTS, dailyPageCap: "none" });
    const names = resourcesOf(hoursOnly, "AWS::CloudWatch::Alarm").map((alarm) => alarm.Properties.AlarmName);
    expect(names).toContain("winnow-staging-breaker-failed");
    expect(names).not.toContain("winnow-staging-budget-spent");
  });
});

describe("buckets", () => {
  it("bear the names that an environment gives them, which the queues then let in", () => {
    const bucketNames = { ingest: "our-pages", output: "our-documents", accessLogs: "our-logs" };
    const own = templateOf("dev", { bucketNames });
    expect(resourceOf(own, "AWS::S3::Bucket", "Ingest").Properties.BucketName).toBe("our-pages");
    expect(JSON.stringify(propertiesOf(own, "AWS::SQS::QueuePolicy", "CleanerQueueNotices"))).toContain(
      ":s3:::our-pages",
    );
    expect(JSON.stringify(propertiesOf(own, "AWS::SQS::QueuePolicy", "ArchiveQueueNotices"))).toContain(
      ":s3:::our-documents",
    );
  });
});
