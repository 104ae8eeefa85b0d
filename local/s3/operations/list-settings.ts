import type { S3Request } from "../http/s3-request.ts";
import type { XmlElement } from "../http/write-xml.ts";
import { formEncode } from "../notice.ts";
import { S3Error } from "../s3-error.ts";

/** What every kind of listing is asked. */
export interface ListSettings {
  readonly prefix: string;
  readonly delimiter: string;
  /** 0 to 1,000. */
  readonly max: number;
  /** How names are written in the answer. */
  readonly encode: (name: string) => string;
}

/** S3's limit on one page of a listing. */
const MAX_KEYS = 1_000;
const DIGITS = /^\d{1,10}$/;

/** Reads what all listings have in common; throws InvalidArgument. */
export function readListSettings({ query }: Pick<S3Request, "query">): ListSettings {
  const encoding = query.get("encoding-type");
  if (encoding !== null && encoding !== "url")
    throw new S3Error("InvalidArgument", `Invalid Encoding Method specified in Request: ${encoding}`);
  return {
    prefix: query.get("prefix") ?? "",
    delimiter: query.get("delimiter") ?? "",
    max: readMax(query.get("max-keys"), "max-keys"),
    encode: encoding === "url" ? formEncode : (name) => name,
  };
}

/** A page's size from a query parameter: at most 1,000, and 1,000 where it is absent. */
export function readMax(text: string | null, name: string): number {
  return text === null ? MAX_KEYS : Math.min(readCount(text, name), MAX_KEYS);
}

/** A number from 0 up; throws InvalidArgument. */
export function readCount(text: string, name: string): number {
  if (!DIGITS.test(text)) throw new S3Error("InvalidArgument", `Argument ${name} must be a number from 0 up.`);
  return Number(text);
}

/** The elements that every listing repeats from its request. */
export function writeListSettings(bucket: string, settings: ListSettings, request: S3Request): readonly XmlElement[] {
  return [
    ["Name", bucket],
    ["Prefix", settings.encode(settings.prefix)],
    ["MaxKeys", settings.max],
    ...(settings.delimiter === "" ? [] : [["Delimiter", settings.encode(settings.delimiter)] as const]),
    ...(request.query.has("encoding-type") ? [["EncodingType", "url"] as const] : []),
  ];
}

/** The elements for the prefixes that keys were rolled up into. */
export function writeCommonPrefixes(prefixes: readonly string[], settings: ListSettings): readonly XmlElement[] {
  return prefixes.map((prefix) => ["CommonPrefixes", [["Prefix", settings.encode(prefix)]]]);
}
