import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { BackfillFiles } from "../../local/backfill/index.ts";
import { holderOfFolder } from "../../local/lock-folder.ts";
import { BUCKETS, openDataBuckets, type PipelineEvent, startPipeline } from "../../local/pipeline/index.ts";
import { readQueue } from "../../local/queue/index.ts";
import { EXIT, Stop } from "../exit.ts";
import { stopWithSentence } from "../stop-with-sentence.ts";
import { openLiveLine } from "../terminal/open-live-line.ts";
import { count, counted, pages } from "../terminal/wording.ts";
import type { BackfillPlan } from "./backfill-plan.ts";
import { runDiff, runDryRun, type Telling } from "./run-diff.ts";

/** What is to be done with the local bucket. */
export interface LocalWish extends Telling {
  /** What `npm start` keeps between runs. */
  readonly dataDir: string;
  readonly outDir: string;
  readonly overridesFile: string;
  readonly action: "start" | "pause" | "resume" | "status" | "dry-run" | "diff";
  readonly plan: BackfillPlan;
}

/** Follows one call of `winnow backfill` over the buckets of `npm start`. */
export async function runLocal(wish: LocalWish): Promise<number> {
  const { action, plan, dataDir } = wish;
  if (!existsSync(join(dataDir, "s3")))
    throw new Stop(
      `${dataDir} holds no buckets of npm start: run that first, name its folder with --dir, or an --env.`,
    );
  const files = new BackfillFiles(resolve(dataDir));
  switch (action) {
    case "dry-run":
    case "diff":
      return look(wish);
    case "status":
      return sayStatus(wish, files);
    case "pause":
      files.pause();
      return say(wish, "Paused. winnow backfill resume goes on.");
    case "resume":
      files.resume();
      return clean(wish, files);
    case "start":
      files.ask(plan.request);
      return clean(wish, files);
  }
}

async function look({ dataDir, action, plan, ...telling }: LocalWish): Promise<number> {
  const { s3, close } = await openDataBuckets(dataDir, telling.io.env.AWS_ENDPOINT_URL_S3).catch((error: unknown) =>
    stopWithSentence(error, dataDir),
  );
  try {
    const buckets = { s3, ingest: BUCKETS.ingest, output: BUCKETS.output };
    return await (action === "diff" ? runDiff(buckets, plan, telling) : runDryRun(buckets, plan, telling));
  } finally {
    await close();
  }
}

/** By the pipeline that is running on these buckets, or else by one that runs until all is done. */
async function clean(wish: LocalWish, files: BackfillFiles): Promise<number> {
  const { dataDir, outDir, overridesFile, io } = wish;
  const holder = holderOfFolder(resolve(dataDir));
  if (holder !== undefined)
    return say(
      wish,
      `npm start (process ${holder}) does it while no new pages come: winnow backfill status says how far it is.`,
    );
  if (files.isPaused) return say(wish, "Noted, but backfills are paused: winnow backfill resume goes on.");
  const sum = { cleaned: 0, rejected: 0, passedOver: 0, failed: 0 };
  const hear = (event: PipelineEvent) => tally(sum, event);
  const settings = { dataDir, outDir, port: 0, hear, overridesFile, allowedOrigins: [] };
  const pipeline = await startPipeline(settings).catch((error: unknown) => stopWithSentence(error, dataDir));
  const stopped = new AbortController();
  const release = io.onInterrupt(() => stopped.abort());
  const line = io.stderr.isTTY === true ? openLiveLine(io.stderr) : undefined;
  try {
    const showing = show(() => line?.show(`${pages(pipeline.backfill.queue.counts().visible)} to go`), stopped.signal);
    await Promise.race([pipeline.backfill.drained(), showing]);
  } finally {
    release();
    line?.clear();
    const isWhole = !stopped.signal.aborted;
    stopped.abort();
    await pipeline.stop();
    report(wish, { ...sum, ended: isWhole ? "finished" : "stopped" });
  }
  return sum.failed === 0 ? EXIT.done : EXIT.partly;
}

const SHOW_EVERY_MS = 200;

async function show(draw: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    draw();
    await sleep(SHOW_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}

interface Sum {
  cleaned: number;
  rejected: number;
  passedOver: number;
  failed: number;
}

function tally(sum: Sum, event: PipelineEvent): void {
  if (event.kind === "dead-letters") sum.failed += event.keys.length;
  if (event.kind !== "page") return;
  if (event.page.fate === "cleaned") sum.cleaned += 1;
  if (event.page.fate === "rejected") sum.rejected += 1;
  if (event.page.fate === "passed-over") sum.passedOver += 1;
}

function report({ io, form }: Telling, sum: Sum & { readonly ended: "finished" | "stopped" }): void {
  if (form === "json") {
    io.stdout.write(`${JSON.stringify({ event: "summary", ...sum })}\n`);
    return;
  }
  const rest = sum.ended === "stopped" ? " Stopped: winnow backfill resume, or the next npm start, goes on." : "";
  const failed = sum.failed === 0 ? "" : `, ${count(sum.failed)} failed (winnow redrive)`;
  io.stdout.write(
    `${pages(sum.cleaned + sum.rejected)} cleaned again (${count(sum.rejected)} rejected), ${count(sum.passedOver)} passed over${failed}.${rest}\n`,
  );
}

function sayStatus({ io, form }: LocalWish, files: BackfillFiles): number {
  const messages = readQueue(files.queue);
  const dead = messages.filter(({ state }) => state === "dead").length;
  const status = {
    waiting: messages.length - dead,
    dead,
    isPaused: files.isPaused,
    isBegun: files.asked() === undefined,
  };
  const people = [
    `${pages(status.waiting)} waiting, ${counted(dead, "dead letter")}`,
    ...(status.isPaused ? ["paused"] : []),
    ...(status.isBegun ? [] : ["not begun yet"]),
  ].join(", ");
  io.stdout.write(form === "json" ? `${JSON.stringify({ event: "status", ...status })}\n` : `${people}\n`);
  return EXIT.done;
}

function say({ io, form }: Telling, sentence: string): number {
  io.stderr.write(form === "json" ? `${JSON.stringify({ event: "note", sentence })}\n` : `${sentence}\n`);
  return EXIT.done;
}
