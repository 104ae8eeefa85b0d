import type { IncomingHttpHeaders } from "node:http";
import { S3Error } from "../s3-error.ts";
import type { Expectation } from "../store/bucket.ts";
import type { ObjectVersion, Version } from "../store/version.ts";

/** The conditions of a read: those of RFC 9110 section 13, or those of a copy about its source. */
export type ConditionPrefix = "if-" | "x-amz-copy-source-if-";

/**
 * Whether a version may be read under a request's conditions. Throws PreconditionFailed where one asks for another
 * version; "not-modified" where the reader has this one already. Order as in RFC 9110 section 13.2.2.
 */
export function readPermission(
  version: ObjectVersion,
  headers: IncomingHttpHeaders,
  prefix: ConditionPrefix,
): "read" | "not-modified" {
  const match = headers[`${prefix}match`];
  const since = headers[`${prefix}modified-since`];
  const unchangedSince = headers[`${prefix}unmodified-since`];
  const noneMatch = headers[`${prefix}none-match`];
  if (match !== undefined && !namesEtag(String(match), version.etag)) throw preconditionFailed("If-Match");
  if (match === undefined && unchangedSince !== undefined && isAfter(version, String(unchangedSince)))
    throw preconditionFailed("If-Unmodified-Since");
  if (noneMatch !== undefined) return namesEtag(String(noneMatch), version.etag) ? "not-modified" : "read";
  return since !== undefined && isAtOrBefore(version, String(since)) ? "not-modified" : "read";
}

/** What a conditional write expects at its key. If-None-Match knows only `*`, as in S3. */
export function readExpectation(headers: IncomingHttpHeaders): Expectation {
  const match = headers["if-match"];
  const noneMatch = headers["if-none-match"];
  if (noneMatch !== undefined && noneMatch.trim() !== "*")
    throw new S3Error("NotImplemented", "If-None-Match of a write is supported with the value * only.");
  return (current) => {
    if (noneMatch !== undefined && current?.kind === "object") throw preconditionFailed("If-None-Match");
    if (match !== undefined) expectEtag(current, match);
  };
}

/** Throws NoSuchKey where nothing lies at the key, PreconditionFailed where something else does. `*` is anything. */
export function expectEtag(current: Version | undefined, etags: string): void {
  if (current?.kind !== "object") throw new S3Error("NoSuchKey", "The specified key does not exist.");
  if (!namesEtag(etags, current.etag)) throw preconditionFailed("If-Match");
}

/** The error for a condition that does not hold. */
export function preconditionFailed(condition: string): S3Error {
  return new S3Error(
    "PreconditionFailed",
    `At least one of the pre-conditions you specified did not hold: ${condition}.`,
  );
}

const DECORATION = /^(?:W\/)?"?|"$/g;

function namesEtag(list: string, etag: string): boolean {
  return list
    .split(",")
    .map((tag) => tag.trim().replace(DECORATION, ""))
    .some((tag) => tag === "*" || tag === etag);
}

/** HTTP dates have no milliseconds, so neither has the version here. A date that can't be read is no condition. */
function isAfter(version: ObjectVersion, date: string): boolean {
  return Math.floor(version.at / 1_000) * 1_000 > Date.parse(date);
}

function isAtOrBefore(version: ObjectVersion, date: string): boolean {
  return Math.floor(version.at / 1_000) * 1_000 <= Date.parse(date);
}
