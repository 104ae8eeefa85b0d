import {
  DeleteObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { OUTPUT_METADATA } from "./contract.ts";
import type { EventMark } from "./event-order.ts";
import { held } from "./held.ts";

/** Which event wrote an output, and the tag that conditional writes go by. */
export interface Stored extends EventMark {
  readonly etag: string;
}

/** One output on its way to the bucket. */
export interface Output {
  readonly key: string;
  readonly body: string;
  readonly sequencer: string;
  readonly versionId?: string;
}

/** The output bucket, with writes that happen only where nobody came in between. */
export interface OutputStore {
  /** What lies at the key, or undefined where nothing does. */
  look(key: string): Promise<Stored | undefined>;
  /** Writes over exactly what was `seen` (undefined: where nothing lies). False where that is no longer true. */
  put(output: Output, seen: Stored | undefined): Promise<boolean>;
  /** Deletes exactly what was `seen`. False where that is no longer true. */
  remove(key: string, seen: Stored): Promise<boolean>;
}

/** The output bucket behind an S3 client. Faults of S3 throw; a lost race is an answer. */
export function openOutputStore(s3: S3Client, bucket: string): OutputStore {
  return {
    look: (key) => look(s3, bucket, key),
    put: (output, seen) => held(s3.send(new PutObjectCommand({ Bucket: bucket, ...putInputOf(output, seen) }))),
    remove: (key, seen) => held(s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key, IfMatch: seen.etag }))),
  };
}

async function look(s3: S3Client, bucket: string, key: string): Promise<Stored | undefined> {
  try {
    const head = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    return { ...markIn(head.Metadata), etag: head.ETag ?? "" };
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return undefined;
    throw error;
  }
}

/** Reads which event wrote an output, from the object's metadata. */
export function markIn(metadata: Readonly<Record<string, string>> | undefined): EventMark {
  const { [OUTPUT_METADATA.sequencer]: sequencer = "", [OUTPUT_METADATA.versionId]: versionId } = metadata ?? {};
  return { sequencer, ...(versionId === undefined ? {} : { versionId }) };
}

function putInputOf(output: Output, seen: Stored | undefined) {
  return {
    Key: output.key,
    Body: output.body,
    ContentType: "application/json",
    Metadata: {
      [OUTPUT_METADATA.sequencer]: output.sequencer,
      ...(output.versionId === undefined ? {} : { [OUTPUT_METADATA.versionId]: output.versionId }),
    },
    ...(seen === undefined ? { IfNoneMatch: "*" } : { IfMatch: seen.etag }),
  };
}
