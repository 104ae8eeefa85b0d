import { Stack } from "aws-cdk-lib";
import { Bucket, type CfnBucket } from "aws-cdk-lib/aws-s3";
import { expect, it } from "vitest";
import { ContentCleaner } from "../../infra/content-cleaner.ts";
import { ENVIRONMENTS } from "../../infra/environments.ts";
import { findingsOf, stackIn } from "./synthesize.ts";

it("breaks no rule of cdk-nag's AwsSolutions or of CloudFormation's schema without a reason beside it", {
  timeout: 120_000,
}, () => {
  const findings = findingsOf((app, bundles) => {
    for (const environment of Object.keys(ENVIRONMENTS)) stackIn(app, environment);
    stackIn(app, "other", {
      encryption: "customer-key",
      accessLogs: "off",
      onSourceDeleted: "delete",
      schedule: { fromHour: 22, toHour: 6 },
    });
    const own = new Stack(app, "Own");
    new ContentCleaner(own, "Cleaner", {
      bundles,
      ingestBucket: Bucket.fromBucketName(own, "Crawl", "our-crawl"),
      outputBucket: Bucket.fromBucketName(own, "Corpus", "our-corpus"),
    });
  });
  expect(findings).toEqual([]);
});

it("would see a property that CloudFormation does not know, and a bucket without a reason", {
  timeout: 120_000,
}, () => {
  const findings = findingsOf((app) => {
    const bucket = new Bucket(new Stack(app, "Own"), "Open");
    (bucket.node.defaultChild as CfnBucket).addPropertyOverride("VersioningConfiguration", { Stauts: "Enabled" });
  });
  // F3002: a property that the schema does not know; F3003: one that it asks for and misses.
  expect(findings).toEqual(["AwsSolutions-S1", "AwsSolutions-S10", "F3002", "F3003"]);
});
