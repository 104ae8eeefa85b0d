import { Worker } from "node:worker_threads";
import {
  type CleanOptions,
  idOf,
  type Outcome,
  type RawPage,
  type RejectionCode,
  writeRejection,
} from "../../cleaner/index.ts";

/** What one page may use. */
export interface PageBudget {
  readonly milliseconds: number;
  readonly heapMegabytes: number;
}

/** Lies beside the handler in the bundle. */
const WORKER = new URL("./page-worker.mjs", import.meta.url);

/**
 * Cleans a page in a thread of its own, which is ended when the page exceeds its budget: then the page is rejected as
 * `too-slow` or `too-large`, and nothing happens to its neighbours. A thread costs some 0.3 s, so this is for pages
 * under suspicion: those whose message came back.
 */
export function cleanApart(raw: RawPage, options: CleanOptions, budget: PageBudget): Promise<Outcome> {
  const worker = new Worker(WORKER, {
    workerData: { raw, options },
    resourceLimits: { maxOldGenerationSizeMb: budget.heapMegabytes },
  });
  const outcome = new Promise<Outcome>((resolve, reject) => {
    const timer = setTimeout(() => resolve(refuse(raw, "too-slow", inSeconds(budget))), budget.milliseconds);
    worker.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`the page's thread ended with code ${code}`));
    });
    worker.once("message", resolve);
    worker.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(refuse(raw, "too-large", inMegabytes(budget)));
      else reject(error);
    });
  });
  return outcome.finally(() => worker.terminate());
}

function inSeconds({ milliseconds }: PageBudget): string {
  return `${Math.round(milliseconds / 1_000)} seconds`;
}

function inMegabytes({ heapMegabytes }: PageBudget): string {
  return `${heapMegabytes.toLocaleString("en-US")} MiB of memory`;
}

function refuse(raw: RawPage, code: RejectionCode, limit: string): Outcome {
  const { bytes, uri, key, versionId } = raw;
  const version = versionId === undefined ? {} : { versionId };
  const source = { uri, key, ...version, id: idOf(bytes), byteCount: bytes.length };
  return { kind: "rejected", rejection: writeRejection(source, code, `${code}: cleaning needs more than ${limit}`) };
}
