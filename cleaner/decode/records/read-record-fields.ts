import type { PageFormat } from "../../model/page.ts";
import { RECORD_FIELDS } from "../../rules/record-fields.ts";

type Fields = ReadonlyMap<string, unknown>;

/** The names of the table, by how they are written without capitals. */
const PLAIN_NAMES: ReadonlyMap<string, string> = new Map(
  Object.values(RECORD_FIELDS).flatMap((names) => names.map((name) => [name.toLowerCase(), name] as const)),
);

/** One crawler record, told apart from the page it carries. */
export interface PageRecord {
  readonly content: string;
  readonly contentType: string;
  /** Where the record leaves no doubt. */
  readonly format?: PageFormat;
  readonly url?: string;
  readonly fetchedAt?: string;
  /** What was done to put the page together. */
  readonly flags?: readonly string[];
}

/** Reads one record; undefined where the object carries no page. An empty page is one all the same. */
export function readRecordFields(record: Readonly<Record<string, unknown>>): PageRecord | undefined {
  const fields = byPlainName(record);
  const field = RECORD_FIELDS.content.find((name) => isText(fields, name, "any"));
  const telling = RECORD_FIELDS.content.find((name) => isText(fields, name, "some")) ?? field;
  if (telling === undefined) return undefined;
  const content = String(fields.get(telling));
  const url = RECORD_FIELDS.url.find((name) => isText(fields, name, "some"));
  const fetchedAt = RECORD_FIELDS.time.map((name) => timeOf(fields.get(name))).find((time) => time !== undefined);
  return {
    content,
    contentType: typeOf(telling, content),
    ...(url === undefined ? {} : { url: String(fields.get(url)) }),
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
  };
}

/** A crawler's `URL` is another's `url`; where both hold something, the name as it is in the table counts. */
function byPlainName(record: Readonly<Record<string, unknown>>): Fields {
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(record)) {
    const plain = PLAIN_NAMES.get(name.toLowerCase());
    if (plain === undefined) continue;
    const isBetter = holdsSomething(value) && (name === plain || !holdsSomething(fields.get(plain)));
    if (isBetter || !fields.has(plain)) fields.set(plain, value);
  }
  return fields;
}

function holdsSomething(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

function isText(fields: Fields, name: string, chars: "any" | "some"): boolean {
  const value = fields.get(name);
  return typeof value === "string" && (chars === "any" || value.trim() !== "");
}

const MARKUP = /^\s{0,500}</;

/** JSON is UTF-8, so the page in it is, whatever its own meta element says. */
function typeOf(field: string, content: string): string {
  if (field === "markdown") return "text/markdown; charset=utf-8";
  return MARKUP.test(content) ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
}

/** Later than any second and earlier than any millisecond of this century. */
const SECONDS_BELOW = 100_000_000_000;
const LAST_MILLISECOND = 8_640_000_000_000_000;

function timeOf(value: unknown): string | undefined {
  if (typeof value === "string" && value.trim() !== "") return value.trim();
  if (typeof value !== "number" || !(value > 0)) return undefined;
  const milliseconds = value < SECONDS_BELOW ? value * 1_000 : value;
  return milliseconds > LAST_MILLISECOND ? undefined : new Date(milliseconds).toISOString();
}
