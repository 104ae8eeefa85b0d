import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Trial, TrialOrder } from "./trial.ts";

const ENTRY = fileURLToPath(new URL("./run-trial.ts", import.meta.url));
/** Below node_modules, so that the packages it imports are found. */
const FOLDER = fileURLToPath(new URL("../../node_modules/.cache/winnow-hostile/", import.meta.url));
const NONE = Number.NaN;
const FAILED = { bytes: 0, ms: NONE, smallerMs: NONE, peakMb: NONE, smallerPeakMb: NONE, restMb: NONE, said: "" };

/** Measures one trial in a fresh process, ended after `timeoutMs`. */
export type Measure = (order: TrialOrder, timeoutMs: number) => Promise<Trial>;

/** Bundles the child once: hundreds of processes start, and each would translate the same TypeScript. */
export async function prepareTrials(): Promise<Measure> {
  mkdirSync(FOLDER, { recursive: true });
  const outfile = `${FOLDER}trial.mjs`;
  await build({
    entryPoints: [ENTRY],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    outfile,
    logLevel: "warning",
  });
  return (order, timeoutMs) => measure(outfile, order, timeoutMs);
}

function measure(child: string, order: TrialOrder, timeoutMs: number): Promise<Trial> {
  return new Promise((resolve) => {
    const started = spawn(process.execPath, [child, JSON.stringify(order)], { stdio: ["ignore", "pipe", "ignore"] });
    let printed = "";
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      started.kill("SIGKILL");
    }, timeoutMs);
    started.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString("utf8");
    });
    started.on("close", (code) => {
      clearTimeout(timer);
      if (late) resolve({ ...FAILED, fate: "time-out" });
      else if (code !== 0 || printed === "") resolve({ ...FAILED, fate: "crashed", said: `exit code ${code}` });
      // Written by run-trial.ts, bundled from the same tree.
      else resolve(JSON.parse(printed) as Trial);
    });
  });
}
