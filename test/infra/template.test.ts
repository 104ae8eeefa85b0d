import { Match, type Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { ENV } from "../../lambdas/clean/contract.ts";
import { readSettings } from "../../lambdas/clean/settings.ts";
import { ENV as UNPACK_ENV } from "../../lambdas/unpack/contract.ts";
import { idOf, propertiesOf, type Resource, resourceOf, resourcesOf } from "./resources.ts";
import { templateOf } from "./synthesize.ts";

let dev: Template;
let prod: Template;

beforeAll(() => {
  dev = templateOf("dev");
  prod = templateOf("prod");
}, 120_000);

describe("the buckets", () => {
  it("are private, encrypted, and open to TLS only", () => {
    const buckets = prod.findResources("AWS::S3::Bucket");
    expect(Object.keys(buckets)).toHaveLength(3);
    for (const [id, bucket] of Object.entries(buckets)) {
      expect(Object.values(bucket.Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
      expect(bucket.Properties.BucketEncryption).toBeDefined();
      prod.hasResourceProperties("AWS::S3::BucketPolicy", {
        Bucket: { Ref: id },
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({
              Effect: "Deny",
              Action: "s3:*",
              Principal: { AWS: "*" },
              Condition: { Bool: { "aws:SecureTransport": "false" } },
            }),
          ]),
        },
      });
    }
  });

  it.each(["Ingest", "Output"])("keep versions, tidy up and log access: %s", (name) => {
    const bucket = propertiesOf(prod, "AWS::S3::Bucket", name);
    expect(bucket.VersioningConfiguration).toEqual({ Status: "Enabled" });
    expect(bucket.LoggingConfiguration.LogFilePrefix).toBe(`${name.toLowerCase()}/`);
    expect(bucket.LifecycleConfiguration.Rules).toContainEqual(
      expect.objectContaining({
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
        NoncurrentVersionExpiration: { NoncurrentDays: 90 },
      }),
    );
  });

  it("expire raw pages where the environment says so, documents never", () => {
    const expiring = (template: Template) =>
      resourcesOf(template, "AWS::S3::Bucket").flatMap((bucket) =>
        bucket.Properties.LifecycleConfiguration.Rules.filter((rule: Resource) => rule.ExpirationInDays).map(
          (rule: Resource) => rule.Id,
        ),
      );
    expect(expiring(dev).sort()).toEqual(["expire", "raw-pages"]);
    expect(expiring(prod)).toEqual(["expire"]);
  });

  it("outlive the stack in prod and go with it, if empty, in dev", () => {
    const policyOf = (template: Template) =>
      ["Ingest", "Output"].map((name) => resourceOf(template, "AWS::S3::Bucket", name).DeletionPolicy);
    expect(policyOf(prod)).toEqual(["RetainExceptOnCreate", "RetainExceptOnCreate"]);
    expect(policyOf(dev)).toEqual(["Delete", "Delete"]);
  });
});

describe("the way of a notice", () => {
  it("leads from the ingest bucket alone into the queue, and the queue's policy comes first", () => {
    const queue = idOf(prod, "AWS::SQS::Queue", "CleanerQueueNotices");
    const policy = idOf(prod, "AWS::SQS::QueuePolicy", "CleanerQueueNotices");
    prod.hasResource("AWS::S3::Bucket", {
      DependsOn: Match.arrayWith([policy]),
      Properties: {
        NotificationConfiguration: {
          QueueConfigurations: [{ Event: "s3:ObjectCreated:*", Queue: { "Fn::GetAtt": [queue, "Arn"] } }],
        },
      },
    });
    const statements: readonly Resource[] = propertiesOf(prod, "AWS::SQS::QueuePolicy", "CleanerQueueNotices")
      .PolicyDocument.Statement;
    const admitted = statements.filter((statement) => statement.Effect === "Allow");
    expect(admitted).toHaveLength(1);
    expect(admitted[0]).toMatchObject({ Action: "sqs:SendMessage", Principal: { Service: "s3.amazonaws.com" } });
    expect(JSON.stringify(admitted[0]?.Condition.ArnEquals)).toContain(":s3:::winnow-prod-ingest-");
    expect(admitted[0]?.Condition.StringEquals).toEqual({ "aws:SourceAccount": { Ref: "AWS::AccountId" } });
  });

  it("leads from the output bucket into a queue for archives handed over, and for nothing else that lies there", () => {
    const archives = idOf(prod, "AWS::SQS::Queue", "ArchiveQueueNotices");
    expect(propertiesOf(prod, "AWS::S3::Bucket", "Output").NotificationConfiguration).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
      QueueConfigurations: [
        {
          Event: "s3:ObjectCreated:*",
          Filter: { S3Key: { Rules: [{ Name: "prefix", Value: "archives/" }] } },
          Queue: { "Fn::GetAtt": [archives, "Arn"] },
        },
      ],
    });
    const { Statement } = propertiesOf(prod, "AWS::SQS::QueuePolicy", "ArchiveQueueNotices").PolicyDocument;
    const admitted = Statement.filter((statement: Resource) => statement.Effect === "Allow");
    expect(admitted).toHaveLength(1);
    expect(JSON.stringify(admitted[0]?.Condition.ArnEquals)).toContain(":s3:::winnow-prod-output-");
  });

  it("is hidden for six function timeouts, and ends in the dead-letter queue after five receives", () => {
    for (const [role, queue] of [
      ["Clean", "CleanerQueue"],
      ["Unpack", "ArchiveQueue"],
    ] as const) {
      const timeout = propertiesOf(prod, "AWS::Lambda::Function", `${role}Function`).Timeout;
      const dead = idOf(prod, "AWS::SQS::Queue", `${queue}DeadLetters`);
      prod.hasResourceProperties("AWS::SQS::Queue", {
        VisibilityTimeout: timeout * 6,
        RedrivePolicy: { deadLetterTargetArn: { "Fn::GetAtt": [dead, "Arn"] }, maxReceiveCount: 5 },
      });
    }
    const retentions = resourcesOf(prod, "AWS::SQS::Queue").map((queue) => queue.Properties.MessageRetentionPeriod);
    expect(new Set(retentions)).toEqual(new Set([1_209_600]));
  });

  it("reaches the function in batches that may fail in part, with capped concurrency", () => {
    prod.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
      BatchSize: 10,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      ScalingConfig: { MaximumConcurrency: 200 },
    });
    dev.hasResourceProperties("AWS::Lambda::EventSourceMapping", { ScalingConfig: { MaximumConcurrency: 5 } });
  });
});

const FUNCTIONS = ["Breaker", "Clean", "Unpack"];

function roleOf(logicalId: string): string {
  return /^Cleaner([A-Z][a-z]+)Function/.exec(logicalId)?.[1] ?? logicalId;
}

describe("the function", () => {
  it("has others beside it for archives and for the budget, and no custom resource brings another", () => {
    expect(Object.keys(prod.findResources("AWS::Lambda::Function")).map(roleOf).sort()).toEqual(FUNCTIONS);
    const types = Object.values(prod.toJSON().Resources as Record<string, { Type: string }>).map((r) => r.Type);
    expect(types.filter((type) => type.startsWith("Custom::") || type.includes("CustomResource"))).toEqual([]);
  });

  it("runs on the newest Node runtime, on arm64, with source maps, traced, logging to a group that expires", () => {
    const group = idOf(prod, "AWS::Logs::LogGroup", "CleanLogs");
    prod.hasResourceProperties("AWS::Lambda::Function", {
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      Handler: "index.handler",
      MemorySize: 1_769,
      Environment: { Variables: Match.objectLike({ NODE_OPTIONS: "--enable-source-maps" }) },
      TracingConfig: { Mode: "Active" },
      LoggingConfig: Match.objectLike({ LogFormat: "JSON", LogGroup: { Ref: group } }),
    });
    const retentions = resourcesOf(prod, "AWS::Logs::LogGroup").map((logs) => logs.Properties.RetentionInDays);
    expect(new Set(retentions)).toEqual(new Set([90]));
    expect(retentions.length).toBeGreaterThanOrEqual(FUNCTIONS.length);
  });

  it("is told exactly the settings that its code reads, and its code accepts them", () => {
    const variables = propertiesOf(dev, "AWS::Lambda::Function", "CleanFunction").Environment.Variables;
    const { overridesFile: _, ...always } = ENV;
    for (const name of Object.values(always)) expect(variables).toHaveProperty(name);
    const settings = readSettings({ ...variables, [ENV.outputBucket]: "the-output-bucket" });
    expect(settings).toEqual({
      outputBucket: "the-output-bucket",
      maxPageBytes: 10_485_760,
      strength: "balanced",
      inlines: "omit",
      ofDeletedPages: "keep",
    });
  });

  it("can write documents and rejections, and can't write to the ingest bucket", () => {
    const statements: readonly Resource[] = propertiesOf(prod, "AWS::IAM::Policy", "CleanRole").PolicyDocument
      .Statement;
    const writing = statements.filter((statement) => [statement.Action].flat().includes("s3:PutObject"));
    const targets = JSON.stringify(writing.map((statement) => statement.Resource));
    expect(targets).toContain("/documents/*");
    expect(targets).toContain("/rejected/*");
    expect(targets).not.toContain(idOf(prod, "AWS::S3::Bucket", "Ingest"));
  });
});

describe("the unpack function", () => {
  it("takes one archive at a time, a few side by side, for as long as Lambda lets it", () => {
    prod.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
      BatchSize: 1,
      EventSourceArn: { "Fn::GetAtt": [idOf(prod, "AWS::SQS::Queue", "ArchiveQueueNotices"), "Arn"] },
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      ScalingConfig: { MaximumConcurrency: 5 },
    });
    expect(propertiesOf(prod, "AWS::Lambda::Function", "UnpackFunction")).toMatchObject({
      Timeout: 900,
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
    });
  });

  it("is told exactly the settings that its code reads", () => {
    const variables = propertiesOf(dev, "AWS::Lambda::Function", "UnpackFunction").Environment.Variables;
    const own = Object.keys(variables).filter((name) => !["POWERTOOLS_SERVICE_NAME", "NODE_OPTIONS"].includes(name));
    expect(own.sort()).toEqual(Object.values(UNPACK_ENV).sort());
  });

  it("writes below unpacked/ in the ingest bucket and no documents", () => {
    const statements: readonly Resource[] = propertiesOf(prod, "AWS::IAM::Policy", "UnpackRole").PolicyDocument
      .Statement;
    const writing = statements.filter((statement) => [statement.Action].flat().includes("s3:PutObject"));
    const targets = JSON.stringify(writing.map((statement) => statement.Resource));
    for (const prefix of ["/unpacked/*", "/archives/*", "/rejected/*"]) expect(targets).toContain(prefix);
    expect(targets).not.toContain("/documents/*");
    expect(targets).not.toContain('"/*"');
  });
});
