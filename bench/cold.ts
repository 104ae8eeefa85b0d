import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { BUNDLE as BREAKER } from "../lambdas/breaker/contract.ts";
import { bundleHandler, bundleLambdas, type LambdaBundle } from "../lambdas/bundle.ts";
import { type ColdPlace, openColdPlace } from "./cold/cold-place.ts";
import { type ColdStart, coldStart } from "./cold/cold-start.ts";
import { printColdStarts } from "./cold/print-cold-starts.ts";
import { followCall } from "./follow-call.ts";
import { wholeNumber } from "./whole-number.ts";

const USAGE = "npm run bench:cold -- [--runs N]   (1 to 200; 15 if not said)";
const DEFAULT_RUNS = "15";

process.exitCode = await followCall({ usage: USAGE, read: readRuns, run: main });

async function main(runs: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "winnow-cold-"));
  try {
    const bundles = await bundleAll(folder);
    const place = await openColdPlace(folder);
    const starts = await measure(bundles, { folder, runs, place }).finally(place.close);
    console.log(printColdStarts(starts, { runs, pageBytes: place.pageBytes }));
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readRuns(args: readonly string[]): number {
  const options = { runs: { type: "string", default: DEFAULT_RUNS } } as const;
  const { runs } = parseArgs({ args: [...args], options }).values;
  return wholeNumber("--runs", runs, [1, 200]);
}

/** What Node itself costs, what the SDK adds, and what we add to that. */
async function bundleAll(folder: string): Promise<readonly LambdaBundle[]> {
  const handler = (name: string, file: string) => bundleHandler({ name, entry: `bench/cold/${file}` }, folder);
  const floors = [handler("nothing", "empty-handler.ts"), handler("client-s3 alone", "client-s3-handler.ts")];
  // No page waits for the breaker.
  const lambdas = (await bundleLambdas(folder)).filter(({ name }) => name !== BREAKER.folder);
  return [...(await Promise.all(floors)), ...lambdas];
}

/** Round by round, each bundle once, so that a busy moment of the machine hits all of them. */
async function measure(
  bundles: readonly LambdaBundle[],
  { folder, runs, place }: { readonly folder: string; readonly runs: number; readonly place: ColdPlace },
): Promise<readonly { readonly bundle: LambdaBundle; readonly starts: readonly ColdStart[] }[]> {
  const measured = bundles.map((bundle) => ({ bundle, starts: [] as ColdStart[] }));
  for (let run = 0; run < runs; run += 1) {
    for (const { bundle, starts } of measured) {
      const limits = { memoryMb: 1_769, timeoutMs: 60_000, initTimeoutMs: 60_000 };
      const settings = { name: "cold", bundleDir: join(folder, bundle.name), env: place.env, ...limits };
      starts.push(await coldStart({ ...settings, onLog: () => undefined }, await place.newEvent()));
    }
  }
  return measured;
}
