import { parentPort, workerData } from "node:worker_threads";
import { cleanJob } from "./clean-job.ts";
import type { PageJob, RunPlan } from "./page-job.ts";

// Both ends of this port are this project's own code, so the shapes are known.
const plan = workerData as RunPlan;
parentPort?.on("message", (job: PageJob) => parentPort?.postMessage({ done: cleanJob(job, plan) }));
parentPort?.postMessage({ ready: true });
