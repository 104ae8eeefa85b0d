import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  type HeadObjectCommandOutput,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { vi } from "vitest";
import { systemClock } from "../../../local/clock.ts";
import { type FaultPlan, type S3Notice, startS3 } from "../../../local/s3/index.ts";

const INGEST = "ingest";
export const OUTPUT = "output";

/** What an upload says beside its bytes. */
export interface Upload {
  readonly contentType?: string;
  readonly contentEncoding?: string;
  readonly metadata?: Record<string, string>;
}

/** A real S3 API over HTTP on this machine, with an ingest and an output bucket. */
export interface LoopbackS3 {
  readonly url: string;
  /** Uploads a page; gives the body of the message that the queue would get. */
  drop(key: string, body: string | Uint8Array, upload?: Upload): Promise<string>;
  /** Deletes a page as uploaders do, under a delete marker; gives the body of the message. */
  erase(key: string): Promise<string>;
  /** Deletes the version that a notice speaks of, for good. */
  destroy(notice: string): Promise<void>;
  /** An output as text, or undefined where there is none. */
  read(key: string): Promise<string | undefined>;
  /** What S3 says of an output beside its bytes. */
  head(key: string): Promise<HeadObjectCommandOutput>;
  /** Everything that lies in the output bucket. */
  outputs(): Promise<readonly string[]>;
  /** Every put into the output bucket that happened, latest last. */
  puts(): readonly string[];
  /** What is to go wrong from now on. */
  plan(faults: FaultPlan): void;
  close(): Promise<void>;
}

/** Starts it on a port of its own and points the SDK's environment variables there. */
export async function openLoopbackS3(): Promise<LoopbackS3> {
  const root = mkdtempSync(join(tmpdir(), "winnow-loopback-"));
  const notices: S3Notice[] = [];
  let faults: FaultPlan = () => undefined;
  const endpoint = await startS3({
    root,
    port: 0,
    buckets: [INGEST, OUTPUT],
    onNotice: (notice) => void notices.push(notice),
    clock: systemClock,
    faultPlan: (request) => faults(request),
  });
  for (const [name, value] of Object.entries(sdkEnvironment(endpoint.url))) vi.stubEnv(name, value);
  const s3 = new S3Client({});
  return {
    url: endpoint.url,
    drop: async (key, body, upload = {}) => {
      await s3.send(new PutObjectCommand({ Bucket: INGEST, Key: key, Body: Buffer.from(body), ...headersOf(upload) }));
      return newsOf(notices, key);
    },
    erase: async (key) => {
      await s3.send(new DeleteObjectCommand({ Bucket: INGEST, Key: key }));
      return newsOf(notices, key);
    },
    destroy: async (notice) => {
      // Written by `drop`.
      const { object } = (JSON.parse(notice) as S3Notice).Records[0].s3;
      const Key = decodeURIComponent(object.key.replaceAll("+", " "));
      await s3.send(new DeleteObjectCommand({ Bucket: INGEST, Key, VersionId: object.versionId }));
    },
    read: (key) => readText(s3, key),
    head: (key) => s3.send(new HeadObjectCommand({ Bucket: OUTPUT, Key: key })),
    outputs: () => listKeys(s3),
    puts: () => putsAmong(notices),
    plan: (next) => {
      faults = next;
    },
    close: async () => {
      s3.destroy();
      await endpoint.close();
      rmSync(root, { recursive: true });
    },
  };
}

/** What the SDK must be told to talk to an endpoint on this machine. */
export function sdkEnvironment(url: string): Readonly<Record<string, string>> {
  return {
    AWS_ENDPOINT_URL_S3: url,
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  };
}

const PLUS_SIGNS = /\+/g;

/** The latest notice of one page: others may be on their way at the same time. */
function newsOf(notices: readonly S3Notice[], key: string): string {
  const isNews = ({ Records: [{ s3 }] }: S3Notice) =>
    s3.bucket.name === INGEST && decodeURIComponent(s3.object.key.replace(PLUS_SIGNS, " ")) === key;
  return JSON.stringify(notices.findLast(isNews));
}

function headersOf(upload: Upload) {
  return { ContentType: upload.contentType, ContentEncoding: upload.contentEncoding, Metadata: upload.metadata };
}

function putsAmong(notices: readonly S3Notice[]): readonly string[] {
  return notices
    .map(({ Records: [record] }) => record)
    .filter((record) => record.s3.bucket.name === OUTPUT && record.eventName.startsWith("ObjectCreated"))
    .map((record) => record.s3.object.key);
}

async function readText(s3: S3Client, key: string): Promise<string | undefined> {
  try {
    const object = await s3.send(new GetObjectCommand({ Bucket: OUTPUT, Key: key }));
    return await object.Body?.transformToString();
  } catch (error) {
    if (error instanceof Error && error.name === "NoSuchKey") return undefined;
    throw error;
  }
}

async function listKeys(s3: S3Client): Promise<readonly string[]> {
  const list = await s3.send(new ListObjectsV2Command({ Bucket: OUTPUT }));
  return (list.Contents ?? []).map(({ Key = "" }) => Key);
}
