import { nothing } from "../chunks.ts";
import type { Entry } from "../entry.ts";
import { sizeOver } from "../faults.ts";
import type { Element } from "./cut-array.ts";

/** JSON spells some characters with six. */
const SPELLING = 6;
const decoder = new TextDecoder();

type Fields = Readonly<Record<string, unknown>>;

/** How many bytes of JSON may hold a page of so many. */
export function spelledBytes(maxPageBytes: number): number {
  return maxPageBytes * SPELLING;
}

/** The entry that an object of a file is; refused where the object is too large, or none. */
export function entryOfObject(
  element: Element,
  { label, maxBytes }: { readonly label: string; readonly maxBytes: number },
  entryOf: (fields: Fields, label: string) => Entry,
): Entry {
  const empty = { kind: "page", label, chunks: nothing() } as const;
  if ("byteCount" in element)
    return { ...empty, refuse: { code: "too-large", what: sizeOver(element.byteCount, maxBytes) } };
  const fields = parseObject(element.bytes);
  if (fields === undefined) return { ...empty, refuse: { code: "corrupt-archive", what: "it is no JSON object" } };
  return entryOf(fields, label);
}

/** The object that bytes spell in JSON; undefined where they spell something else, or nothing. */
function parseObject(bytes: Uint8Array): Fields | undefined {
  // JSON tells of bad syntax by a throw only.
  try {
    return objectOf(JSON.parse(decoder.decode(bytes)));
  } catch {
    return undefined;
  }
}

/** A value as the object that it is; undefined for lists, nulls and all that is none. */
export function objectOf(value: unknown): Fields | undefined {
  // Checked beside it: a non-null object that is no array has string keys.
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
