import { existsSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./run-command.ts";

const SUMMARY_FIELDS = /^ {2}(\S+) +\d+ +f1 ([\d.]+)$/gm;

/** The folder with the ground truth and its scorers (bench.py). Standing outside the house, it may be absent. */
export interface GroundTruth {
  readonly root: string;
}

/** The ground truth at `root`, or undefined where there is none. */
export function findGroundTruth(root: string): GroundTruth | undefined {
  return existsSync(join(root, "bench.py")) ? { root } : undefined;
}

/** Writes the inputs of a text set into `folder`. */
export function expandTexts(truth: GroundTruth, corpus: string, folder: string): void {
  callScorer(truth, ["expand", corpus, folder]);
}

/** Writes what is known of a page set's files, as `winnow clean --metadata` reads it. */
export function writePageMetadata(truth: GroundTruth, corpus: string, file: string): void {
  callScorer(truth, ["metadata", corpus, file]);
}

/** The scorer's summary of the documents below `folder`; `data` names another folder of the same shape to score by. */
export function scoreSummary(truth: GroundTruth, corpus: string, { folder, data }: Scored): Record<string, number> {
  const printed = callScorer(truth, ["score", corpus, folder, "--json"], data);
  // The scorer is ours and prints one flat object; what is no number (the set's name) is left out.
  const summary = Object.entries(JSON.parse(printed) as Record<string, unknown>);
  return Object.fromEntries(summary.filter((entry): entry is [string, number] => typeof entry[1] === "number"));
}

/** Mean F1 for each page type, as `type/<name>`. */
export function scoreTypes(truth: GroundTruth, corpus: string, { folder }: Scored): Record<string, number> {
  const printed = callScorer(truth, ["score", corpus, folder, "--by-type"]);
  const rows = [...printed.matchAll(SUMMARY_FIELDS)].map(([, type, f1]) => [`type/${type}`, Number(f1)] as const);
  if (rows.length === 0) throw new Error(`the scorer printed no page types for ${corpus}`);
  return Object.fromEntries(rows);
}

interface Scored {
  readonly folder: string;
  readonly data?: string;
}

function callScorer({ root }: GroundTruth, args: readonly string[], data?: string): string {
  const env = { PYTHONDONTWRITEBYTECODE: "1", ...(data === undefined ? {} : { BENCH_ROOT: data }) };
  return runCommand({ file: "python3", args: [join(root, "bench.py"), ...args], env });
}
