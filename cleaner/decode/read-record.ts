import type { Refusal } from "../model/outcome.ts";

/** One page as a crawler wrote it down. */
export interface PageRecord {
  /** Markup or text of the page itself. */
  readonly content: string;
  readonly url?: string;
  readonly fetchedAt?: string;
}

/** Field names of Crawlee, Scrapy, Common Crawl extracts, Firecrawl, Apify and kin, most telling first. */
const CONTENT_FIELDS = ["html", "rawHtml", "raw_html", "body", "markdown", "text", "content", "pageContent"] as const;
const URL_FIELDS = ["url", "loadedUrl", "link", "canonicalUrl", "warc-target-uri", "source_url"] as const;
const TIME_FIELDS = [
  "fetchedAt",
  "fetched_at",
  "crawledAt",
  "crawled_at",
  "scraped_at",
  "fetch_time",
  "loadedTime",
  "timestamp",
  "warc-date",
] as const;

/** The page inside a JSON record; undefined for text that is none; a refusal for several records in one object. */
export function readRecord(text: string): PageRecord | Refusal | undefined {
  const start = text.trimStart();
  if (start[0] === "[" && looksLikeRecords(start.slice(1))) return refuseMany("one array");
  if (start[0] !== "{") return undefined;
  const whole = parseObject(start);
  if (whole !== undefined) return recordOf(whole);
  const lineEnd = start.indexOf("\n");
  const first = lineEnd === -1 ? undefined : parseObject(start.slice(0, lineEnd));
  return first === undefined || recordOf(first) === undefined ? undefined : refuseMany("JSON lines");
}

function looksLikeRecords(rest: string): boolean {
  return rest.trimStart().startsWith("{") && CONTENT_FIELDS.some((field) => rest.slice(0, 4096).includes(`"${field}"`));
}

function refuseMany(shape: string): Refusal {
  return {
    kind: "refused",
    code: "unsupported-format",
    detail: `unsupported-format: ${shape} of several records: unpack it`,
  };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  // JSON tells of bad syntax by a throw only.
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function recordOf(fields: Readonly<Record<string, unknown>>): PageRecord | undefined {
  const content = stringIn(fields, CONTENT_FIELDS);
  if (content === undefined) return undefined;
  const url = stringIn(fields, URL_FIELDS);
  const fetchedAt = stringIn(fields, TIME_FIELDS);
  return {
    content,
    ...(url === undefined ? {} : { url }),
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
  };
}

function stringIn(fields: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (typeof value === "string" && value.trim() !== "") return value;
  }
  return undefined;
}
