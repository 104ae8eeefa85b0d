import { fileURLToPath } from "node:url";
import { listPageFiles, UploadLine, type UploadRoute, watchFolder } from "../drop-folder/index.ts";
import { sentenceOf } from "../own-fault.ts";
import {
  BUCKETS,
  expectApart,
  openUserFolder,
  type Pipeline,
  type PipelineEvent,
  startPipeline,
} from "../pipeline/index.ts";
import { lineOf } from "./line-of.ts";
import { DEFAULT_PORT, type StartOptions } from "./read-options.ts";
import { RunSummary } from "./run-summary.ts";
import { listenForStop, type StopWish } from "./stop-wish.ts";
import { farewellOf, leftoversOf, welcomeOf } from "./words.ts";

const SAMPLES = fileURLToPath(new URL("../../samples", import.meta.url));

/** Speaks of the samples and is none. */
const SAMPLES_GUIDE = "README.md";

/** What one run is about. */
interface Run {
  readonly options: StartOptions;
  /** Absolute. */
  readonly drop: string;
  readonly hear: (event: PipelineEvent) => void;
  readonly stop: StopWish;
}

/** Runs until it is done (`--once`) or told to stop. Returns the exit code: 0, or 1 where something of ours failed. */
export async function runPipeline(options: StartOptions): Promise<number> {
  const port = options.port ?? (options.mode === "once" ? 0 : DEFAULT_PORT);
  const stop = listenForStop();
  const summary = new RunSummary(Date.now());
  const hear = (event: PipelineEvent) => {
    summary.hear(event);
    const line = lineOf(event);
    if (line !== undefined) console.log(line);
    if (event.kind === "broken") stop.make(event.error);
  };
  try {
    const drop = openUserFolder(options.drop.folder, options.drop.named);
    expectApart(drop, [options.dataDir, options.outDir]);
    const pipeline = await startPipeline({ dataDir: options.dataDir, outDir: options.outDir, port, hear });
    await work(pipeline, { options, drop, hear, stop }).finally(() => pipeline.stop());
    if (stop.reason !== undefined) throw stop.reason;
    console.log(farewellOf(options, summary));
    return summary.failures > 0 && options.mode === "once" ? 1 : 0;
  } catch (error) {
    console.error(sentenceOf(error, { port, dataDir: options.dataDir }));
    return 1;
  }
}

async function work(pipeline: Pipeline, run: Run): Promise<void> {
  const { options, stop } = run;
  for (const line of leftoversOf(pipeline, options)) console.log(line);
  if (options.deadLetters === "redrive") pipeline.queue.redrive();
  if (options.mode === "watch") console.log(welcomeOf(pipeline.endpoint, options));
  const samples = lineFor(pipeline, run, { folder: SAMPLES, keyPrefix: "samples/" });
  if (options.samples === "clean") await addAll(samples, SAMPLES, (path) => path !== SAMPLES_GUIDE);
  const drop = lineFor(pipeline, run, { folder: run.drop, keyPrefix: "" });
  if (options.mode === "watch") return watchUntilStopped(drop, run);
  await addAll(drop, run.drop, () => true);
  const done = Promise.all([samples.settled(), drop.settled()]).then(() => pipeline.drained());
  await Promise.race([done, stop.wished]);
}

async function watchUntilStopped(drop: UploadLine, { drop: folder, hear, stop }: Run): Promise<void> {
  const watcher = await watchFolder(folder, {
    onFile: (path) => drop.add(path),
    onUnreadable: (path, error) => hear({ kind: "upload", upload: { fate: "failed", path, error } }),
    onFault: (error) => hear({ kind: "broken", error }),
  });
  await stop.wished;
  await watcher.close();
  await drop.settled();
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

async function addAll(line: UploadLine, folder: string, isWanted: (path: string) => boolean): Promise<void> {
  for (const path of await listPageFiles(folder)) if (isWanted(path)) line.add(path);
}
