/** A Hive type, read from how Glue writes it: "array<struct<id:string,span:array<bigint>>>". */
export type HiveType =
  | { readonly kind: "string" | "bigint" | "double" | "boolean" }
  | { readonly kind: "array" | "map"; readonly of: HiveType }
  | { readonly kind: "struct"; readonly fields: ReadonlyMap<string, HiveType> };

/** Reads a type; throws where it is none that Athena knows. */
export function readHiveType(text: string): HiveType {
  if (text === "string" || text === "bigint" || text === "double" || text === "boolean") return { kind: text };
  const [, kind = "", inner = ""] = /^([a-z]+)<(.*)>$/.exec(text) ?? [];
  if (kind === "array") return { kind, of: readHiveType(inner) };
  if (kind === "map" && inner.startsWith("string,")) return { kind, of: readHiveType(inner.slice("string,".length)) };
  if (kind !== "struct") throw new Error(`no Hive type: ${text}`);
  const fields = splitAtTop(inner).map((field): [string, HiveType] => {
    const [, name = "", type = ""] = /^([a-z]+):(.+)$/.exec(field) ?? [];
    return [name, readHiveType(type)];
  });
  if (new Set(fields.map(([name]) => name)).size < fields.length) throw new Error(`a name comes twice: ${text}`);
  return { kind, fields: new Map(fields) };
}

/** Splits at commas that are inside of no bracket. */
function splitAtTop(text: string): readonly string[] {
  let depth = 0;
  let start = 0;
  const parts: string[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === "<") depth += 1;
    if (text[i] === ">") depth -= 1;
    if (text[i] !== "," || depth > 0) continue;
    parts.push(text.slice(start, i));
    start = i + 1;
  }
  return [...parts, text.slice(start)];
}

/** What of a JSON value a column of the type could not hold, by its path: empty where all of it is read. */
export function misfitsOf(value: unknown, type: HiveType, path: string): readonly string[] {
  switch (type.kind) {
    case "string":
    case "boolean":
      return typeof value === type.kind ? [] : [path];
    case "bigint":
      return Number.isInteger(value) ? [] : [path];
    case "double":
      return typeof value === "number" ? [] : [path];
    case "array":
      return Array.isArray(value) ? value.flatMap((item) => misfitsOf(item, type.of, `${path}[]`)) : [path];
    case "map":
      return Object.entries(Object(value)).flatMap(([name, item]) => misfitsOf(item, type.of, `${path}.${name}`));
    case "struct":
      return Object.entries(Object(value)).flatMap(([name, item]) => {
        const field = type.fields.get(name.toLowerCase());
        return field === undefined ? [`${path}.${name}`] : misfitsOf(item, field, `${path}.${name}`);
      });
  }
}
