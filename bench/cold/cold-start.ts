import { readdirSync, readFileSync } from "node:fs";
import type { SQSEvent } from "aws-lambda";
import { type FunctionSettings, Sandbox } from "../../local/runtime/index.ts";

/** One cold start: from before the process exists until its first answer is here. */
export interface ColdStart {
  readonly wallMs: number;
  /** Of `cpuMs`, what was spent until the function asked for its first event: Node, loading, opening clients. */
  readonly loadCpuMs: number | undefined;
  /** All threads, user and system; undefined where the system has no /proc. */
  readonly cpuMs: number | undefined;
}

/** Starts the function in a new process, gives it one event, ends it. Throws where the answer is a fault. */
export async function coldStart(settings: FunctionSettings, event: SQSEvent): Promise<ColdStart> {
  const startedAt = performance.now();
  const sandbox = await Sandbox.start(settings);
  try {
    const loadCpuMs = cpuMsOf(sandbox.pid);
    await sandbox.invoke(JSON.stringify(event));
    return { wallMs: performance.now() - startedAt, loadCpuMs, cpuMs: cpuMsOf(sandbox.pid) };
  } finally {
    await sandbox.stop();
  }
}

const NANOSECONDS_PER_MS = 1e6;

/**
 * Milliseconds that a process has spent on processors so far, all threads. Undefined where the system is not Linux,
 * which counts, for each thread, its nanoseconds. proc(5), /proc/pid/schedstat.
 */
export function cpuMsOf(pid: number | undefined): number | undefined {
  if (process.platform !== "linux") return undefined;
  const tasks = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = tasks.map((task) =>
    Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8").split(" ")[0]),
  );
  return nanoseconds.reduce((sum, each) => sum + each, 0) / NANOSECONDS_PER_MS;
}
