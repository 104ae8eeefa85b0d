import { dirname, join } from "node:path";
import { paginateListObjectsV2, type S3Client } from "@aws-sdk/client-s3";
import { OUTPUT_PREFIXES } from "../../lambdas/clean/contract.ts";
import { BUNDLE, ENV } from "../../lambdas/unpack/contract.ts";
import { systemClock } from "../clock.ts";
import { EventSource, MessageQueue } from "../queue/index.ts";
import { END_WITH_PARENT, LambdaFunction } from "../runtime/index.ts";
import type { S3Notice } from "../s3/index.ts";
import { readArchiveLine } from "./archive-line.ts";
import type { Closers } from "./closers.ts";
import type { DataFolder } from "./data-folder.ts";
import type { FunctionLog } from "./function-log.ts";
import { hearingBatches, hearingLog } from "./hearing.ts";
import { keysOf } from "./keys-of.ts";
import * as limits from "./local-limits.ts";
import type { PipelineEar } from "./pipeline-event.ts";

/** What the archives' way needs of this machine, once the buckets are open. */
export interface ArchivePlace {
  readonly data: DataFolder;
  readonly endpoint: string;
  readonly s3: S3Client;
  readonly hear: PipelineEar;
  readonly log: FunctionLog;
}

/** The journal of notices about archives, beside that of pages. */
export function openArchiveQueue(data: DataFolder, closers: Closers): MessageQueue {
  const queue = new MessageQueue({
    path: join(dirname(data.queue), "unpack.jsonl"),
    visibilityMs: 6 * limits.UNPACK.timeoutSeconds * 1_000,
    maxReceiveCount: limits.DEPLOYED.maxReceiveCount,
    now: systemClock.now,
  });
  closers.add(() => queue.close());
  return queue;
}

/** Whether a notice is one that the stack sends to the archives' queue: an archive handed over, and how far one is. */
export function isAboutArchive({ Records: [{ eventName, s3 }] }: S3Notice): boolean {
  return (
    s3.bucket.name === limits.BUCKETS.output &&
    eventName.startsWith("ObjectCreated:") &&
    s3.object.key.startsWith(OUTPUT_PREFIXES.handedOver)
  );
}

/** Feeds the unpack function from its queue. Its process starts with the first archive: most runs have none. */
export async function connectUnpack(queue: MessageQueue, place: ArchivePlace, closers: Closers): Promise<void> {
  const lambda = new LambdaFunction({
    name: "winnow-local-unpack",
    bundleDir: join(place.data.functions, BUNDLE.folder),
    memoryMb: limits.DEPLOYED.memoryMb,
    timeoutMs: limits.UNPACK.timeoutSeconds * 1_000,
    initTimeoutMs: limits.INIT_TIMEOUT_MS,
    env: {
      [ENV.outputBucket]: limits.BUCKETS.output,
      POWERTOOLS_SERVICE_NAME: "winnow-local",
      AWS_ENDPOINT_URL_S3: place.endpoint,
    },
    nodeFlags: END_WITH_PARENT,
    onLog: hearingArchives(place),
  });
  closers.add(() => lambda.stop());
  await sendForgotten(queue, place.s3);
  const ends = {
    invoke: (event: unknown) => lambda.invoke(event),
    onBatch: hearingBatches(place.hear),
    onQueueFault: (error: Error) => place.hear({ kind: "broken", error }),
  };
  const source = new EventSource(queue, ends, {
    ...limits.UNPACK,
    retryDelayMs: limits.retryDelayMs,
    clock: systemClock,
  });
  closers.add(async () => {
    // What a process was at when it was ended is found again by the next: no need to wait for a whole archive.
    const cancel = systemClock.after(limits.GRACE_MS, () => void lambda.stop());
    await source.stop();
    cancel();
  });
}

/** Keeps every line, and tells of those that speak of an archive. */
function hearingArchives({ log, hear }: ArchivePlace): (line: string) => void {
  const keep = hearingLog(log, hear);
  return (line) => {
    keep(line);
    const archive = readArchiveLine(line);
    if (archive !== undefined) hear({ kind: "archive", archive });
  };
}

/**
 * Sends notices of archives that were handed over and that no message speaks of: a kill between an object's last byte
 * and its message's first. One that is done with costs a look.
 */
async function sendForgotten(queue: MessageQueue, s3: S3Client): Promise<void> {
  const spokenOf = new Set(queue.messages().flatMap(keysOf));
  const list = { Bucket: limits.BUCKETS.output, Prefix: OUTPUT_PREFIXES.handedOver };
  for await (const page of paginateListObjectsV2({ client: s3 }, list)) {
    for (const { Key = "" } of page.Contents ?? []) if (!spokenOf.has(Key)) queue.send(noticeOf(Key));
  }
}

function noticeOf(key: string): string {
  const s3 = { bucket: { name: limits.BUCKETS.output }, object: { key: encodeURIComponent(key), sequencer: "" } };
  return JSON.stringify({ Records: [{ eventVersion: "2.1", eventName: "ObjectCreated:Copy", s3 }] });
}
