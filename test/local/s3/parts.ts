import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";

/** The object that the tests upload. */
export const place = { Bucket: "ingest", Key: "big é+ .bin" };
/** S3's least size of every part but the last. */
export const PART_BYTES = 5 * 1024 * 1024;

/** Begins an upload and gives its id. */
export async function begin(s3: S3Client, input: object = {}): Promise<string> {
  return (await s3.send(new CreateMultipartUploadCommand({ ...place, ...input }))).UploadId ?? "";
}

/** Uploads the bodies as parts 1, 2, 3 and gives what completing them needs. */
export async function upload(s3: S3Client, UploadId: string, bodies: readonly (Buffer | string)[]) {
  const parts = [];
  for (const [index, Body] of bodies.entries()) {
    const sent = await s3.send(new UploadPartCommand({ ...place, UploadId, PartNumber: index + 1, Body }));
    const { ChecksumCRC32, ChecksumCRC32C, ChecksumCRC64NVME, ChecksumSHA1, ChecksumSHA256 } = sent;
    const sums = { ChecksumCRC32, ChecksumCRC32C, ChecksumCRC64NVME, ChecksumSHA1, ChecksumSHA256 };
    parts.push({ PartNumber: index + 1, ETag: sent.ETag, ...sums });
  }
  return parts;
}

/** What an upload is completed with. */
export interface Completion {
  readonly UploadId: string;
  readonly parts: readonly object[];
  readonly IfNoneMatch?: string;
  readonly ChecksumCRC64NVME?: string;
}

/** Completes an upload with these parts. */
export const complete = (s3: S3Client, { UploadId, parts, ...more }: Completion) =>
  s3.send(new CompleteMultipartUploadCommand({ ...place, UploadId, MultipartUpload: { Parts: [...parts] }, ...more }));

/** Names of the files that hold bodies, parts and what is on its way in. */
export function bodyFilesIn(root: string): readonly string[] {
  return readdirSync(join(root, "buckets/ingest"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "journal.jsonl")
    .map(({ name }) => name);
}
