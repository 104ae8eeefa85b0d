import { HeadObjectCommand, paginateListObjectsV2, type S3Client } from "@aws-sdk/client-s3";
import { isMissing } from "../is-missing.ts";

/** Where uploaded pages go. */
export interface Destination {
  readonly s3: S3Client;
  readonly bucket: string;
}

/** Says what lies at a key: its ETag, quoted as S3 writes it, or undefined where nothing does. */
export type EtagLookup = (key: string) => Promise<string | undefined>;

/** Files above which one listing is cheaper than a question for each: a request costs a millisecond or two. */
const LIST_ABOVE_FILES = 50;

/** The cheapest lookup for so many files. A listing tells what was there when it was taken: take it after the files. */
export async function openEtagLookup(to: Destination, fileCount: number): Promise<EtagLookup> {
  if (fileCount <= LIST_ABOVE_FILES) return (key) => etagAt(to, key);
  const etags = await listEtags(to);
  return async (key) => etags.get(key);
}

async function listEtags({ s3, bucket }: Destination): Promise<ReadonlyMap<string, string>> {
  const etags = new Map<string, string>();
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: bucket })) {
    for (const { Key, ETag } of page.Contents ?? []) if (Key !== undefined && ETag !== undefined) etags.set(Key, ETag);
  }
  return etags;
}

async function etagAt({ s3, bucket }: Destination, key: string): Promise<string | undefined> {
  try {
    return (await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))).ETag;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
