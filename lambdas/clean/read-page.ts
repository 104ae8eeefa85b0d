import { GetObjectCommand, type GetObjectCommandOutput, type S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import { LONG_KIND_BYTES } from "../../archives/index.ts";
import { type RawPage, type Rejection, writeRejection } from "../../cleaner/index.ts";
import { INGEST_METADATA } from "./contract.ts";
import type { PageNotice } from "./notice.ts";
import { readEncodedWords } from "./read-encoded-words.ts";

/** What reading the object behind a notice came to. */
export type PageRead =
  | { readonly kind: "page"; readonly raw: RawPage }
  /** Too large to be read whole; how it begins tells whether it is an archive, of which no size is asked. */
  | { readonly kind: "refused"; readonly rejection: Rejection; readonly beginning: Uint8Array }
  /** The object, or this version of it, was deleted before we came: there is nothing to clean and no page at fault. */
  | { readonly kind: "gone" };

/**
 * Reads the version of the page that the notice speaks of.
 *
 * The size is looked at before the body is: of a page above `maxBytes` only the beginning is downloaded. Faults that are
 * not the page's (no access, throttling, a broken connection) throw.
 */
export async function readPage(s3: S3Client, notice: PageNotice, maxBytes: number): Promise<PageRead> {
  const object = await getObject(s3, notice);
  if (object === undefined) return { kind: "gone" };
  const body = object.Body;
  if (body === undefined) throw new Error(`S3 answered without a body for ${uriOf(notice)}`);
  const byteCount = object.ContentLength ?? 0;
  if (byteCount > maxBytes) {
    const rejection = refuseTooLarge(notice, object, { byteCount, maxBytes });
    return { kind: "refused", rejection, beginning: await beginningOf(body) };
  }
  return { kind: "page", raw: rawPageOf(notice, object, await body.transformToByteArray()) };
}

/** Leaving the loop destroys the stream: what is left is not downloaded. */
async function beginningOf(body: NonNullable<GetObjectCommandOutput["Body"]>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let byteCount = 0;
  // On Node the body is a Readable, whose chunks are Buffers.
  for await (const part of body as AsyncIterable<Uint8Array>) {
    parts.push(part);
    byteCount += part.length;
    if (byteCount >= LONG_KIND_BYTES) break;
  }
  return Buffer.concat(parts);
}

/** Error codes of a GET that mean "no longer there". 405 is how S3 answers for the version that is a delete marker. */
const GONE = new Set(["NoSuchKey", "NoSuchVersion", "MethodNotAllowed"]);

async function getObject(s3: S3Client, notice: PageNotice): Promise<GetObjectCommandOutput | undefined> {
  try {
    return await s3.send(
      new GetObjectCommand({ Bucket: notice.bucket, Key: notice.key, ...versionOf(notice.versionId) }),
    );
  } catch (error) {
    if (error instanceof S3ServiceException && GONE.has(error.name)) return undefined;
    throw error;
  }
}

function versionOf(versionId: string | undefined): { readonly VersionId?: string } {
  return versionId === undefined ? {} : { VersionId: versionId };
}

function rawPageOf(notice: PageNotice, object: GetObjectCommandOutput, bytes: Uint8Array): RawPage {
  const url = object.Metadata?.[INGEST_METADATA.url];
  const fetchedAt = object.Metadata?.[INGEST_METADATA.fetchedAt];
  return {
    bytes,
    uri: uriOf(notice),
    key: notice.key,
    ...(notice.versionId === undefined ? {} : { versionId: notice.versionId }),
    ...(object.ContentType === undefined ? {} : { contentType: object.ContentType }),
    ...(object.ContentEncoding === undefined ? {} : { contentEncoding: object.ContentEncoding }),
    ...(url === undefined ? {} : { url: readEncodedWords(url) }),
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
  };
}

/** The bytes are never read, so the ETag stands in for their hash as the id. */
function refuseTooLarge(
  notice: PageNotice,
  object: GetObjectCommandOutput,
  size: { readonly byteCount: number; readonly maxBytes: number },
): Rejection {
  const detail = `too-large: ${size.byteCount.toLocaleString("en-US")} bytes > ${size.maxBytes.toLocaleString("en-US")}`;
  return writeRejection(
    {
      uri: uriOf(notice),
      key: notice.key,
      ...(notice.versionId === undefined ? {} : { versionId: notice.versionId }),
      id: `etag:${(object.ETag ?? "").replaceAll('"', "")}`,
      byteCount: size.byteCount,
    },
    "too-large",
    detail,
  );
}

function uriOf(notice: PageNotice): string {
  return `s3://${notice.bucket}/${notice.key}`;
}
