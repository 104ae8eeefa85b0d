import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Resource } from "./resources.ts";
import { templateOf } from "./synthesize.ts";

/** The template of prod as it was deployed before: never regenerated, only joined by those of later releases. */
const STORED = new URL("stored/prod.template.json", import.meta.url);

/**
 * What holds something that a deployment must not lose, and the properties whose change makes CloudFormation put a new
 * one in its place ("Update requires: Replacement" in the template reference, createOnlyProperties in its schemas).
 */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  "AWS::S3::Bucket": ["BucketName", "BucketNamePrefix", "BucketNamespace", "ObjectLockEnabled"],
  "AWS::SQS::Queue": ["QueueName", "FifoQueue"],
  "AWS::SNS::Topic": ["TopicName", "FifoTopic"],
  "AWS::Logs::LogGroup": ["LogGroupName", "LogGroupClass"],
  "AWS::KMS::Key": ["KeySpec"],
  "AWS::Glue::Database": ["CatalogId", "DatabaseName"],
  "AWS::Glue::Table": ["CatalogId", "DatabaseName"],
};

/** What would be lost or replaced if `after` were deployed over `before`, a line each. */
function lossesOf(before: Readonly<Record<string, Resource>>, after: Readonly<Record<string, Resource>>): string[] {
  return Object.entries(before).flatMap(([id, old]) => {
    const properties = KEPT[old.Type];
    if (properties === undefined) return [];
    const now = after[id];
    if (now === undefined || now.Type !== old.Type) return [`${id} (${old.Type}) is gone`];
    const replaced = properties.filter((name) => !isSame(old.Properties?.[name], now.Properties?.[name]));
    const policies = ["DeletionPolicy", "UpdateReplacePolicy"].filter((name) => old[name] !== now[name]);
    return [...replaced, ...policies].map((name) => `${id}: ${name} changes`);
  });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const stored: Readonly<Record<string, Resource>> = JSON.parse(readFileSync(STORED, "utf8")).Resources;

it("an upgrade replaces and loses no bucket, queue, topic or log, whatever is switched on", () => {
  const types = Object.values(stored).map((resource) => resource.Type);
  for (const type of ["AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::SNS::Topic"]) expect(types).toContain(type);
  expect(lossesOf(stored, templateOf("prod").toJSON().Resources)).toEqual([]);
  const changed = templateOf("prod", { encryption: "customer-key", onSourceDeleted: "delete", dailyPageCap: "none" });
  expect(lossesOf(stored, changed.toJSON().Resources)).toEqual([]);
});

it("would tell a bucket that is renamed, one that moved in the tree, and one that no longer outlives its stack", () => {
  const [id = "", bucket = {}] = Object.entries(stored).find(([name]) => name.includes("Ingest")) ?? [];
  const { [id]: _, ...without } = stored;
  const renamed = { ...bucket, Properties: { ...bucket.Properties, BucketName: "another" } };
  expect(lossesOf(stored, { ...stored, [id]: renamed })).toEqual([`${id}: BucketName changes`]);
  expect(lossesOf(stored, { ...without, Moved: bucket })).toEqual([`${id} (AWS::S3::Bucket) is gone`]);
  expect(lossesOf(stored, { ...stored, [id]: { ...bucket, DeletionPolicy: "Delete" } })).toEqual([
    `${id}: DeletionPolicy changes`,
  ]);
});
