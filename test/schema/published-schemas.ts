import * as z from "zod";
import { cleanDocumentSchema, rejectionSchema } from "../../cleaner/model/document.ts";

/** One schema file that consumers read: where it lies, and what the source says it must hold. */
export interface PublishedSchema {
  readonly path: string;
  readonly json: string;
}

/** Both public contracts as JSON Schema, draft 2020-12, computed from the zod source. */
export function publishedSchemas(): readonly PublishedSchema[] {
  return [
    { path: "docs/document.schema.json", json: printSchema(cleanDocumentSchema) },
    { path: "docs/rejection.schema.json", json: printSchema(rejectionSchema) },
  ];
}

function printSchema(schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    override: ({ jsonSchema }) => closeTuple(jsonSchema),
  });
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** zod refuses a pair of one or three; without both ends said, JSON Schema lets them pass. */
function closeTuple(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.prefixItems === undefined) return;
  schema.minItems = schema.prefixItems.length;
  schema.items = false;
}
