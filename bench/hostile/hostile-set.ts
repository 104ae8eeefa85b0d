import { createHash } from "node:crypto";
import type { PinnedSet, Scores } from "../floors.ts";
import { LIMITS, type ShapeResult, SIZES } from "./measure-shapes.ts";
import type { Shape } from "./shapes/shape.ts";
import type { Fate } from "./trial.ts";

/** What is pinned: the worst of all shapes. These are promises, so they don't move with what was measured. */
export const HOSTILE_SET = {
  name: "hostile",
  tolerance: { points: 0 },
  metrics: [
    { key: "worst time, 2n / n", better: "lower", floor: LIMITS.ratio },
    { key: "worst memory, 2n / n", better: "lower", floor: LIMITS.ratio },
    { key: "slowest ms at 1 MB", better: "lower", floor: LIMITS.ms },
    { key: "largest peak MB at 1 MB", better: "lower", floor: LIMITS.peakMb },
    { key: "shapes whose text is lost", better: "lower", floor: 0 },
  ],
} as const satisfies PinnedSet;

const FAILURES: ReadonlySet<Fate> = new Set(["lost", "empty", "threw", "stack overflow", "time-out", "crashed"]);

/** The worst of all shapes, by metric. */
export function hostileScores(results: readonly ShapeResult[]): Scores {
  const worst = (of: (result: ShapeResult) => number) =>
    results.reduce(
      (most, result) => Math.max(most, Number.isNaN(of(result)) ? Number.POSITIVE_INFINITY : of(result)),
      0,
    );
  return {
    "worst time, 2n / n": worst(({ timeRatio }) => timeRatio),
    "worst memory, 2n / n": worst(({ memoryRatio }) => memoryRatio),
    "slowest ms at 1 MB": worst(({ own }) => own.ms),
    "largest peak MB at 1 MB": worst(({ own }) => own.peakMb),
    "shapes whose text is lost": results.filter(
      ({ own, largest }) => FAILURES.has(own.fate) || (largest !== undefined && FAILURES.has(largest.fate)),
    ).length,
  };
}

/** Tells one choice of shapes and sizes from another. */
export function fingerprintOf(shapes: readonly Shape[]): string {
  const names = shapes.map(({ name, largest = 0 }) => `${name} ${largest}`);
  return `sha256:${createHash("sha256")
    .update(JSON.stringify([names, SIZES]))
    .digest("hex")}`;
}
