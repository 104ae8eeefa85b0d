import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { openColdPlace } from "../bench/cold/cold-place.ts";
import { coldStart } from "../bench/cold/cold-start.ts";
import { defaultTruth } from "../bench/default-truth.ts";
import { followCall, UsageFault } from "../bench/follow-call.ts";
import { meanOf, quantileOf } from "../bench/statistics.ts";
import { bundleLambdas } from "../lambdas/bundle.ts";
import { MEASURED, type Measurements, type PageRow, writeMeasurements } from "./measurements.ts";
import { readRealPages } from "./measuring/real-pages.ts";
import { timePages } from "./measuring/time-pages.ts";

const PAGES = 300;
const WARM_UP = 60;
const COLD_STARTS = 15;

process.exitCode = await followCall({
  usage: "npm run scale:measure -- [folder of the ground truth]",
  read: readRoot,
  run: main,
});

function readRoot([root = defaultTruth(process.env), ...more]: readonly string[]): string {
  const [wrong] = root.startsWith("-") ? [root] : more;
  if (wrong !== undefined) throw new UsageFault(`"${wrong}" is not a folder of ground truth`);
  return root;
}

/** Writes measured.json anew. */
async function main(root: string): Promise<number> {
  const pages = readRealPages(root, PAGES);
  if (pages.length < PAGES) {
    console.error(
      `scale:measure: ${root} is not the ground truth: pages/wcxb-dev/html with ${PAGES} pages is missing.`,
    );
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), "winnow-scale-"));
  try {
    await bundleLambdas(folder);
    const place = { bundleDir: join(folder, "clean"), folder: join(folder, "s3") };
    const rows = await timePages(pages, place, WARM_UP);
    const found: Measurements = {
      measuredOn: new Date().toISOString().slice(0, 10),
      machine: `${cpus()[0]?.model.trim() ?? "unknown"}, Node ${process.versions.node}`,
      pagesFrom: `wcxb-dev, ${rows.length} pages`,
      coldStart: await timeColdStarts(folder),
      pages: rows,
    };
    writeFileSync(MEASURED, writeMeasurements(found));
    console.log(summaryOf(found.pages));
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timeColdStarts(folder: string): Promise<Measurements["coldStart"]> {
  const place = await openColdPlace(folder.concat("/cold"));
  const limits = { memoryMb: 1_769, timeoutMs: 60_000, initTimeoutMs: 60_000, onLog: () => undefined };
  const inits: number[] = [];
  const firsts: number[] = [];
  try {
    for (let run = 0; run < COLD_STARTS; run += 1) {
      const settings = { name: "cold", bundleDir: join(folder, "clean"), env: place.env, ...limits };
      const { loadCpuMs = 0, cpuMs = 0 } = await coldStart(settings, await place.newEvent());
      inits.push(loadCpuMs);
      firsts.push(cpuMs - loadCpuMs);
    }
  } finally {
    await place.close();
  }
  return { initMs: Math.round(quantileOf(inits, 0.5)), firstPageMs: Math.round(quantileOf(firsts, 0.5)) };
}

function summaryOf(rows: readonly PageRow[]): string {
  const ms = rows.map((row) => row.ms);
  const [p50, p90, p99] = [0.5, 0.9, 0.99].map((share) => quantileOf(ms, share).toFixed(1));
  return `${rows.length} pages: mean ${meanOf(ms).toFixed(1)} ms, p50 ${p50}, p90 ${p90}, p99 ${p99}`;
}
