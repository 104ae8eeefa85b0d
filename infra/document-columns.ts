/** A column of a Glue table: names in lower case, as Athena has them. */
export interface Column {
  readonly name: string;
  readonly type: string;
}

/** The part of a JSON Schema that decides how a value is stored. */
export interface SchemaNode {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode | false;
  readonly prefixItems?: readonly SchemaNode[];
  readonly additionalProperties?: SchemaNode | boolean;
}

/** The columns of a table whose rows are the objects that a JSON Schema describes. Throws for what has no Hive type. */
export function columnsOf(schema: SchemaNode): readonly Column[] {
  return Object.entries(schema.properties ?? {}).map(([name, node]) => ({
    name: name.toLowerCase(),
    type: hiveTypeOf(node, name),
  }));
}

/** `path` is for the sentence that says which part of a schema has no type. */
function hiveTypeOf(node: SchemaNode, path: string): string {
  switch (node.type) {
    case "string":
      return "string";
    case "integer":
      return "bigint";
    case "number":
      return "double";
    case "boolean":
      return "boolean";
    case "array":
      return `array<${itemTypeOf(node, path)}>`;
    case "object":
      return objectTypeOf(node, path);
    default:
      throw new Error(`${path} has the type ${node.type}, which no column can hold`);
  }
}

/** A tuple's places are of one type here: an offset and an offset. */
function itemTypeOf({ items, prefixItems = [] }: SchemaNode, path: string): string {
  const [first, ...others] = [...prefixItems, ...(typeof items === "object" ? [items] : [])].map((node) =>
    hiveTypeOf(node, `${path}[]`),
  );
  if (first === undefined || others.some((other) => other !== first))
    throw new Error(`${path} has items of several types or of none, which no array can hold`);
  return first;
}

/** Named fields are a struct; names that nobody knows before are a map. */
function objectTypeOf({ properties, additionalProperties }: SchemaNode, path: string): string {
  if (properties === undefined)
    return typeof additionalProperties === "object"
      ? `map<string,${hiveTypeOf(additionalProperties, `${path}.*`)}>`
      : "map<string,string>";
  const fields = Object.entries(properties).map(
    ([name, node]) => `${name.toLowerCase()}:${hiveTypeOf(node, `${path}.${name}`)}`,
  );
  return `struct<${fields.join(",")}>`;
}
