import type { S3Client } from "@aws-sdk/client-s3";
import { type LocalBackfill, openBackfill } from "../backfill/index.ts";
import { systemClock } from "../clock.ts";
import { lockFolder } from "../lock-folder.ts";
import { OverrideFile } from "../overrides/index.ts";
import { rethrowAsOwn } from "../own-fault.ts";
import { EventSource, type EventSourceEnds, MessageQueue } from "../queue/index.ts";
import type { LambdaFunction } from "../runtime/index.ts";
import { connectUnpack, openArchiveQueue } from "./archives.ts";
import { Closers } from "./closers.ts";
import { type DataFolder, openDataFolder } from "./data-folder.ts";
import { findForgottenPages, noticeAgain } from "./forgotten-pages.ts";
import { FunctionLog } from "./function-log.ts";
import { hearingBatches, hearingLog, oncePerBreak } from "./hearing.ts";
import { keysOf } from "./keys-of.ts";
import * as limits from "./local-limits.ts";
import { openBuckets } from "./open-buckets.ts";
import { openCleanFunction } from "./open-function.ts";
import type { OutputMirror } from "./output-mirror.ts";
import type { PipelineEar } from "./pipeline-event.ts";

/** Where a pipeline keeps its things, where it listens, and who listens to it. */
export interface PipelineSettings {
  readonly dataDir: string;
  /** Gets the plain files of the output bucket. */
  readonly outDir: string;
  /** On 127.0.0.1; 0 takes any free one. */
  readonly port: number;
  readonly hear: PipelineEar;
  /** What people decided about their hosts; need not exist. */
  readonly overridesFile: string;
  /** Of web pages that may use the buckets: the review page. */
  readonly allowedOrigins: readonly string[];
}

/** The deployed pipeline on one machine: buckets, notices, queue, function, output. Whoever starts it stops it. */
export interface Pipeline {
  /** Of the S3 API: http://127.0.0.1:9466. */
  readonly endpoint: string;
  readonly s3: S3Client;
  readonly overrides: OverrideFile;
  /** Of notices about pages, about archives, and of pages that are cleaned again. */
  readonly queues: readonly MessageQueue[];
  /** Pages that are cleaned again while no new ones come. */
  readonly backfill: LocalBackfill;
  /** Messages that the run before left, counted before any was delivered. */
  readonly leftoverCount: number;
  /** Resolves when no message is left to deliver and every output is mirrored. */
  readonly drained: () => Promise<void>;
  /** Lets pages under way finish, or hands them back to the queue; then closes everything. */
  readonly stop: () => Promise<void>;
}

/** Starts everything, and with it what was left over from the run before. Throws what `sentenceOf` puts into words. */
export async function startPipeline(settings: PipelineSettings): Promise<Pipeline> {
  const closers = new Closers();
  try {
    return await open({ ...settings, hear: oncePerBreak(settings.hear) }, closers);
  } catch (error) {
    await closers.close();
    throw error;
  }
}

async function open(settings: PipelineSettings, closers: Closers): Promise<Pipeline> {
  const { hear } = settings;
  const data = openDataFolder(settings.dataDir);
  closers.add(lockData(data));
  const overrides = openOverrides(settings, data, closers);
  const queue = openQueue(data, closers);
  const archives = openArchiveQueue(data, closers);
  const { endpoint, s3, mirror } = await openBuckets({ ...settings, root: data.buckets, queue, archives }, closers);
  const log = new FunctionLog(data.log);
  closers.add(() => log.close());
  const lambda = await openCleanFunction({
    bundles: data.functions,
    overrides: data.overrides,
    endpoint,
    onLog: hearingLog(log, hear),
  });
  closers.add(() => lambda.stop());
  await mirror.catchUp();
  await noticeForgotten(s3, queue);
  const leftoverCount = queue.counts().visible;
  const source = connect(queue, lambda, hear);
  closers.add(() => finishOrHandBack(source, lambda));
  await connectUnpack(archives, { data, endpoint, s3, hear, log }, closers);
  const backfill = connectBackfill({ data, s3, queue, lambda, hear }, closers);
  const drained = () => drain([queue, archives], mirror);
  const queues = [queue, archives, backfill.queue];
  return { endpoint, s3, overrides, queues, backfill, leftoverCount, drained, stop: () => closers.close() };
}

/** The queue's journal must have one writer, as the buckets must. */
function lockData(data: DataFolder): () => void {
  try {
    return lockFolder(data.root);
  } catch (error) {
    return rethrowAsOwn(error);
  }
}

function openOverrides(
  { overridesFile, hear }: PipelineSettings,
  { overrides }: DataFolder,
  closers: Closers,
): OverrideFile {
  const say = (sentence: string) => hear({ kind: "overrides", sentence });
  const file = new OverrideFile({ file: overridesFile, compiled: overrides, say });
  closers.add(() => file.close());
  return file;
}

const QUEUE_SETTINGS = {
  visibilityMs: limits.VISIBILITY_MS,
  maxReceiveCount: limits.DEPLOYED.maxReceiveCount,
  now: systemClock.now,
} as const;

function openQueue(data: DataFolder, closers: Closers): MessageQueue {
  const queue = new MessageQueue({ ...QUEUE_SETTINGS, path: data.queue });
  closers.add(() => queue.close());
  return queue;
}

async function noticeForgotten(s3: S3Client, queue: MessageQueue): Promise<void> {
  const spokenOf = new Set(queue.messages().flatMap(keysOf));
  for (const key of await findForgottenPages(s3, spokenOf)) await noticeAgain(s3, key);
}

interface BackfillPlace {
  readonly data: DataFolder;
  readonly s3: S3Client;
  /** Of new pages. */
  readonly queue: MessageQueue;
  readonly lambda: LambdaFunction;
  readonly hear: PipelineEar;
}

function connectBackfill({ data, s3, queue, lambda, hear }: BackfillPlace, closers: Closers): LocalBackfill {
  const backfill = openBackfill({
    dataDir: data.root,
    s3,
    ingestBucket: limits.BUCKETS.ingest,
    queue: QUEUE_SETTINGS,
    ends: endsOf(lambda, hear),
    retryDelayMs: limits.retryDelayMs,
    isBusy: () => {
      const { visible, hidden } = queue.counts();
      return visible + hidden > 0;
    },
    clock: systemClock,
  });
  closers.add(() => finishOrHandBack(backfill, lambda));
  return backfill;
}

function endsOf(lambda: LambdaFunction, hear: PipelineEar): EventSourceEnds {
  return {
    invoke: (event: unknown) => lambda.invoke(event),
    onBatch: hearingBatches(hear),
    onQueueFault: (error: Error) => hear({ kind: "broken", error }),
  };
}

function connect(queue: MessageQueue, lambda: LambdaFunction, hear: PipelineEar): EventSource {
  return new EventSource(queue, endsOf(lambda, hear), {
    batchSize: limits.DEPLOYED.batchSize,
    windowMs: limits.WINDOW_MS,
    maxConcurrency: limits.concurrencyHere(),
    retryDelayMs: limits.retryDelayMs,
    clock: systemClock,
  });
}

/** A process that is ended fails its batch, and a failed batch is back in the queue. */
async function finishOrHandBack(source: { readonly stop: () => Promise<void> }, lambda: LambdaFunction): Promise<void> {
  const cancel = systemClock.after(limits.GRACE_MS, () => void lambda.stop());
  await source.stop();
  cancel();
}

/** All at once: a message of one queue may end in one of another. */
async function drain(queues: readonly MessageQueue[], mirror: OutputMirror): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = () => {
      const counts = queues.map((queue) => queue.counts());
      if (counts.some(({ visible, hidden }) => visible + hidden > 0)) return;
      for (const stop of stopLooking) stop();
      resolve();
    };
    const stopLooking = queues.map((queue) => queue.onChange(look));
    look();
  });
  await mirror.settled();
}
