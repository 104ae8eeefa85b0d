import { createHash } from "node:crypto";
import { S3Error } from "../s3-error.ts";
import type { ChecksumAlgorithm } from "../store/version.ts";
import { decodeAwsChunked, type Trailers } from "./aws-chunked.ts";
import { type BodyClaims, expectDigest } from "./body-claims.ts";
import { CHECKSUMS } from "./checksums.ts";
import type { Digest } from "./crc.ts";

/** What a body turned out to be. */
export interface VerifiedBody {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly md5: string;
  /** Base64, of the algorithm that the claims name. */
  readonly checksum?: string;
}

/** Takes a body's bytes, without framing, piece by piece; the next comes when this is done with one. */
export interface BodyTaker {
  readonly maxBytes: number;
  readonly take: (piece: Buffer) => Promise<unknown> | undefined;
}

/**
 * Hands a body on in pieces and then holds it against its claims: what was taken counts only when this resolves.
 *
 * Throws EntityTooLarge, IncompleteBody, BadDigest and their like, and whatever the taker throws.
 */
export async function verifyBody(
  source: AsyncIterable<Buffer>,
  claims: BodyClaims,
  taker: BodyTaker,
): Promise<VerifiedBody> {
  const trailers: Trailers = new Map();
  const digests = openDigests(claims);
  let bytes = 0;
  for await (const piece of claims.framing === "plain" ? source : decodeAwsChunked(source, trailers)) {
    bytes += piece.length;
    if (bytes > taker.maxBytes) throw tooLarge(taker.maxBytes);
    for (const digest of [digests.md5, digests.checksum, digests.sha256]) digest?.update(piece);
    await taker.take(piece);
  }
  if (claims.decodedBytes !== undefined && claims.decodedBytes !== bytes)
    throw new S3Error("IncompleteBody", `The body has ${bytes} bytes, its header says ${claims.decodedBytes}.`);
  const md5 = digests.md5.digest();
  expectOuterDigests(claims, md5, digests.sha256?.digest());
  const checksum = digests.checksum?.digest().toString("base64");
  expectChecksum(claims, trailers, checksum);
  return { bytes, md5: md5.toString("hex"), ...(checksum === undefined ? {} : { checksum }) };
}

/** The error for a checksum that is not the body's. */
export function badDigest(algorithm: ChecksumAlgorithm): S3Error {
  return new S3Error("BadDigest", `The ${algorithm} you specified did not match the calculated checksum.`);
}

interface Digests {
  readonly md5: Digest;
  readonly checksum: Digest | undefined;
  readonly sha256: Digest | undefined;
}

function openDigests(claims: BodyClaims): Digests {
  return {
    md5: createHash("md5"),
    checksum: claims.algorithm === undefined ? undefined : CHECKSUMS[claims.algorithm].open(),
    sha256: claims.sha256 === undefined ? undefined : createHash("sha256"),
  };
}

function tooLarge(maxBytes: number): S3Error {
  const limit = maxBytes.toLocaleString("en-US");
  return new S3Error("EntityTooLarge", `The body is larger than the ${limit} bytes that this request may carry.`);
}

function expectOuterDigests(claims: BodyClaims, md5: Buffer, sha256: Buffer | undefined): void {
  if (claims.md5 !== undefined && claims.md5 !== md5.toString("base64"))
    throw new S3Error("BadDigest", "The Content-MD5 you specified did not match what we received.");
  if (sha256 !== undefined && claims.sha256 !== sha256.toString("hex"))
    throw new S3Error("XAmzContentSHA256Mismatch", "The body is not the one that x-amz-content-sha256 speaks of.");
}

function expectChecksum(claims: BodyClaims, trailers: Trailers, computed: string | undefined): void {
  const { algorithm, trailer } = claims;
  if (algorithm === undefined) return;
  const claimed = trailer === undefined ? claims.checksum : trailers.get(trailer);
  if (trailer !== undefined && claimed === undefined)
    throw new S3Error("MalformedTrailerError", `The trailing header ${trailer} was announced and did not come.`);
  if (claimed === undefined) return;
  expectDigest(algorithm, claimed);
  if (claimed !== computed) throw badDigest(algorithm);
}
