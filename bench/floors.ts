import { readFileSync, writeFileSync } from "node:fs";
import * as z from "zod";

const DIGITS = 4;

/** What a run over one set came to, by metric. */
export type Scores = Readonly<Record<string, number>>;

/** A number that can be pinned. */
export interface PinnedMetric {
  readonly key: string;
  readonly better: "higher" | "lower";
  /**
   * A constraint is held at a fixed value; what only trades off against a pinned number has none. Left out, the floor
   * rises with what was measured.
   */
  readonly floor?: number | "none";
}

/** How far a score may fall below its floor before it counts: so many points, or a share of the floor. */
export type Tolerance = { readonly points: number } | { readonly share: number };

/** What is measured together and pinned on one corpus. */
export interface PinnedSet {
  readonly name: string;
  readonly tolerance: Tolerance;
  readonly metrics: readonly PinnedMetric[];
}

const pinSchema = z.strictObject({ corpus: z.string(), floors: z.record(z.string(), z.number()) });
const floorsSchema = z.record(z.string(), pinSchema);

/** Least acceptable scores by set (most acceptable, where lower is better), each pinned on one corpus. */
export type Floors = Readonly<Record<string, Pin>>;
export type Pin = Readonly<z.infer<typeof pinSchema>>;

/** Reads the pinned floors; throws where the file is none. */
export function readFloors(path: string | URL): Floors {
  return floorsSchema.parse(JSON.parse(readFileSync(path, "utf8")));
}

/** Writes the floors with the sets in their order, so that a diff shows what moved. */
export function writeFloors(path: string | URL, floors: Floors): void {
  writeFileSync(path, `${JSON.stringify(floors, null, 2)}\n`);
}

/** One sentence for each way in which the scores fall short of the pinned floors. */
export function shortfalls(set: PinnedSet, scores: Scores, { pin, corpus }: Pinned): readonly string[] {
  if (pin === undefined) return [];
  if (pin.corpus !== corpus)
    return [`${set.name}: floors were pinned on another corpus; pin this one with -- --lower ${set.name}`];
  return set.metrics.flatMap((metric) => {
    const floor = pin.floors[metric.key];
    const score = scores[metric.key];
    if (floor === undefined) return [];
    if (score === undefined) return [`${set.name}: ${metric.key} is pinned at ${floor} and was not measured`];
    const slack = slackOf(set.tolerance, floor);
    if (gain(metric, score, floor) >= -slack) return [];
    return [
      `${set.name}: ${metric.key} is ${score.toFixed(DIGITS)}, pinned at ${floor}, tolerance ${slack.toFixed(DIGITS)}`,
    ];
  });
}

/** The pin with every floor that the scores beat raised to them, and floors for metrics that had none. */
export function raisePin(set: PinnedSet, scores: Scores, { pin, corpus }: Pinned): Pin {
  if (pin !== undefined && pin.corpus !== corpus) return pin;
  return pinned(set, corpus, (metric) => {
    const score = scores[metric.key];
    const floor = pin?.floors[metric.key];
    if (score === undefined || floor === undefined) return score ?? floor;
    return gain(metric, score, floor) > 0 ? score : floor;
  });
}

/** A pin at what was measured, be it higher or lower than before. */
export function lowerPin(set: PinnedSet, scores: Scores, { corpus }: Pinned): Pin {
  return pinned(set, corpus, (metric) => scores[metric.key]);
}

interface Pinned {
  readonly pin: Pin | undefined;
  /** Fingerprint of the corpus that was just scored. */
  readonly corpus: string;
}

function pinned(set: PinnedSet, corpus: string, scoreOf: (metric: PinnedMetric) => number | undefined): Pin {
  const values = set.metrics.map((metric) => [metric.key, floorOf(metric, scoreOf)] as const);
  const known = values.filter((entry): entry is [string, number] => entry[1] !== undefined);
  return { corpus, floors: Object.fromEntries(known.map(([key, value]) => [key, Number(value.toFixed(DIGITS))])) };
}

function floorOf(metric: PinnedMetric, scoreOf: (metric: PinnedMetric) => number | undefined): number | undefined {
  if (metric.floor === "none") return undefined;
  return metric.floor ?? scoreOf(metric);
}

/** By how much `score` is better than `floor`; negative where it is worse. */
function gain({ better }: PinnedMetric, score: number, floor: number): number {
  return better === "higher" ? score - floor : floor - score;
}

function slackOf(tolerance: Tolerance, floor: number): number {
  return "points" in tolerance ? tolerance.points : tolerance.share * floor;
}
