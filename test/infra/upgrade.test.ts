import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Resource } from "./resources.ts";
import { templateOf } from "./synthesize.ts";

/** Templates of prod as they were deployed: never regenerated, only joined by those of later releases. */
const STORED = new URL("stored/", import.meta.url);

/**
 * What holds something that a deployment must not lose, and the properties whose change makes CloudFormation put a new
 * one in its place (createOnlyProperties in the resource schemas).
 */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  "AWS::S3::Bucket": ["BucketName", "BucketNamePrefix", "BucketNamespace"],
  "AWS::SQS::Queue": ["QueueName", "FifoQueue"],
  "AWS::SNS::Topic": ["TopicName", "FifoTopic"],
  "AWS::Logs::LogGroup": ["LogGroupName"],
  "AWS::KMS::Key": [],
  "AWS::Glue::Database": ["DatabaseName", "DatabaseInput.Name"],
  "AWS::Glue::Table": ["CatalogId", "DatabaseName", "TableInput.Name"],
};

/** What would be lost or replaced if `after` were deployed over `before`, a line each. */
function lossesOf(before: Readonly<Record<string, Resource>>, after: Readonly<Record<string, Resource>>): string[] {
  return Object.entries(before).flatMap(([id, old]) => {
    const properties = KEPT[old.Type];
    if (properties === undefined) return [];
    const now = after[id];
    if (now === undefined || now.Type !== old.Type) return [`${id} (${old.Type}) is gone`];
    const replaced = properties.filter((name) => !isSame(valueAt(old, name), valueAt(now, name)));
    const policies = ["DeletionPolicy", "UpdateReplacePolicy"].filter((name) => old[name] !== now[name]);
    return [...replaced, ...policies].map((name) => `${id}: ${name} changes`);
  });
}

function valueAt({ Properties }: Resource, path: string): unknown {
  return path.split(".").reduce((value, name) => value?.[name], Properties);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function resourcesIn(file: string): Readonly<Record<string, Resource>> {
  return JSON.parse(readFileSync(new URL(file, STORED), "utf8")).Resources;
}

describe("an upgrade", () => {
  it.each(readdirSync(STORED))("from %s replaces and loses nothing that holds something", (file) => {
    const stored = resourcesIn(file);
    const types = Object.values(stored).map((resource) => resource.Type);
    for (const type of ["AWS::S3::Bucket", "AWS::SQS::Queue", "AWS::SNS::Topic"]) expect(types).toContain(type);
    expect(lossesOf(stored, templateOf("prod").toJSON().Resources)).toEqual([]);
    const switched = templateOf("prod", {
      encryption: "customer-key",
      onSourceDeleted: "delete",
      schedule: { fromHour: 22, toHour: 6 },
    });
    expect(lossesOf(stored, switched.toJSON().Resources)).toEqual([]);
  });
});

it("would tell a bucket that is renamed, one that moved in the tree, and one that no longer outlives its stack", () => {
  const stored = templateOf("prod").toJSON().Resources as Readonly<Record<string, Resource>>;
  const [id = "", bucket = {}] = Object.entries(stored).find(([name]) => name.includes("Ingest")) ?? [];
  const { [id]: _, ...without } = stored;
  const renamed = { ...bucket, Properties: { ...bucket.Properties, BucketName: "another" } };
  expect(lossesOf(stored, { ...stored, [id]: renamed })).toEqual([`${id}: BucketName changes`]);
  expect(lossesOf(stored, { ...without, Moved: bucket })).toEqual([`${id} (AWS::S3::Bucket) is gone`]);
  expect(lossesOf(stored, { ...stored, [id]: { ...bucket, DeletionPolicy: "Delete" } })).toEqual([
    `${id}: DeletionPolicy changes`,
  ]);
  const [tableId = "", table = {}] = Object.entries(stored).find(([, { Type }]) => Type === "AWS::Glue::Table") ?? [];
  const named = { ...table, Properties: { ...table.Properties, TableInput: { Name: "pages" } } };
  expect(lossesOf(stored, { ...stored, [tableId]: named })).toEqual([`${tableId}: TableInput.Name changes`]);
});
