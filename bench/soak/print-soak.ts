import { alignColumns } from "../align-columns.ts";
import type { SoakNumbers } from "./soak-numbers.ts";

const BYTES_PER_MB = 1_000_000;
const PER_CENT = 100;
/** Rows that are printed of all readings. */
const ROWS = 10;

/** A tenth of the readings, and what they come to. */
export function printSoak(numbers: SoakNumbers): string {
  const { readings, slopeMb, heapSlopeMb, slowdown, heldRatio, heldKb, pageKb } = numbers;
  const every = Math.max(1, Math.floor(readings.length / ROWS));
  const rows = readings
    .filter((_, i) => (i + 1) % every === 0)
    .map(({ documents, rss, heapUsed, cpuMsEach }) => [
      documents.toLocaleString("en-US"),
      (rss / BYTES_PER_MB).toFixed(0),
      (heapUsed / BYTES_PER_MB).toFixed(1),
      cpuMsEach.toFixed(2),
    ]);
  return [
    alignColumns([["documents", "resident MB", "heap MB", "CPU ms each"], ...rows]),
    "",
    `after the warm-up: resident ${signed(slopeMb)} MB, heap ${signed(heapSlopeMb)} MB per 1,000 documents`,
    `the last quarter took ${signed(slowdown * PER_CENT)} % of the second quarter's time more`,
    `a held document keeps ${heldKb.toFixed(1)} KB alive (${heldRatio.toFixed(1)} bytes per character of its JSON); its page has ${pageKb.toFixed(1)} KB`,
    `Node ${process.versions.node}`,
  ].join("\n");
}

function signed(value: number): string {
  return `${value < 0 ? "" : "+"}${value.toFixed(3)}`;
}
