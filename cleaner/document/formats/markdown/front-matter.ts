import type { CleanDocument } from "../../../model/document.ts";
import { isWebAddress } from "../../../text/addresses/is-web-address.ts";
import { plainLine } from "../plain-lines.ts";

/**
 * What is known of the page, as YAML: one key a line, strings in double quotes with JSON's escapes, which YAML 1.2
 * shares (section 7.3.1). Fields the page does not name are left out, and addresses that are not http(s).
 */
export function frontMatter({ metadata, source, id, quality }: CleanDocument): string {
  const rows: readonly (readonly [string, string | readonly string[] | number | undefined])[] = [
    ["title", metadata.title],
    ["url", webAddress(source.url) ?? webAddress(metadata.canonicalUrl)],
    ["site", metadata.siteName],
    ["authors", metadata.authors],
    ["published", metadata.publishedAt],
    ["modified", metadata.modifiedAt],
    ["fetched", source.fetchedAt],
    ["language", metadata.language],
    ["description", metadata.description],
    ["tags", metadata.tags],
    ["type", metadata.pageType],
    ["license", metadata.license],
    ["id", id],
    ["confidence", quality.confidence],
  ];
  const lines = rows.flatMap(([key, value]) =>
    value === undefined || value === "" || (Array.isArray(value) && value.length === 0)
      ? []
      : [`${key}: ${scalar(value)}`],
  );
  return ["---", ...lines, "---"].join("\n");
}

function scalar(value: string | readonly string[] | number): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return quoted(value);
  return `[${value.map(quoted).join(", ")}]`;
}

function quoted(text: string): string {
  return JSON.stringify(plainLine(text));
}

function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && isWebAddress(url) ? url : undefined;
}
