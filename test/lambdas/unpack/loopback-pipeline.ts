import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import type { SQSBatchResponse } from "aws-lambda";
import { vi } from "vitest";
import { systemClock } from "../../../local/clock.ts";
import { type FaultPlan, type S3Notice, startS3 } from "../../../local/s3/index.ts";
import { contextWith, sqsEventOf } from "../clean/loopback-aws.ts";
import { sdkEnvironment } from "../clean/loopback-s3.ts";

const INGEST = "ingest";
const OUTPUT = "output";
/** More deliveries than any test needs: one that goes in circles fails instead of hanging. */
const MAX_DELIVERIES = 500;

/** Both functions on a real S3 API, with the notices between them in a list that a test can play with. */
export interface LoopbackPipeline {
  readonly s3: S3Client;
  /** Notices nobody has followed yet: of uploads, and of archives handed over. */
  readonly waiting: { readonly clean: string[]; readonly unpack: string[] };
  upload(key: string, body: Uint8Array | string): Promise<void>;
  /** Hands one notice to a function. `msLeft`: what the function's clock says, asked anew each time. */
  deliver(to: "clean" | "unpack", notice: string, msLeft?: () => number): Promise<SQSBatchResponse>;
  /** Follows every notice until none is left. */
  run(): Promise<void>;
  keys(bucket: "ingest" | "output", prefix?: string): Promise<readonly string[]>;
  get(bucket: "ingest" | "output", key: string): Promise<GetObjectCommandOutput & { readonly text: string }>;
  /** Successful puts below `unpacked/`, in order, repetitions included. */
  readonly pagePuts: readonly string[];
  plan(faults: FaultPlan): void;
  /** Empties both buckets and forgets everything: the functions keep the client of their first start. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** Starts it on a port of its own. */
export async function openLoopbackPipeline(): Promise<LoopbackPipeline> {
  const root = mkdtempSync(join(tmpdir(), "winnow-unpack-"));
  const waiting = { clean: [] as string[], unpack: [] as string[] };
  const pagePuts: string[] = [];
  let faults: FaultPlan = () => undefined;
  const onNotice = (notice: S3Notice) => {
    const [{ s3, eventName }] = notice.Records;
    const key = decodeURIComponent(s3.object.key.replaceAll("+", " "));
    if (!eventName.startsWith("ObjectCreated:")) return;
    if (s3.bucket.name === INGEST) waiting.clean.push(JSON.stringify(notice));
    else if (key.startsWith("archives/")) waiting.unpack.push(JSON.stringify(notice));
    if (s3.bucket.name === INGEST && key.startsWith("unpacked/")) pagePuts.push(key);
  };
  const settings = { root, port: 0, buckets: [INGEST, OUTPUT], onNotice, clock: systemClock };
  const endpoint = await startS3({ ...settings, faultPlan: (request) => faults(request) });
  const env = { ...sdkEnvironment(endpoint.url), OUTPUT_BUCKET: OUTPUT, POWERTOOLS_SERVICE_NAME: "test" };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, "write").mockImplementation(() => true);
  const clean = await import("../../../lambdas/clean/handler.ts");
  const unpack = await import("../../../lambdas/unpack/handler.ts");
  const s3 = new S3Client({});
  const deliver: LoopbackPipeline["deliver"] = (to, notice, msLeft = () => 900_000) => {
    const event = sqsEventOf([notice]);
    return (to === "clean" ? clean : unpack).handler(event, contextWith(msLeft));
  };
  return {
    s3,
    waiting,
    deliver,
    pagePuts,
    upload: async (key, body) => {
      await s3.send(new PutObjectCommand({ Bucket: INGEST, Key: key, Body: Buffer.from(body) }));
    },
    run: () => followAll(waiting, deliver),
    keys: async (bucket, prefix) => {
      const list = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }));
      return (list.Contents ?? []).map(({ Key = "" }) => Key);
    },
    get: async (bucket, key) => {
      const object = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return { ...object, text: (await object.Body?.transformToString()) ?? "" };
    },
    plan: (next) => {
      faults = next;
    },
    clear: async () => {
      faults = () => undefined;
      for (const Bucket of [INGEST, OUTPUT]) {
        const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
        for (const { Key } of Contents) await s3.send(new DeleteObjectCommand({ Bucket, Key }));
      }
      for (const list of [waiting.clean, waiting.unpack, pagePuts]) list.length = 0;
    },
    close: async () => {
      s3.destroy();
      await endpoint.close();
      rmSync(root, { recursive: true });
    },
  };
}

async function followAll(waiting: LoopbackPipeline["waiting"], deliver: LoopbackPipeline["deliver"]): Promise<void> {
  for (let n = 0; n < MAX_DELIVERIES; n++) {
    const [to, notice] =
      waiting.clean.length > 0
        ? ["clean" as const, waiting.clean.shift()]
        : ["unpack" as const, waiting.unpack.shift()];
    if (notice === undefined) return;
    const { batchItemFailures } = await deliver(to, notice);
    if (batchItemFailures.length > 0) waiting[to].push(notice);
  }
  throw new Error(`${MAX_DELIVERIES} deliveries and no end: the pipeline goes in circles`);
}
