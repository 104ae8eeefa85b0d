import type { Measurements } from "../../scale/measurements.ts";

/** Two measured pages on one straight line: 20 ms and a fifth of a millisecond for each KB. */
export const MEASUREMENTS: Measurements = {
  measuredOn: "2026-01-01",
  machine: "none",
  pagesFrom: "none",
  coldStart: { initMs: 200, firstPageMs: 200 },
  pages: [
    { bytes: 100 * 1_024, ms: 40, outputBytes: 10_000, pageLogBytes: 400, batchLogBytes: 300 },
    { bytes: 300 * 1_024, ms: 80, outputBytes: 30_000, pageLogBytes: 400, batchLogBytes: 300 },
  ],
};
