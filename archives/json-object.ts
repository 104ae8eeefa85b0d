const decoder = new TextDecoder();

/** The object that bytes spell in JSON; undefined where they spell something else, or nothing. */
export function parseObject(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  // JSON tells of bad syntax by a throw only.
  try {
    return objectOf(JSON.parse(decoder.decode(bytes)));
  } catch {
    return undefined;
  }
}

/** A value as the object that it is; undefined for lists, nulls and all that is none. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  // Checked beside it: a non-null object that is no array has string keys.
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** The bytes of an entry that is there already. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Of an entry that has none. */
export async function* nothing(): AsyncGenerator<Uint8Array> {
  yield* [];
}
