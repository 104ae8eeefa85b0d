import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { S3Error } from "../s3-error.ts";

/** A request as the operations see it. */
export interface S3Request {
  readonly method: string;
  /** Empty where the request is about the whole service. */
  readonly bucket: string;
  /** Decoded; empty where the request is about a bucket. */
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Ends without closing the connection, so that an error can still be answered. */
  readonly body: AsyncIterable<Buffer>;
  readonly requestId: string;
}

/** S3's limit on a key, in bytes of UTF-8. */
const MAX_KEY_BYTES = 1_024;

/** Reads a path-style request: `/bucket/key?query`. The path is taken as it is, so `..` is a part of the key. */
export function readS3Request(message: IncomingMessage, requestId: string): S3Request {
  const [path = "", search = ""] = splitOnce(message.url ?? "/", "?");
  const [bucket = "", key = ""] = splitOnce(path.slice(1), "/");
  return {
    method: message.method ?? "GET",
    bucket: decodePart(bucket),
    key: readKey(key),
    query: new URLSearchParams(search),
    headers: message.headers,
    body: message.iterator({ destroyOnReturn: false }),
    requestId,
  };
}

/** The one value of a header, or undefined. */
export function headerOf(request: Pick<S3Request, "headers">, name: string): string | undefined {
  const value = request.headers[name];
  return value === undefined ? undefined : String(value);
}

function readKey(encoded: string): string {
  const key = decodePart(encoded);
  const bytes = Buffer.byteLength(key, "utf8");
  if (bytes > MAX_KEY_BYTES)
    throw new S3Error("KeyTooLongError", `Your key is too long: ${bytes} bytes > ${MAX_KEY_BYTES}.`);
  return key;
}

function decodePart(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch (error) {
    if (error instanceof URIError) throw new S3Error("InvalidURI", "The path is not percent-encoded UTF-8.");
    throw error;
  }
}

function splitOnce(text: string, separator: string): readonly string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
