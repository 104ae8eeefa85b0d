import type { IncomingHttpHeaders } from "node:http";
import { isLoopbackHost } from "../../is-loopback-host.ts";
import { S3Error } from "../s3-error.ts";

/**
 * Keeps out the web pages that a browser on this machine has open: signatures are not verified, so they are all that
 * could do harm. Throws AccessDenied for a page of another origin, and for a name that was made to point here.
 */
export function expectLocalVisitor(headers: IncomingHttpHeaders, allowedOrigins: readonly string[]): void {
  if (!isLoopbackHost(headers.host))
    throw new S3Error("AccessDenied", "This endpoint answers to 127.0.0.1 and localhost only.");
  if (headers.origin !== undefined && !allowedOrigins.includes(headers.origin))
    throw new S3Error("AccessDenied", `Web pages of ${headers.origin} may not use this local endpoint.`);
}

/** CORS headers for a page that may read the answer; none for visitors that are no web page. Fetch standard, CORS. */
export function corsHeadersFor(
  headers: IncomingHttpHeaders,
  allowedOrigins: readonly string[],
): Readonly<Record<string, string>> {
  const { origin } = headers;
  if (origin === undefined || !allowedOrigins.includes(origin)) return {};
  return {
    "access-control-allow-origin": origin,
    "access-control-expose-headers": "*",
    vary: "origin",
  };
}

/** What a browser is told that asks before it sends. */
export function preflightHeadersFor(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  return {
    "access-control-allow-methods": "GET, HEAD, PUT, POST, DELETE",
    "access-control-allow-headers": headers["access-control-request-headers"] ?? "",
    "access-control-max-age": "600",
  };
}
