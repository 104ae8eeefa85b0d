import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Stack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { Key } from "aws-cdk-lib/aws-kms";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ContentCleaner, type ContentCleanerProps, DEFAULT_SETTINGS } from "../../infra/index.ts";
import { readNotices } from "../../lambdas/clean/notice.ts";
import { idOf, propertiesOf, type Resource, resourcesOf } from "./resources.ts";
import { templateOfStack } from "./synthesize.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const GUIDE = new URL("../../docs/construct.md", import.meta.url);
const FUNCTIONS = ["clean", "unpack", "breaker"];

describe("the app in docs/construct.md", () => {
  let folder: string;
  let template: Template;

  /** Inside the repository, so that "winnow/construct" is found as the package's own entry. */
  beforeAll(() => {
    mkdirSync(join(ROOT, "dist"), { recursive: true });
    folder = mkdtempSync(join(ROOT, "dist", "own-app-"));
    const [, code = ""] = /```ts\n([\s\S]*?)```/.exec(readFileSync(GUIDE, "utf8")) ?? [];
    writeFileSync(join(folder, "app.ts"), code);
    for (const name of FUNCTIONS) {
      mkdirSync(join(folder, "node_modules/winnow/dist/lambdas", name), { recursive: true });
      writeFileSync(join(folder, "node_modules/winnow/dist/lambdas", name, "index.mjs"), "");
    }
    const env = { ...process.env, CDK_OUTDIR: join(folder, "out"), CDK_VALIDATION: "false" };
    const run = spawnSync(process.execPath, ["--import", "tsx", "app.ts"], { cwd: folder, env, encoding: "utf8" });
    if (run.status !== 0) throw new Error(run.stderr);
    template = Template.fromJSON(JSON.parse(readFileSync(join(folder, "out", "Corpus.template.json"), "utf8")));
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  it("hears of the crawl by EventBridge, and leaves the crawl's notifications alone", () => {
    template.hasResourceProperties("AWS::Events::Rule", {
      EventPattern: {
        source: ["aws.s3"],
        "detail-type": ["Object Created"],
        detail: { bucket: { name: ["our-crawl"] } },
      },
      Targets: [{ Arn: { "Fn::GetAtt": [idOf(template, "AWS::SQS::Queue", "CleanerQueueNotices"), "Arn"] } }],
    });
    const types = Object.values<Resource>(template.toJSON().Resources).map((resource) => resource.Type);
    expect(types.filter((type) => type.startsWith("Custom::"))).toEqual([]);
    expect(JSON.stringify(template.findResources("AWS::SQS::QueuePolicy"))).not.toContain(":s3:::corpus-ingest");
  });

  it("makes the other bucket, and tells the app's own queue of each document", () => {
    const output = idOf(template, "AWS::S3::Bucket", "Output");
    expect(Object.keys(template.findResources("AWS::S3::Bucket")).join()).not.toContain("Ingest");
    template.hasResourceProperties("AWS::Events::Rule", {
      EventPattern: {
        source: ["aws.s3"],
        "detail-type": ["Object Created"],
        detail: { bucket: { name: [{ Ref: output }] }, object: { key: [{ prefix: "documents/" }] } },
      },
      Targets: [{ Arn: { "Fn::GetAtt": [idOf(template, "AWS::SQS::Queue", "ToIndex"), "Arn"] } }],
    });
  });

  it("has the settings that it asks for, and the defaults beside them", () => {
    template.hasResourceProperties("AWS::Lambda::EventSourceMapping", { ScalingConfig: { MaximumConcurrency: 20 } });
    template.hasResourceProperties("AWS::SNS::Subscription", { Endpoint: "corpus@example.com" });
    template.hasResourceProperties("AWS::Lambda::Function", { MemorySize: DEFAULT_SETTINGS.memoryMb });
  });
});

function own(props: (stack: ConstructorParameters<typeof Bucket>[0]) => ContentCleanerProps): Template {
  return templateOfStack((stack, bundles) => {
    new ContentCleaner(stack, "Cleaner", { bundles, ...props(stack) });
  });
}

describe("a cleaner in somebody's stack", () => {
  it("needs nothing but bundles", () => {
    const template = own(() => ({}));
    expect(propertiesOf(template, "AWS::S3::Bucket", "Ingest").BucketName).toEqual({
      "Fn::Join": ["", ["winnow-ingest-", { Ref: "AWS::AccountId" }, "-", { Ref: "AWS::Region" }]],
    });
    template.resourceCountIs("AWS::Lambda::Function", 2);
  });

  it("hears of both buckets by EventBridge where both are there already, and makes none", () => {
    const template = own((stack) => ({
      ingestBucket: Bucket.fromBucketName(stack, "In", "our-crawl"),
      outputBucket: Bucket.fromBucketName(stack, "Out", "our-corpus"),
    }));
    template.resourceCountIs("AWS::S3::Bucket", 0);
    const details = resourcesOf(template, "AWS::Events::Rule").map((rule) => rule.Properties.EventPattern.detail);
    expect(details).toEqual([
      { bucket: { name: ["our-crawl"] } },
      { bucket: { name: ["our-corpus"] }, object: { key: [{ prefix: "archives/" }] } },
    ]);
    for (const policy of resourcesOf(template, "AWS::SQS::QueuePolicy")) {
      const admitted = policy.Properties.PolicyDocument.Statement.filter((s: Resource) => s.Effect === "Allow");
      for (const statement of admitted) expect(statement.Principal).toEqual({ Service: "events.amazonaws.com" });
    }
  });

  it("lets its functions at the buckets that are there, and at their key where it is told of one", () => {
    const template = own((stack) => ({
      ingestBucket: Bucket.fromBucketAttributes(stack, "In", {
        bucketName: "our-crawl",
        encryptionKey: Key.fromKeyArn(stack, "InKey", "arn:aws:kms:eu-central-1:123456789012:key/our-key"),
      }),
    }));
    const policy = JSON.stringify(propertiesOf(template, "AWS::IAM::Policy", "CleanRole"));
    expect(policy).toContain(":s3:::our-crawl/*");
    expect(policy).toContain("arn:aws:kms:eu-central-1:123456789012:key/our-key");
  });

  it("hears of deletions by EventBridge where they count, but not of what expires", () => {
    const template = own((stack) => ({
      ingestBucket: Bucket.fromBucketName(stack, "In", "our-crawl"),
      settings: { onSourceDeleted: "delete" },
    }));
    template.hasResourceProperties("AWS::Events::Rule", {
      EventPattern: {
        "detail-type": ["Object Created", "Object Deleted"],
        detail: { bucket: { name: ["our-crawl"] }, reason: [{ "anything-but": ["Lifecycle Expiration"] }] },
      },
    });
  });

  it.each<[string, (stack: ConstructorParameters<typeof Bucket>[0]) => ContentCleanerProps, string]>([
    ["a service that fits into no bucket name", () => ({ service: "Our_Corpus" }), 'The service name "Our_Corpus"'],
    ["a service that is too long", () => ({ service: "a".repeat(29) }), "use 1 to 28 of a-z"],
    ["memory of 64", () => ({ settings: { memoryMb: 64 } }), "memoryMb is 64: it must be"],
    [
      "names that overlap",
      () => ({ bucketNames: { ingest: "ours", output: "ours", accessLogs: "logs" } }),
      'bucketNames.ingest and bucketNames.output are both "ours"',
    ],
    [
      "one bucket for both",
      (stack) => {
        const bucket = Bucket.fromBucketName(stack, "In", "our-crawl");
        return { ingestBucket: bucket, outputBucket: Bucket.fromBucketName(stack, "Out", bucket.bucketName) };
      },
      "ingestBucket and outputBucket are one bucket",
    ],
    [
      "bundles that are not there",
      () => ({ bundles: "/nowhere" }),
      "There is no folder /nowhere: run npm run bundle first.",
    ],
  ])("refuses %s with a sentence", (_, props, sentence) => {
    expect(() => own(props)).toThrow(sentence);
  });
});

it("refuses a bucket of another account or region, whose events would never come", () => {
  const withBucketOf = (place: { readonly account?: string; readonly region?: string }) => () =>
    templateOfStack((stack, bundles) => {
      const here = new Stack(stack.node.root, "Here", { env: { account: "123456789012", region: "eu-central-1" } });
      const ingestBucket = Bucket.fromBucketAttributes(here, "In", { bucketName: "our-crawl", ...place });
      new ContentCleaner(here, "Cleaner", { bundles, ingestBucket });
    });
  expect(withBucketOf({})).not.toThrow();
  expect(withBucketOf({ region: "us-east-1" })).toThrow(
    "ingestBucket is of region us-east-1 and the stack of eu-central-1: its events would not reach this stack.",
  );
  expect(withBucketOf({ account: "999999999999" })).toThrow("ingestBucket is of account 999999999999 and the stack of");
});

it("two cleaners share a stack where they have names of their own", () => {
  const both = (second: string) =>
    templateOfStack((stack, bundles) => {
      new ContentCleaner(stack, "One", { bundles, service: "one" });
      new ContentCleaner(stack, "Two", { bundles, service: second });
    });
  expect(resourcesOf(both("two"), "AWS::CloudWatch::Dashboard")).toHaveLength(2);
  expect(() => both("one")).toThrow('Two cleaners of stack Own are called "one": name one otherwise.');
});

it("every prop is in the guide's table, and every row of it is a prop", () => {
  const guide = readFileSync(GUIDE, "utf8");
  const table = guide.slice(guide.indexOf("## Props"), guide.indexOf("## What it hands out"));
  const rows = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  const source = readFileSync(new URL("../../infra/cleaner-plan.ts", import.meta.url), "utf8");
  const [, props = ""] = /interface ContentCleanerProps \{([\s\S]*?)\n\}/.exec(source) ?? [];
  expect(rows).toEqual([...props.matchAll(/readonly (\w+)\?:/g)].map(([, name]) => name));
});

it("what the construct hands out is in the guide's table", () => {
  const guide = readFileSync(GUIDE, "utf8");
  const table = guide.slice(guide.indexOf("## What it hands out"), guide.indexOf("## Buckets of your own"));
  const source = readFileSync(new URL("../../infra/content-cleaner.ts", import.meta.url), "utf8");
  const fields = source.slice(source.indexOf("export class ContentCleaner"), source.indexOf("constructor("));
  const names = [...fields.matchAll(/^ {2}readonly (\w+):/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(8);
  for (const name of [...names, "documentWritten"]) expect(table).toMatch(new RegExp(`\`${name}[.\`]`));
});

it("both shapes of a notice, S3's own and EventBridge's, say the same to the functions", () => {
  const own = {
    eventVersion: "2.5",
    eventName: "ObjectCreated:Put",
    s3: { bucket: { name: "b" }, object: { key: "a+page%2B.html", versionId: "v1", sequencer: "0A" } },
  };
  const bridged = {
    version: "0",
    source: "aws.s3",
    "detail-type": "Object Created",
    detail: { bucket: { name: "b" }, object: { key: "a page+.html", "version-id": "v1", sequencer: "0A" } },
  };
  expect(readNotices(JSON.stringify(bridged))).toEqual(readNotices(JSON.stringify({ Records: [own] })));
});

it("the same buckets are made with the feature flags of this app and without any", () => {
  const bucketsOf = (flags: "with flags" | "without flags") =>
    templateOfStack((stack, bundles) => {
      new ContentCleaner(stack, "Cleaner", { bundles });
    }, flags).findResources("AWS::S3::Bucket");
  expect(bucketsOf("without flags")).toEqual(bucketsOf("with flags"));
});
