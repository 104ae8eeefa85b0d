/** The part of JSON Schema (draft 2020-12) that our contracts use. */
interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

/** A JSON Schema as a TypeScript type; throws for what our contracts have never held. */
export function printType(schema: Schema, indent = ""): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.prefixItems !== undefined) return `[${schema.prefixItems.map((item) => printType(item)).join(", ")}]`;
  switch (schema.type) {
    case "string":
    case "boolean":
      return schema.type;
    case "number":
    case "integer":
      return "number";
    case "array":
      return printArray(schema.items, indent);
    case "object":
      return printObject(schema, indent);
    default:
      throw new Error(`no TypeScript type is known for ${JSON.stringify(schema)}`);
  }
}

function printArray(items: Schema["items"], indent: string): string {
  if (items === undefined || items === false) throw new Error("an array says nothing of its items");
  const type = printType(items, indent);
  return type.includes(" | ") && !type.startsWith("{") ? `(${type})[]` : `${type}[]`;
}

function printObject({ properties, required = [], additionalProperties }: Schema, indent: string): string {
  if (properties === undefined) {
    if (typeof additionalProperties !== "object") throw new Error("an object says nothing of its properties");
    return `Record<string, ${printType(additionalProperties, indent)}>`;
  }
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, schema]) => {
    const about = schema.description === undefined ? "" : `${inner}/** ${schema.description} */\n`;
    const type = printType(schema, inner);
    return `${about}${inner}${name}${required.includes(name) ? `: ${type}` : `?: ${type} | undefined`};\n`;
  });
  return `{\n${lines.join("")}${indent}}`;
}
