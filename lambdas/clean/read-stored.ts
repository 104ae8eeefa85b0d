import { GetObjectCommand, type S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import type { EventMark } from "./event-order.ts";
import { outputKeyOf } from "./output-key.ts";
import { markIn } from "./output-store.ts";

/** What the output bucket holds of a page. */
export interface StoredOutcome {
  /** The parsed document or rejection. */
  readonly outcome: object;
  /** Which event wrote it. */
  readonly mark: EventMark;
}

/** Reads the document of an ingest key, or else its rejection; undefined where there is neither. */
export async function readStored(s3: S3Client, bucket: string, key: string): Promise<StoredOutcome | undefined> {
  return (await readAt(s3, bucket, outputKeyOf(key, "cleaned"))) ?? readAt(s3, bucket, outputKeyOf(key, "rejected"));
}

async function readAt(s3: S3Client, bucket: string, key: string): Promise<StoredOutcome | undefined> {
  try {
    const { Body, Metadata } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    // Written by `writeOutcome` alone: an object, on one line.
    const outcome = JSON.parse((await Body?.transformToString()) ?? "") as object;
    return { outcome, mark: markIn(Metadata) };
  } catch (error) {
    if (error instanceof S3ServiceException && error.name === "NoSuchKey") return undefined;
    throw error;
  }
}
