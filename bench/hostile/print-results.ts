import { alignColumns } from "../align-columns.ts";
import { CONTENDERS } from "./contenders.ts";
import { isOver, type ShapeResult } from "./measure-shapes.ts";
import type { Fate, Trial } from "./trial.ts";

const BYTES_PER_MB = 1_000_000;
const GOOD: ReadonlySet<Fate> = new Set(["held", "ledger", "refused"]);
const MAX_SAID = 60;

/** A row for each shape: ours at 1 MB, the peers at a tenth of it. */
export function printShapes(results: readonly ShapeResult[]): string {
  const header = ["shape", "ms", "x2 time", "peak MB", "x2 memory", "text", "says", "largest"];
  const peers = CONTENDERS.slice(1).map(({ name }) => name);
  const rows = results.map((result) => [
    `${isOver(result) || !GOOD.has(result.own.fate) ? "! " : ""}${result.shape.name}`,
    result.own.ms.toFixed(0),
    result.timeRatio.toFixed(2),
    result.own.peakMb.toFixed(0),
    result.memoryRatio.toFixed(2),
    result.own.fate,
    shortened(result.own.said),
    result.largest === undefined ? "" : sizeOf(result.largest, result.shape.largest ?? 0),
    ...result.peers.map(wordOf),
  ]);
  return alignColumns([[...header, ...peers], ...rows]);
}

/** On how many of the shapes each gives the text, and how it fails on the others. */
export function printFates(results: readonly ShapeResult[]): string {
  const fates: readonly Fate[] = [
    "held",
    "ledger",
    "refused",
    "lost",
    "empty",
    "threw",
    "stack overflow",
    "time-out",
    "crashed",
  ];
  const rows = CONTENDERS.map(({ name }, i) => {
    const trials = results.flatMap(({ own, peers }) => (i === 0 ? [own] : (peers[i - 1] ?? [])));
    const counts = fates.map((fate) => String(trials.filter((trial) => trial.fate === fate).length));
    const slowest = Math.max(0, ...trials.map(({ ms }) => (Number.isNaN(ms) ? 0 : ms)));
    return [name, String(trials.length), ...counts, slowest.toFixed(0)];
  });
  return alignColumns([["", "shapes", ...fates, "slowest ms"], ...rows]);
}

function wordOf(trial: Trial | undefined): string {
  if (trial === undefined) return "";
  return Number.isNaN(trial.ms) ? trial.fate : `${trial.fate} ${trial.ms.toFixed(0)} ms`;
}

function sizeOf({ bytes, ms, peakMb, fate }: Trial, chars: number): string {
  const size = `${(Math.max(bytes, chars) / BYTES_PER_MB).toFixed(1)} MB`;
  return Number.isNaN(ms) ? `${size}: ${fate}` : `${size}: ${fate}, ${ms.toFixed(0)} ms, ${peakMb.toFixed(0)} MB`;
}

function shortened(said: string): string {
  return said.length > MAX_SAID ? `${said.slice(0, MAX_SAID)}...` : said;
}
