/** The object that a text of JSON holds; undefined for other values, and for what is no JSON. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  // JSON tells of bad syntax by a throw only.
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
