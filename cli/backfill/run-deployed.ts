import { setTimeout as sleep } from "node:timers/promises";
import { EXIT, Stop } from "../exit.ts";
import type { Io } from "../io.ts";
import { openLiveLine } from "../terminal/open-live-line.ts";
import { count, counted, pages } from "../terminal/wording.ts";
import type { BackfillPlan } from "./backfill-plan.ts";
import { type BackfillStatus, DeployedBackfill } from "./deployed-backfill.ts";
import { runDiff, runDryRun, type Telling } from "./run-diff.ts";

/** What is to be done in a deployed environment. */
export interface DeployedWish extends Telling {
  readonly env: string;
  readonly action: "start" | "pause" | "resume" | "status" | "dry-run" | "diff";
  readonly plan: BackfillPlan;
}

/** Follows one call of `winnow backfill --env`. */
export async function runDeployed(wish: DeployedWish): Promise<number> {
  const { env, action, plan } = wish;
  const backfill = await DeployedBackfill.find(env);
  switch (action) {
    case "dry-run":
    case "diff":
      return look(backfill, wish);
    case "status":
      return sayStatus(await backfill.status(), wish);
    case "pause":
      await backfill.setSource("off");
      return say(
        wish,
        `Paused. Pages wait in the queue for up to 14 days: winnow backfill resume --env ${env} goes on.`,
      );
    case "resume": {
      await backfill.setSource("on");
      const isRedriven = await backfill.redriveRun();
      return say(wish, `Goes on.${isRedriven ? " The state machine, which had failed, does too." : ""}`);
    }
    case "start":
      return start(backfill, plan, wish);
  }
}

async function look(backfill: DeployedBackfill, { action, plan, ...telling }: DeployedWish): Promise<number> {
  const { S3Client } = await import("@aws-sdk/client-s3");
  const [ingest, output] = ["IngestBucket", "OutputBucket"].map((name) => backfill.outputs.get(name));
  if (ingest === undefined || output === undefined)
    throw new Stop("The stack names no buckets: is it one of Winnow's?");
  const buckets = { s3: new S3Client({}), ingest, output };
  return action === "diff" ? runDiff(buckets, plan, telling) : runDryRun(buckets, plan, telling);
}

const LOOK_EVERY_MS = 5_000;

/** Starts and looks on until all is done; whoever stops looking stops nothing else. */
async function start(backfill: DeployedBackfill, plan: BackfillPlan, wish: DeployedWish): Promise<number> {
  const { env, io } = wish;
  const { run } = await backfill.status();
  if (run === "RUNNING")
    throw new Stop(
      `A backfill of ${env} is running: winnow backfill status --env ${env} shows how far it is.`,
      EXIT.partly,
    );
  const execution = await backfill.start(plan);
  say(wish, `Started ${execution}. Ctrl-C ends the looking on, not the backfill.`);
  const stopped = new AbortController();
  const release = io.onInterrupt(() => stopped.abort());
  try {
    return await lookOn(backfill, wish, stopped.signal);
  } finally {
    release();
  }
}

async function lookOn(backfill: DeployedBackfill, wish: DeployedWish, signal: AbortSignal): Promise<number> {
  const line = wish.io.stderr.isTTY === true ? openLiveLine(wish.io.stderr) : undefined;
  while (!signal.aborted) {
    const status = await backfill.status();
    if (status.run !== "RUNNING" && status.waiting + status.underWay === 0) {
      line?.clear();
      sayStatus(status, wish);
      return status.run === "SUCCEEDED" && status.dead === 0 ? EXIT.done : EXIT.partly;
    }
    line?.show(sentenceOf(status));
    await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
  line?.clear();
  return EXIT.done;
}

function sayStatus(status: BackfillStatus, { io, form }: Telling): number {
  io.stdout.write(form === "json" ? `${JSON.stringify({ event: "status", ...status })}\n` : `${sentenceOf(status)}\n`);
  return EXIT.done;
}

function sentenceOf({ run, batches, waiting, underWay, dead, isPaused }: BackfillStatus): string {
  const sent = batches === undefined ? "" : `, ${count(batches.done)} of ${count(batches.total)} batches sent`;
  const failed = batches === undefined || batches.failed === 0 ? "" : `, ${count(batches.failed)} failed`;
  const rest = isPaused ? ", paused" : "";
  return `${run.toLowerCase()}${sent}${failed}; ${pages(waiting)} waiting, ${count(underWay)} under way, ${counted(dead, "dead letter")}${rest}`;
}

function say({ io, form }: { readonly io: Io; readonly form: Telling["form"] }, sentence: string): number {
  io.stderr.write(form === "json" ? `${JSON.stringify({ event: "note", sentence })}\n` : `${sentence}\n`);
  return EXIT.done;
}
