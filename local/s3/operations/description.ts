import { encodingsOf } from "../body/body-claims.ts";
import { headerOf, type S3Request } from "../http/s3-request.ts";
import { S3Error } from "../s3-error.ts";
import type { Description } from "../store/version.ts";

/** Headers that S3 keeps with an object and gives back with it. */
const KEPT_HEADERS = ["content-type", "content-language", "content-disposition", "cache-control", "expires"] as const;
const METADATA_PREFIX = "x-amz-meta-";
/** S3's limit on names and values together, in bytes of UTF-8. */
const MAX_METADATA_BYTES = 2_048;
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

/** Reads what an uploader says about an object; throws MetadataTooLarge. */
export function readDescription(request: Pick<S3Request, "headers">): Description {
  const codings = encodingsOf(request.headers).filter((coding) => coding !== "aws-chunked");
  const kept = KEPT_HEADERS.flatMap((name) => {
    const value = headerOf(request, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    headers: {
      "content-type": "binary/octet-stream",
      ...Object.fromEntries(kept),
      ...(codings.length === 0 ? {} : { "content-encoding": codings.join(",") }),
    },
    metadata: readMetadata(request),
  };
}

/** The same as headers, for an answer. */
export function writeDescription({ headers, metadata }: Description): Readonly<Record<string, string>> {
  const pairs = Object.entries(metadata).map(([name, value]) => [`${METADATA_PREFIX}${name}`, value]);
  return { ...headers, ...Object.fromEntries(pairs) };
}

function readMetadata(request: Pick<S3Request, "headers">): Readonly<Record<string, string>> {
  const names = Object.keys(request.headers).filter((name) => name.startsWith(METADATA_PREFIX));
  const pairs = names.map((name) => ({
    name: name.slice(METADATA_PREFIX.length),
    text: decodeHeader(headerOf(request, name) ?? ""),
  }));
  const bytes = pairs.reduce((sum, { name, text }) => sum + Buffer.byteLength(name + text, "utf8"), 0);
  if (bytes > MAX_METADATA_BYTES)
    throw new S3Error("MetadataTooLarge", `Your metadata is too large: ${bytes} bytes > ${MAX_METADATA_BYTES}.`);
  return Object.fromEntries(pairs.map(({ name, text }) => [name, encodeHeader(text)]));
}

/** Node hands headers over as Latin-1. Most clients send UTF-8; Node itself, asked for "é", does send Latin-1. */
function decodeHeader(value: string): string {
  const utf8 = Buffer.from(value, "latin1").toString("utf8");
  return utf8.includes("\ufffd") ? value : utf8;
}

/** S3 gives metadata that is not ASCII back as RFC 2047 encoded words. Amazon S3 User Guide, "User-defined metadata". */
function encodeHeader(text: string): string {
  return PRINTABLE_ASCII.test(text) ? text : `=?UTF-8?B?${Buffer.from(text, "utf8").toString("base64")}?=`;
}
