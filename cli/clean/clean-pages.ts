import { totalmem } from "node:os";
import { count } from "../terminal/wording.ts";
import { inOrder } from "./in-order.ts";
import type { PageJob, PageReport, RunPlan } from "./page-job.ts";
import { type Done, type LostTo, WorkerPool } from "./worker-pool.ts";

const WORKER = new URL("./clean-worker.mjs", import.meta.url);
/** The slowest of 2,008 real pages takes under a second: what needs a minute is hostile. */
const MAX_SECONDS_A_PAGE = 60;
/** Pages under way for each worker: enough to keep all busy behind one slow page, few enough to hold. */
const PAGES_A_WORKER = 8;
const MIN_HEAP_MEGABYTES = 512;
const MAX_HEAP_MEGABYTES = 2048;
const MEBIBYTE = 1 << 20;

/** How a run's work is spread. Tests name their own worker and limits. */
export interface Crew {
  readonly jobs: number;
  readonly script?: URL;
  readonly maxSeconds?: number;
  readonly maxHeapMegabytes?: number;
}

/**
 * Cleans pages in parallel; reports come in the order of the jobs. A worker that dies on a page is replaced: out of
 * time or memory the page is recorded as rejected, otherwise reported as failed. Stops early when the jobs end early.
 */
export async function* cleanPages(
  jobs: Iterable<PageJob> | AsyncIterable<PageJob>,
  plan: RunPlan,
  crew: Crew,
): AsyncGenerator<PageReport> {
  const maxSeconds = crew.maxSeconds ?? MAX_SECONDS_A_PAGE;
  const maxHeapMegabytes = crew.maxHeapMegabytes ?? heapFor(crew.jobs);
  const pool = new WorkerPool<PageJob, PageReport>({
    script: crew.script ?? WORKER,
    workerData: plan,
    size: crew.jobs,
    maxSeconds,
    maxHeapMegabytes,
  });
  const limits = { time: `${maxSeconds} seconds`, memory: `${count(maxHeapMegabytes)} MiB of memory` };
  const run = async (job: PageJob): Promise<PageReport> => settle(job, await pool.run(job), { pool, limits });
  try {
    yield* inOrder(jobs, crew.jobs * PAGES_A_WORKER, run);
  } finally {
    await pool.close();
  }
}

interface Help {
  readonly pool: WorkerPool<PageJob, PageReport>;
  readonly limits: Readonly<Record<Exclude<LostTo, "crash">, string>>;
}

const CODES = { time: "too-slow", memory: "too-large" } as const;

async function settle(job: PageJob, done: Done<PageReport>, { pool, limits }: Help): Promise<PageReport> {
  if (done.kind === "done") return done.result;
  const failed = (why: string): PageReport => ({ fate: "failed", key: job.key, bytes: 0, detail: why });
  if (done.to === "crash") return failed(`its worker died: ${done.message}`);
  const code = CODES[done.to];
  const refused = { code, detail: `${code}: cleaning needs more than ${limits[done.to]}` };
  const recorded = await pool.run({ ...job, refused });
  return recorded.kind === "done" ? recorded.result : failed(refused.detail);
}

function heapFor(jobs: number): number {
  const share = Math.floor(((totalmem() / MEBIBYTE) * 0.75) / jobs);
  return Math.max(MIN_HEAP_MEGABYTES, Math.min(MAX_HEAP_MEGABYTES, share));
}
