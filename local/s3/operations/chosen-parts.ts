import type { Element } from "domhandler";
import { readBodyClaimsButChecksum } from "../body/body-claims.ts";
import { childrenNamed, readXml, textOf } from "../http/read-xml.ts";
import type { S3Request } from "../http/s3-request.ts";
import { S3Error } from "../s3-error.ts";
import type { OpenUpload } from "../store/bucket-journal.ts";
import type { Part } from "../store/upload.ts";
import { checksumElementOf } from "./checksum-answer.ts";

/** S3's limit on every part but the last. */
const MIN_PART_BYTES = 5 * 1024 * 1024;
const QUOTES = /"/g;

/**
 * The parts that a request to complete names, in their order.
 *
 * Throws MalformedXML where it names none, InvalidPartOrder, InvalidPart for one that did not come or came otherwise,
 * EntityTooSmall for one under 5 MiB that is not the last.
 */
export async function readChosenParts(request: S3Request, open: OpenUpload): Promise<readonly Part[]> {
  const order = await readXml(request.body, readBodyClaimsButChecksum(request.headers), "CompleteMultipartUpload");
  const chosen = childrenNamed(order, "Part").map((element) => ({
    number: Number(textOf(element, "PartNumber")),
    etag: textOf(element, "ETag") ?? "",
    checksum: checksumOf(element, open),
  }));
  if (chosen.length === 0) throw new S3Error("MalformedXML", "A multipart upload is completed with one part or more.");
  chosen.forEach(({ number }, index) => {
    if (index > 0 && number <= (chosen[index - 1]?.number ?? 0))
      throw new S3Error("InvalidPartOrder", "The list of parts was not in ascending order of part number.");
  });
  const parts = chosen.map((choice) => findPart(choice, open));
  const small = parts.slice(0, -1).find((part) => part.bytes < MIN_PART_BYTES);
  if (small !== undefined)
    throw new S3Error("EntityTooSmall", `Part ${small.number} has ${small.bytes} bytes: too few, the last excepted.`);
  return parts;
}

/** A part as the request names it. */
interface Choice {
  readonly number: number;
  readonly etag: string;
  readonly checksum: string | undefined;
}

function checksumOf(element: Element, { upload }: OpenUpload): string | undefined {
  return upload.checksum === undefined ? undefined : textOf(element, checksumElementOf(upload.checksum.algorithm));
}

function findPart({ number, etag, checksum }: Choice, { parts }: OpenUpload): Part {
  const part = parts.get(number);
  const isThatOne = part?.etag === etag.replace(QUOTES, "") && (checksum === undefined || checksum === part.checksum);
  if (part !== undefined && isThatOne) return part;
  throw new S3Error("InvalidPart", `Part ${number} could not be found, or it came with another ETag or checksum.`);
}
