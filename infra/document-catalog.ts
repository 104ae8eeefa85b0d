import { readFileSync } from "node:fs";
import { Aws } from "aws-cdk-lib";
import { CfnDatabase, CfnTable } from "aws-cdk-lib/aws-glue";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { OUTPUT_PREFIXES } from "../lambdas/clean/contract.ts";
import { type Column, columnsOf } from "./document-columns.ts";

interface DocumentCatalogProps {
  /** Names the database: "winnow-prod" gives winnow_prod. */
  readonly service: string;
  readonly output: IBucket;
}

/** Tables over what lies in the output bucket, so that Athena reads the JSON as it is. Nothing is copied or crawled. */
export class DocumentCatalog extends Construct {
  readonly databaseName: string;

  constructor(scope: Construct, id: string, { service, output }: DocumentCatalogProps) {
    super(scope, id);
    this.databaseName = service.replaceAll("-", "_");
    const database = new CfnDatabase(this, "Database", {
      catalogId: Aws.ACCOUNT_ID,
      databaseInput: { name: this.databaseName, description: `Winnow (${service}): clean documents and rejections.` },
    });
    for (const [name, { prefix, schema }] of Object.entries(TABLES)) {
      const columns = columnsOf(JSON.parse(readFileSync(new URL(schema, import.meta.url), "utf8")));
      const location = `s3://${output.bucketName}/${prefix}`;
      for (const input of [wholeTable(name, location, columns), folderTable(name, location, columns)])
        new CfnTable(this, input.name, {
          catalogId: Aws.ACCOUNT_ID,
          databaseName: this.databaseName,
          tableInput: input,
        }).addResourceDependency(database);
    }
  }
}

/** By the published schemas, so that a table can't say otherwise than documents do. */
const TABLES = {
  documents: { prefix: OUTPUT_PREFIXES.cleaned, schema: "../docs/document.schema.json" },
  rejections: { prefix: OUTPUT_PREFIXES.rejected, schema: "../docs/rejection.schema.json" },
} as const;

/** All rows; a query reads them all. */
function wholeTable(name: string, location: string, columns: readonly Column[]) {
  return {
    name,
    description: `All ${name}. To read less, ask ${name}_by_folder.`,
    tableType: "EXTERNAL_TABLE",
    parameters: { EXTERNAL: "TRUE", classification: "json" },
    storageDescriptor: storageOf(location, columns),
  };
}

/**
 * The same rows by the first part of the ingest key, projected instead of registered: keys are whatever the uploader
 * chose, so the folder is `injected`, and Athena asks for it in the WHERE clause.
 */
function folderTable(name: string, location: string, columns: readonly Column[]) {
  const whole = wholeTable(name, location, columns);
  return {
    ...whole,
    name: `${name}_by_folder`,
    description: `${name} of one folder: WHERE folder = 'the first part of the ingest key'.`,
    partitionKeys: [{ name: "folder", type: "string" }],
    parameters: {
      ...whole.parameters,
      "projection.enabled": "true",
      "projection.folder.type": "injected",
      // Athena fills the name in; to us it is text.
      "storage.location.template": `${location}\${folder}/`,
    },
  };
}

/** One JSON object a line. OpenX's reader lower-cases names as Glue does, and passes over a line that is no JSON. */
function storageOf(location: string, columns: readonly Column[]) {
  return {
    location,
    columns: [...columns],
    inputFormat: "org.apache.hadoop.mapred.TextInputFormat",
    outputFormat: "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
    serdeInfo: {
      serializationLibrary: "org.openx.data.jsonserde.JsonSerDe",
      parameters: { "case.insensitive": "TRUE", "ignore.malformed.json": "TRUE" },
    },
  };
}
