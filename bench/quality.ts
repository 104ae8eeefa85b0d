import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lowerPin, raisePin, readFloors, type Scores, shortfalls, writeFloors } from "./floors.ts";
import { followCall } from "./follow-call.ts";
import type { BenchSet } from "./quality/bench-sets.ts";
import { cleanSet } from "./quality/clean-set.ts";
import { corpusFingerprint } from "./quality/corpus-fingerprint.ts";
import { readFoldReports } from "./quality/fold-reports.ts";
import { findGroundTruth, type GroundTruth } from "./quality/ground-truth.ts";
import { printScores } from "./quality/print-scores.ts";
import { readSettings, type Settings } from "./quality/read-settings.ts";
import { scoreSet } from "./quality/score-set.ts";

const FLOORS = new URL("./floors.json", import.meta.url);
const REPORTS = fileURLToPath(new URL("../training/reports", import.meta.url));
const USAGE = "npm run bench -- [--set NAME]... [--bench DIR] [--out DIR] [--raise] [--lower SET]...";
const NOTE =
  "'this run' cleans the pages that the models were trained on, so it flatters; 'by folds' scores each page with a " +
  "model that never saw its domain, and is the number to believe.";
const EXIT = { good: 0, below: 1, usage: 2 } as const;

process.exitCode = await followCall({
  usage: USAGE,
  read: (args) => readSettings(args, process.env),
  run: main,
});

function main(settings: Settings): number {
  const { path, asked } = settings.truth;
  const truth = findGroundTruth(path);
  if (truth !== undefined) return inWorkFolder(settings, (work) => measure(settings, truth, work));
  console.log(
    `bench: there is no ground truth at ${path}, so nothing was measured (WINNOW_BENCH or --bench names another).`,
  );
  return asked === "by option" ? EXIT.usage : EXIT.good;
}

function measure(settings: Settings, truth: GroundTruth, work: string): number {
  const floors = readFloors(FLOORS);
  const reports = readFoldReports(REPORTS);
  const judged = settings.sets.map((set) => {
    const { scores, corpus } = runSet(set, truth, work);
    const pinned = { pin: floors[set.name], corpus };
    const anew = settings.lower.includes(set.name);
    const raised = settings.raise === "raise" ? raisePin(set, scores, pinned) : pinned.pin;
    const pin = anew ? lowerPin(set, scores, pinned) : raised;
    const complaints = anew ? [] : shortfalls(set, scores, pinned);
    return { set, scores, pin, report: reports.get(set.name), complaints };
  });
  const pins = judged.flatMap(({ set, pin }) => (pin === undefined ? [] : [[set.name, pin] as const]));
  if (settings.raise === "raise" || settings.lower.length > 0)
    writeFloors(FLOORS, { ...floors, ...Object.fromEntries(pins) });
  console.log(`${printScores(judged)}\n\n${NOTE}`);
  const complaints = judged.flatMap((result) => result.complaints);
  for (const complaint of complaints) console.error(`below its floor: ${complaint}`);
  return complaints.length === 0 ? EXIT.good : EXIT.below;
}

function runSet(set: BenchSet, truth: GroundTruth, work: string): { scores: Scores; corpus: string } {
  const began = performance.now();
  const documents = cleanSet(set, truth, work);
  const scores = scoreSet(set, { truth, documents, work: join(work, set.name) });
  console.error(`${set.name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return { scores, corpus: corpusFingerprint(set, truth) };
}

/** Documents go to --out, else to a folder that is gone afterwards. */
function inWorkFolder(settings: Settings, work: (folder: string) => number): number {
  if (settings.out !== undefined) return work(settings.out);
  const folder = mkdtempSync(join(tmpdir(), "winnow-bench-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
