/** What a field of a document is compared as. */
export type FieldType = "text" | "number" | "version" | "list";

/** The fields of documents and rejections that `--where` knows, by the path they have in the JSON. */
export const WHERE_FIELDS = {
  id: "text",
  /** Rejections only: "too-large", "binary". */
  code: "text",
  "source.key": "text",
  "source.format": "text",
  "source.charset": "text",
  "source.bytes": "number",
  "source.url": "text",
  "source.fetchedAt": "text",
  "metadata.title": "text",
  "metadata.language": "text",
  "metadata.pageType": "text",
  "metadata.siteName": "text",
  "metadata.license": "text",
  "metadata.publishedAt": "text",
  "metadata.modifiedAt": "text",
  "metadata.authors": "list",
  "metadata.tags": "list",
  "quality.confidence": "number",
  "quality.flags": "list",
  "quality.chars.total": "number",
  "quality.chars.kept": "number",
  "quality.chars.removed": "number",
  "quality.chars.hidden": "number",
  "producer.version": "version",
  "producer.model": "text",
} as const satisfies Record<string, FieldType>;

export type FieldPath = keyof typeof WHERE_FIELDS;

/** Whether a path is one of the table, and none that every object inherits. */
export function isField(path: string): path is FieldPath {
  return Object.hasOwn(WHERE_FIELDS, path);
}

/** The value at a path of a parsed document; undefined where the document has none. */
export function valueAt(document: object, path: FieldPath): unknown {
  let value: unknown = document;
  for (const name of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    // Checked above: an object that has the name.
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}
