// A stand-in worker: does what the job says.
import { parentPort } from "node:worker_threads";

/** @type {Record<string, (job: { key: string }) => void>} */
const acts = {
  answer: (job) => parentPort?.postMessage({ done: { fate: "cleaned", key: job.key, bytes: 1 } }),
  hang: () => {
    for (;;);
  },
  throw: () => {
    throw new Error("a fault in the worker");
  },
  exit: () => process.exit(7),
  hoard: () => {
    const hoard = [];
    for (;;) hoard.push(new Array(100_000).fill({ x: hoard.length }));
  },
};

parentPort?.on("message", (job) => {
  if (job.refused !== undefined)
    parentPort?.postMessage({ done: { fate: "rejected", key: job.key, bytes: 1, ...job.refused } });
  else acts[job.from]?.(job);
});
parentPort?.postMessage({ ready: true });
