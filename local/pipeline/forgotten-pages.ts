import {
  CopyObjectCommand,
  HeadObjectCommand,
  MetadataDirective,
  paginateListObjectsV2,
  type S3Client,
} from "@aws-sdk/client-s3";
import { outputKeyOf } from "../../lambdas/clean/output-key.ts";
import { isMissing } from "../is-missing.ts";
import { BUCKETS } from "./local-limits.ts";

/**
 * Keys of the ingest bucket whose newest version nobody cleaned and nobody will: no output is as new, and no message
 * speaks of them. That takes a kill between an object's last byte and its message's first.
 *
 * `spokenOf` are the keys of all messages, dead letters included.
 */
export async function findForgottenPages(s3: S3Client, spokenOf: ReadonlySet<string>): Promise<readonly string[]> {
  const raw = await timesOf(s3, BUCKETS.ingest);
  const outputs = await timesOf(s3, BUCKETS.output);
  const cleanedAt = (key: string) =>
    Math.max(
      ...(["cleaned", "rejected", "handedOver"] as const).map((fate) => outputs.get(outputKeyOf(key, fate)) ?? 0),
    );
  return [...raw].filter(([key, at]) => !spokenOf.has(key) && cleanedAt(key) < at).map(([key]) => key);
}

/** Puts a page in its own place once more, so that S3 sends a notice of it; "gone" where it was deleted. */
export async function noticeAgain(s3: S3Client, key: string): Promise<"noticed" | "gone"> {
  try {
    await putAgain(s3, key);
    return "noticed";
  } catch (error) {
    if (isMissing(error)) return "gone";
    throw error;
  }
}

async function putAgain(s3: S3Client, key: string): Promise<void> {
  const at = { Bucket: BUCKETS.ingest, Key: key };
  const { Metadata, ContentType, ContentEncoding } = await s3.send(new HeadObjectCommand(at));
  await s3.send(
    new CopyObjectCommand({
      ...at,
      CopySource: `${BUCKETS.ingest}/${encodeURIComponent(key)}`,
      MetadataDirective: MetadataDirective.REPLACE,
      Metadata,
      ContentType,
      ContentEncoding,
    }),
  );
}

/** When each object was last written, in milliseconds since 1970, to the second. */
async function timesOf(s3: S3Client, bucket: string): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>();
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: bucket })) {
    for (const { Key, LastModified } of page.Contents ?? []) {
      if (Key !== undefined) times.set(Key, LastModified?.getTime() ?? 0);
    }
  }
  return times;
}
