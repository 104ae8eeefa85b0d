import { checksumHeaderOf } from "../body/checksums.ts";
import type { ReceivedBody } from "../body/receive-body.ts";
import type { XmlElement } from "../http/write-xml.ts";
import type { Checksum, ChecksumAlgorithm } from "../store/version.ts";

/** The checksum of a body that came in one piece, as a part of an object's draft. */
export function fullChecksumOf(
  body: ReceivedBody,
  algorithm: ChecksumAlgorithm | undefined,
): { readonly checksum?: Checksum } {
  if (algorithm === undefined || body.checksum === undefined) return {};
  return { checksum: { algorithm, value: body.checksum, type: "FULL_OBJECT" } };
}

/** A checksum as answer headers. */
export function writeChecksum(checksum: Checksum | undefined): Readonly<Record<string, string>> {
  if (checksum === undefined) return {};
  return { [checksumHeaderOf(checksum.algorithm)]: checksum.value, "x-amz-checksum-type": checksum.type };
}

/** A checksum as elements of an XML answer. */
export function writeChecksumXml(checksum: Checksum | undefined): readonly XmlElement[] {
  if (checksum === undefined) return [];
  return [
    [checksumElementOf(checksum.algorithm), checksum.value],
    ["ChecksumType", checksum.type],
  ];
}

/** Element that carries this checksum: `ChecksumCRC32`. */
export function checksumElementOf(algorithm: ChecksumAlgorithm): string {
  return `Checksum${algorithm}`;
}

/** An ETag as HTTP writes it. */
export function quote(etag: string): string {
  return `"${etag}"`;
}
