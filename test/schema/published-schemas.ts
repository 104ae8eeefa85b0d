import * as z from "zod";
import { cleanDocumentSchema, rejectionSchema } from "../../cleaner/model/document.ts";
import { printType } from "./print-types.ts";

/** One file that consumers read: where it lies, and what the source says it must hold. */
export interface PublishedSchema {
  readonly path: string;
  readonly json: string;
}

/** Both public contracts, computed from the zod source: as JSON Schema, draft 2020-12, and as the entry `winnow/document`. */
export function publishedSchemas(): readonly PublishedSchema[] {
  const [document, rejection] = [printSchema(cleanDocumentSchema), printSchema(rejectionSchema)];
  return [
    { path: "docs/document.schema.json", json: document },
    { path: "docs/rejection.schema.json", json: rejection },
    { path: "document/index.js", json: printModule(document, rejection) },
    { path: "document/index.d.ts", json: printTypes(document, rejection) },
  ];
}

const MADE_BY = "// Made by npm run schema from cleaner/model/document.ts: change that.\n";

/** Plain JavaScript, so that whoever installs Winnow needs neither a compiler nor zod to read its contract. */
function printModule(document: string, rejection: string): string {
  return `${MADE_BY}
/** JSON Schema of an object below documents/. */
export const documentSchema = ${document.trimEnd()};

/** JSON Schema of an object below rejected/. */
export const rejectionSchema = ${rejection.trimEnd()};
`;
}

function printTypes(document: string, rejection: string): string {
  return `${MADE_BY}
/** One cleaned page: an object below documents/, a line of JSONL. */
export type CleanDocument = ${printType(JSON.parse(document))};

/** One page that could not be cleaned: an object below rejected/. */
export type Rejection = ${printType(JSON.parse(rejection))};

export type Source = CleanDocument["source"];
export type Metadata = CleanDocument["metadata"];
export type Section = CleanDocument["sections"][number];
export type Block = Section["blocks"][number];
export type Removed = CleanDocument["removed"][number];
export type Quality = CleanDocument["quality"];

/** JSON Schema (draft 2020-12) of CleanDocument. */
export declare const documentSchema: Readonly<Record<string, unknown>>;
/** JSON Schema (draft 2020-12) of Rejection. */
export declare const rejectionSchema: Readonly<Record<string, unknown>>;
`;
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
