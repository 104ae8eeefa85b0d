import { readdirSync, readFileSync, statSync } from "node:fs";
import type { Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { cleanPage, toJsonLine } from "../../cleaner/index.ts";
import { columnsOf, type SchemaNode } from "../../infra/document-columns.ts";
import { outputKeyOf } from "../../lambdas/clean/output-key.ts";
import { misfitsOf, readHiveType } from "./hive-types.ts";
import { type Resource, resourcesOf } from "./resources.ts";
import { templateOf } from "./synthesize.ts";

const SAMPLES = new URL("../../samples/", import.meta.url);

let prod: Template;
let tables: Readonly<Record<string, Resource>>;

beforeAll(() => {
  prod = templateOf("prod");
  const inputs = resourcesOf(prod, "AWS::Glue::Table").map((table) => table.Properties.TableInput);
  tables = Object.fromEntries(inputs.map((input) => [input.Name, input]));
}, 120_000);

/** What a line of JSON holds that the columns of a table can't read. */
function unreadIn(line: string, table: string): readonly string[] {
  const columns: readonly Resource[] = tables[table]?.StorageDescriptor.Columns;
  const fields = columns.map(({ Name, Type }) => `${Name}:${Type}`).join(",");
  return misfitsOf(JSON.parse(line), readHiveType(`struct<${fields}>`), "");
}

function outcomesOfSamples() {
  const files = readdirSync(SAMPLES).filter((name) => statSync(new URL(name, SAMPLES)).isFile());
  return files.map((key) => cleanPage({ bytes: readFileSync(new URL(key, SAMPLES)), uri: `s3://in/${key}`, key }));
}

describe("the tables that Athena reads", () => {
  it("are documents and rejections, each in whole and by folder, in a database named after the service", () => {
    expect(Object.keys(tables).sort()).toEqual([
      "documents",
      "documents_by_folder",
      "rejections",
      "rejections_by_folder",
    ]);
    prod.hasResourceProperties("AWS::Glue::Database", { DatabaseInput: { Name: "winnow_prod" } });
    for (const table of resourcesOf(prod, "AWS::Glue::Table")) {
      expect(table.Properties.DatabaseName).toBe("winnow_prod");
      expect(table.Properties.TableInput.StorageDescriptor.SerdeInfo.SerializationLibrary).toContain("openx");
    }
  });

  it("have a place for everything that documents and rejections of the samples hold", () => {
    const outcomes = outcomesOfSamples();
    for (const outcome of outcomes) {
      if (outcome.kind === "cleaned") expect(unreadIn(toJsonLine(outcome.document), "documents")).toEqual([]);
      else expect(unreadIn(toJsonLine(outcome.rejection), "rejections")).toEqual([]);
    }
    expect(outcomes.filter((outcome) => outcome.kind === "cleaned").length).toBeGreaterThan(10);
  });

  it("would show what a column has no place for, or another type", () => {
    expect(unreadIn('{"id":1,"quality":{"chars":{"lost":2}},"invented":"x"}', "documents")).toEqual([
      ".id",
      ".quality.chars.lost",
      ".invented",
    ]);
  });

  it.each(["document", "rejection"])("have the columns of docs/%s.schema.json, all of them and no others", (name) => {
    const schema: SchemaNode = JSON.parse(
      readFileSync(new URL(`../../docs/${name}.schema.json`, import.meta.url), "utf8"),
    );
    const columns = tables[`${name}s`]?.StorageDescriptor.Columns;
    expect(columns.map((column: Resource) => column.Name)).toEqual(
      Object.keys(schema.properties ?? {}).map((property) => property.toLowerCase()),
    );
    expect(tables[`${name}s_by_folder`]?.StorageDescriptor.Columns).toEqual(columns);
    expect(columns.map((column: Resource) => column.Name)).not.toContain("folder");
  });

  it("lie where the function writes: the projected place of a folder is where its documents are", () => {
    const { Parameters, PartitionKeys } = tables.documents_by_folder ?? {};
    expect(PartitionKeys).toEqual([{ Name: "folder", Type: "string" }]);
    expect(Parameters).toMatchObject({ "projection.enabled": "true", "projection.folder.type": "injected" });
    const place = (folder: string) =>
      Parameters["storage.location.template"]["Fn::Join"][1]
        .at(-1)
        .replace(/[$][{]folder[}]/, folder)
        .replace(/^\//, "");
    expect(outputKeyOf("crawl-2026/site/page.html", "cleaned").startsWith(place("crawl-2026"))).toBe(true);
    expect(outputKeyOf("crawl-2026/page.html", "rejected").startsWith(place("crawl-2026"))).toBe(false);
    expect(tables.documents?.StorageDescriptor.Location["Fn::Join"][1].at(-1)).toBe("/documents/");
    expect(tables.rejections?.StorageDescriptor.Location["Fn::Join"][1].at(-1)).toBe("/rejected/");
  });
});

describe("making columns of a schema", () => {
  it.each<[SchemaNode, string]>([
    [{ type: "string" }, "string"],
    [{ type: "integer" }, "bigint"],
    [{ type: "number" }, "double"],
    [{ type: "boolean" }, "boolean"],
    [{ type: "array", items: { type: "string" } }, "array<string>"],
    [{ type: "array", prefixItems: [{ type: "integer" }, { type: "integer" }], items: false }, "array<bigint>"],
    [{ type: "object", additionalProperties: { type: "string" } }, "map<string,string>"],
    [{ type: "object", properties: { pageType: { type: "string" } } }, "struct<pagetype:string>"],
  ])("writes %j as %s", (node, type) => {
    expect(columnsOf({ properties: { someThing: node } })).toEqual([{ name: "something", type }]);
  });

  it.each<SchemaNode>([
    {},
    { type: "null" },
    { type: "array" },
    { type: "array", prefixItems: [{ type: "integer" }, { type: "string" }] },
  ])("refuses %j, which no column can hold, and names it", (node) => {
    expect(() => columnsOf({ properties: { odd: node } })).toThrow("odd has");
  });
});
