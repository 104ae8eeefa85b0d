import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { HeadObjectCommand, PutObjectCommand, type S3Client, S3ServiceException } from "@aws-sdk/client-s3";

/** Where an uploaded page goes. */
export interface Destination {
  readonly s3: S3Client;
  readonly bucket: string;
}

/**
 * Uploads a file, unless the bucket holds the same bytes under that key already: a second start re-cleans nothing.
 *
 * Streams, so that an archive of any size fits. Throws what the file system or S3 throws.
 */
export async function uploadPage(to: Destination, file: string, key: string): Promise<"uploaded" | "unchanged"> {
  if ((await etagOf(to, key)) === `"${await md5Of(file)}"`) return "unchanged";
  const { size } = await stat(file);
  const put = { Bucket: to.bucket, Key: key, Body: createReadStream(file), ContentLength: size };
  await to.s3.send(new PutObjectCommand(put));
  return "uploaded";
}

async function etagOf({ s3, bucket }: Destination, key: string): Promise<string | undefined> {
  try {
    return (await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))).ETag;
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return undefined;
    throw error;
  }
}

async function md5Of(file: string): Promise<string> {
  const hash = createHash("md5");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
