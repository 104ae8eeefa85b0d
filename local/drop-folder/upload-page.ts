import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import type { Destination } from "./stored-etags.ts";

/** A file on its way to a key. */
export interface PageUpload {
  readonly file: string;
  readonly key: string;
  /** What lies there already, if anything. */
  readonly storedEtag: string | undefined;
}

/**
 * Uploads a file, unless the same bytes lie at its key already: a second start re-cleans nothing.
 *
 * Streams, so that an archive of any size fits. Throws what the file system or S3 throws.
 */
export async function uploadPage(to: Destination, upload: PageUpload): Promise<"uploaded" | "unchanged"> {
  const { file, key, storedEtag } = upload;
  if (storedEtag !== undefined && storedEtag === `"${await md5Of(file)}"`) return "unchanged";
  const { size } = await stat(file);
  const body = openBody(file);
  try {
    const put = { Bucket: to.bucket, Key: key, Body: body.stream, ContentLength: size };
    await to.s3.send(new PutObjectCommand(put));
  } catch (error) {
    throw body.fault() ?? error;
  } finally {
    body.close();
  }
  return "uploaded";
}

/**
 * A file as a stream that never fails: the SDK has nobody listening for that, and an error would end this process.
 *
 * A file that can't be read on is a body that ends too soon, which S3 refuses; `fault` then says why.
 */
function openBody(path: string) {
  const file = createReadStream(path);
  const stream = new PassThrough();
  let fault: Error | undefined;
  file.on("error", (error) => {
    fault = error;
    stream.end();
  });
  file.pipe(stream);
  return { stream, fault: () => fault, close: () => file.destroy() };
}

async function md5Of(file: string): Promise<string> {
  const hash = createHash("md5");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
