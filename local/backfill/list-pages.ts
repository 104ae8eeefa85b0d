import { paginateListObjectsV2, type S3Client } from "@aws-sdk/client-s3";
import { isInSample } from "../../lambdas/backfill/sample.ts";
import type { BackfillRequest } from "./backfill-files.ts";

/** The keys of a bucket that a backfill means, in their order; its condition is not looked at. */
export async function* listPages(
  s3: S3Client,
  bucket: string,
  { prefix, below }: Pick<BackfillRequest, "prefix" | "below">,
): AsyncGenerator<string> {
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: bucket, Prefix: prefix })) {
    for (const { Key } of page.Contents ?? []) if (Key !== undefined && isInSample(Key, below)) yield Key;
  }
}
