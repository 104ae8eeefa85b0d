import { GetObjectCommand, HeadObjectCommand, type S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import type { ArchiveSource } from "../../archives/index.ts";
import type { Archive } from "./archive-state.ts";

/** An archive in S3, ready to be read, and the tag that stands for its bytes. */
export interface ArchiveObject extends ArchiveSource {
  readonly etag: string;
  /** As the uploader named it; an uploader may pack an archive without saying so in its name. */
  readonly contentEncoding?: string;
}

/** How S3 says "no longer there" to a HEAD, whose answers carry no error code. 405: this version is a delete marker. */
const GONE = new Set([404, 405]);

/** Opens the version that was uploaded; undefined where it is gone. A change while it is read is a fault of reading. */
export async function openArchive(s3: S3Client, archive: Archive): Promise<ArchiveObject | undefined> {
  const at = {
    Bucket: archive.bucket,
    Key: archive.key,
    ...(archive.versionId === undefined ? {} : { VersionId: archive.versionId }),
  };
  const head = await s3.send(new HeadObjectCommand(at)).catch((error: unknown) => {
    if (error instanceof S3ServiceException && GONE.has(error.$metadata.httpStatusCode ?? 0)) return undefined;
    throw error;
  });
  if (head === undefined) return undefined;
  const { ETag = "", ContentLength = 0, ContentEncoding } = head;
  const read = (range: { readonly Range?: string }) =>
    bodyOf(s3, new GetObjectCommand({ ...at, IfMatch: ETag, ...range }));
  return {
    size: ContentLength,
    etag: ETag,
    ...(ContentEncoding === undefined ? {} : { contentEncoding: ContentEncoding }),
    stream: () => read({}),
    range: (start, end) => read({ Range: `bytes=${start}-${end - 1}` }),
  };
}

/** Asks S3 when the first byte is wanted, and lets go of the connection when no more are. */
async function* bodyOf(s3: S3Client, command: GetObjectCommand): AsyncGenerator<Uint8Array> {
  const { Body } = await s3.send(command);
  if (Body === undefined || !(Symbol.asyncIterator in Body)) throw new Error("S3 answered without a body");
  // On Node the body is a Readable, whose chunks are Buffers; leaving the loop destroys it.
  yield* Body as AsyncIterable<Uint8Array>;
}
