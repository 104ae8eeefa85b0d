import type { LambdaBundle } from "../../lambdas/bundle.ts";
import { alignColumns } from "../align-columns.ts";
import { quantileOf } from "../statistics.ts";
import type { ColdStart } from "./cold-start.ts";

/** The bundle that others are compared with. */
const BASELINE = "client-s3 alone";
const BYTES_PER_KB = 1_024;
/** Inputs of a bundle that are named. */
const LARGEST = 5;

interface Measured {
  readonly bundle: LambdaBundle;
  readonly starts: readonly ColdStart[];
}

/** A row for each bundle, medians and quartiles, and how many times the baseline it takes. */
export function printColdStarts(
  measured: readonly Measured[],
  { runs, pageBytes }: { readonly runs: number; readonly pageBytes: number },
): string {
  const baseline = measured.find(({ bundle }) => bundle.name === BASELINE);
  const rows = measured.map((one) => [
    one.bundle.name,
    (one.bundle.bytes / BYTES_PER_KB).toFixed(0),
    ...cellsOf(one, baseline, (start) => start.cpuMs),
    cellsOf(one, baseline, (start) => start.loadCpuMs)[0] ?? "",
    ...cellsOf(one, baseline, (start) => start.wallMs),
  ]);
  const columns = ["CPU ms", "q1", "q3", "ratio", "loading", "wall ms", "q1", "q3", "ratio"];
  const kb = (pageBytes / BYTES_PER_KB).toFixed(0);
  return [
    `From process start to first answer, one page of ${kb} KB (GET, work, PUT); median of ${runs}, Node ${process.versions.node}`,
    "",
    alignColumns([["bundle", "KB", ...columns], ...rows]),
    "",
    ...measured
      .filter(({ bundle }) => bundle.bytes > (baseline?.bundle.bytes ?? 0))
      .map(({ bundle }) => largestIn(bundle)),
    "",
    `ratio: to ${BASELINE}, which gets the page and puts it; the clean function also looks for an older output (HEAD).`,
  ].join("\n");
}

/** What a bundle is made of, where one wonders about its size. */
function largestIn({ name, inputs }: LambdaBundle): string {
  const largest = inputs.slice(0, LARGEST).map(({ path, bytes }) => `${path} ${(bytes / BYTES_PER_KB).toFixed(0)} KB`);
  return `largest in ${name}: ${largest.join(", ")}`;
}

function cellsOf(
  one: Measured,
  baseline: Measured | undefined,
  read: (start: ColdStart) => number | undefined,
): readonly string[] {
  const values = one.starts.map(read).filter((value) => value !== undefined);
  const base = baseline?.starts.map(read).filter((value) => value !== undefined) ?? [];
  if (values.length === 0 || base.length === 0) return ["", "", "", ""];
  const ratio = quantileOf(values, 0.5) / quantileOf(base, 0.5);
  return [...[0.5, 0.25, 0.75].map((share) => quantileOf(values, share).toFixed(0)), `${ratio.toFixed(2)}x`];
}
