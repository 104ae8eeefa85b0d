import { fileURLToPath } from "node:url";
import { listPageFiles, type OnUnreadable, UploadLine, type UploadRoute, watchFolder } from "../drop-folder/index.ts";
import { sentenceOf } from "../own-fault.ts";
import {
  BUCKETS,
  expectApart,
  expectIdle,
  openUserFolder,
  type Pipeline,
  type PipelineEar,
  type PipelineEvent,
  startPipeline,
} from "../pipeline/index.ts";
import { openReview, type Review } from "../review/index.ts";
import { lineOf } from "./line-of.ts";
import { DEFAULT_PORT, type StartOptions } from "./read-options.ts";
import { RunSummary } from "./run-summary.ts";
import { INTERRUPTED, listenForStop, type StopWish } from "./stop-wish.ts";
import { farewellOf, leftoversOf, welcomeOf } from "./words.ts";

const SAMPLES = fileURLToPath(new URL("../../samples", import.meta.url));

/** Speaks of the samples and is none. */
const SAMPLES_GUIDE = "README.md";

const LAST_PORT = 65_535;

/** What one run is about. */
interface Run {
  readonly options: StartOptions;
  /** Absolute. */
  readonly drop: string;
  readonly hear: (event: PipelineEvent) => void;
  readonly stop: StopWish;
  /** Undefined where nobody stays to look: with `--once`. */
  readonly review: Review | undefined;
}

/**
 * Runs until it is done (`--once`) or told to stop.
 *
 * Returns the exit code: 0; 1 where something of ours failed; 130 where `--once` was stopped before it was done.
 */
export async function runPipeline(options: StartOptions): Promise<number> {
  const port = options.port ?? (options.mode === "once" ? 0 : DEFAULT_PORT);
  const stop = listenForStop();
  const summary = new RunSummary(Date.now());
  let review: Review | undefined;
  const hear = (event: PipelineEvent) => {
    summary.hear(event);
    const line = lineOf(event);
    if (line !== undefined) console.log(line);
    if (event.kind === "broken") stop.make(event.error);
    review?.hear(event);
  };
  try {
    const drop = openUserFolder(options.drop.folder, options.drop.named);
    expectApart(drop, [options.dataDir, options.outDir]);
    expectIdle(options.dataDir);
    review = options.mode === "watch" ? await openReview(reviewPortOf(port)) : undefined;
    const { dataDir, outDir, overridesFile } = options;
    const allowedOrigins = review?.origins ?? [];
    const pipeline = await startPipeline({ dataDir, outDir, overridesFile, port, hear, allowedOrigins });
    const end = await work(pipeline, { options, drop, hear, stop, review }).finally(() => pipeline.stop());
    if (stop.reason !== undefined) throw stop.reason;
    console.log(farewellOf(options, summary));
    return options.mode === "once" ? exitCodeOf(end, summary) : 0;
  } catch (error) {
    console.error(sentenceOf(error, { port, dataDir: options.dataDir }));
    return 1;
  } finally {
    await review?.close();
  }
}

/** The port above that of the buckets, so that one option names both. */
function reviewPortOf(port: number): number {
  return port === 0 || port === LAST_PORT ? 0 : port + 1;
}

/** Whoever cleans once wants to know whether everything is clean. */
function exitCodeOf(end: "done" | "stopped", summary: RunSummary): number {
  if (end === "stopped") return INTERRUPTED;
  return summary.failures > 0 ? 1 : 0;
}

/** Resolves with whether all there was to do is done; watching is never done, only stopped. */
async function work(pipeline: Pipeline, run: Run): Promise<"done" | "stopped"> {
  const { options, hear, stop, review } = run;
  for (const line of leftoversOf(pipeline, options)) console.log(line);
  if (options.deadLetters === "redrive") for (const queue of pipeline.queues) queue.redrive();
  await review?.show(pipeline);
  if (review !== undefined) console.log(welcomeOf({ endpoint: pipeline.endpoint, reviewUrl: review.url }, options));
  const samples = lineFor(pipeline, run, { folder: SAMPLES, keyPrefix: "samples/" });
  if (options.samples === "clean") {
    await addAll(samples, { folder: SAMPLES, hear }, (path) => path !== SAMPLES_GUIDE);
  }
  const drop = lineFor(pipeline, run, { folder: run.drop, keyPrefix: "" });
  const lines = [samples, drop];
  if (options.mode === "once") await addAll(drop, { folder: run.drop, hear }, () => true);
  const end = await (options.mode === "once" ? untilDone(pipeline, lines, stop) : untilStopped(drop, run));
  await Promise.all(lines.map((line) => line.stop()));
  return end;
}

async function untilDone(
  pipeline: Pipeline,
  lines: readonly UploadLine[],
  stop: StopWish,
): Promise<"done" | "stopped"> {
  const done = Promise.all(lines.map((line) => line.settled())).then(() => pipeline.drained());
  return Promise.race([done.then(() => "done" as const), stop.wished.then(() => "stopped" as const)]);
}

async function untilStopped(drop: UploadLine, { drop: folder, hear, stop }: Run): Promise<"stopped"> {
  const watcher = await watchFolder(folder, {
    onFile: (path) => drop.add(path),
    onUnreadable: tellUnreadable(hear),
    onFault: (error) => hear({ kind: "broken", error }),
  });
  await stop.wished;
  await watcher.close();
  return "stopped";
}

function lineFor(pipeline: Pipeline, { hear }: Run, route: Pick<UploadRoute, "folder" | "keyPrefix">): UploadLine {
  return new UploadLine({
    ...route,
    to: { s3: pipeline.s3, bucket: BUCKETS.ingest },
    onUpload: (upload) => {
      hear({ kind: "upload", upload });
      if (upload.fate === "failed" && upload.error.name === "InsufficientStorage") {
        hear({ kind: "broken", error: upload.error });
      }
    },
  });
}

async function addAll(
  line: UploadLine,
  { folder, hear }: { readonly folder: string; readonly hear: PipelineEar },
  isWanted: (path: string) => boolean,
): Promise<void> {
  for (const path of await listPageFiles(folder, tellUnreadable(hear))) if (isWanted(path)) line.add(path);
}

function tellUnreadable(hear: PipelineEar): OnUnreadable {
  return (path, error) => hear({ kind: "upload", upload: { fate: "failed", path, error } });
}
