import type { IncomingHttpHeaders } from "node:http";
import { S3Error } from "../s3-error.ts";
import type { ChecksumAlgorithm } from "../store/version.ts";
import { CHECKSUM_PREFIX, CHECKSUMS, checksumHeaderOf, readAlgorithm } from "./checksums.ts";

/** What a request says about its body, to be held against the body itself. */
export interface BodyClaims {
  readonly framing: "plain" | "aws-chunked";
  /** Length of the body without its framing. */
  readonly decodedBytes?: number;
  /** The digest to compute beside MD5. */
  readonly algorithm?: ChecksumAlgorithm;
  /** Base64, where a header gives it. */
  readonly checksum?: string;
  /** The trailer that is to give it. */
  readonly trailer?: string;
  /** Base64, from Content-MD5. */
  readonly md5?: string;
  /** Hexadecimal, from x-amz-content-sha256. */
  readonly sha256?: string;
}

const HEX_SHA256 = /^[0-9a-f]{64}$/i;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
const MD5_BYTES = 16;

/** Reads the claims from a request's headers; throws S3's errors for those that can't be true of any body. */
export function readBodyClaims(headers: IncomingHttpHeaders): BodyClaims {
  const sha256 = textOf(headers["x-amz-content-sha256"]);
  const framed = sha256.startsWith("STREAMING-") || encodingsOf(headers).includes("aws-chunked");
  const md5 = textOf(headers["content-md5"]);
  if (md5 !== "" && !isDigest(md5, MD5_BYTES))
    throw new S3Error("InvalidDigest", "The Content-MD5 you specified was invalid.");
  return {
    framing: framed ? "aws-chunked" : "plain",
    ...decodedBytesOf(headers),
    ...checksumClaimOf(headers),
    ...(md5 === "" ? {} : { md5 }),
    ...(HEX_SHA256.test(sha256) ? { sha256: sha256.toLowerCase() } : {}),
  };
}

/** The same for a body whose request speaks, in its checksum headers, of something else than the body. */
export function readBodyClaimsButChecksum(headers: IncomingHttpHeaders): BodyClaims {
  const others = Object.entries(headers).filter(([name]) => !name.startsWith(CHECKSUM_PREFIX));
  return readBodyClaims(Object.fromEntries(others));
}

/** Content codings without `aws-chunked`, which belongs to the transport. */
export function encodingsOf(headers: IncomingHttpHeaders): readonly string[] {
  return textOf(headers["content-encoding"])
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "");
}

function decodedBytesOf(headers: IncomingHttpHeaders): { readonly decodedBytes?: number } {
  const text = textOf(headers["x-amz-decoded-content-length"]);
  if (text === "") return {};
  const decodedBytes = Number(text);
  if (!Number.isSafeInteger(decodedBytes) || decodedBytes < 0)
    throw new S3Error("InvalidArgument", `x-amz-decoded-content-length is not a number of bytes: ${text}`);
  return { decodedBytes };
}

/** Headers of the checksum family that carry no digest. */
const NOT_DIGESTS = new Set(["x-amz-checksum-algorithm", "x-amz-checksum-type", "x-amz-checksum-mode"]);

function checksumClaimOf(headers: IncomingHttpHeaders): Pick<BodyClaims, "algorithm" | "checksum" | "trailer"> {
  const given = Object.keys(headers).filter((name) => name.startsWith(CHECKSUM_PREFIX) && !NOT_DIGESTS.has(name));
  const trailers = textOf(headers["x-amz-trailer"])
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());
  const announced = trailers.filter((name) => name.startsWith(CHECKSUM_PREFIX));
  const [header, ...more] = [...given, ...announced];
  if (more.length > 0)
    throw new S3Error("InvalidRequest", "Expecting a single x-amz-checksum- header: several types are not allowed.");
  if (header === undefined) return {};
  const algorithm = readAlgorithm(header.slice(CHECKSUM_PREFIX.length));
  if (announced.length > 0) return { algorithm, trailer: header };
  const checksum = textOf(headers[header]);
  expectDigest(algorithm, checksum);
  return { algorithm, checksum };
}

/** Throws InvalidRequest for a text that is no digest of this algorithm in base64. */
export function expectDigest(algorithm: ChecksumAlgorithm, checksum: string): void {
  if (!isDigest(checksum, CHECKSUMS[algorithm].bytes))
    throw new S3Error("InvalidRequest", `Value for ${checksumHeaderOf(algorithm)} header is invalid.`);
}

function isDigest(text: string, bytes: number): boolean {
  return BASE64.test(text) && Buffer.from(text, "base64").length === bytes;
}

function textOf(value: string | string[] | undefined): string {
  return value === undefined ? "" : String(value);
}
