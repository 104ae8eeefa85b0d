import { alignColumns } from "../align-columns.ts";
import type { Pin } from "../floors.ts";
import { quantileOf } from "../statistics.ts";
import type { Ratio } from "./speed-numbers.ts";
import type { SpeedCorpus } from "./speed-pages.ts";
import type { Timing } from "./time-rounds.ts";

const BYTES_PER_MB = 1_000_000;
const MS_PER_SECOND = 1000;

/** What everyone took: a row for each contender. */
export function printTimings(
  timings: readonly Timing[],
  corpus: SpeedCorpus,
  peaks: ReadonlyMap<string, number>,
): string {
  const megabytes = corpus.pages.reduce((sum, page) => sum + page.bytes.length, 0) / BYTES_PER_MB / corpus.pages.length;
  const header = ["", "CPU ms/page", "from", "to", "pages/s", "MB/s", "page p50 ms", "page p99 ms", "peak MB", "threw"];
  const rows = timings.map(({ name, rounds, pages, failed }) => {
    const cpuMs = quantileOf(rounds, 0.5);
    const perSecond = MS_PER_SECOND / cpuMs;
    return [
      name,
      ...[cpuMs, Math.min(...rounds), Math.max(...rounds)].map((value) => value.toFixed(2)),
      perSecond.toFixed(0),
      (perSecond * megabytes).toFixed(1),
      ...[0.5, 0.99].map((share) => quantileOf(pages, share).toFixed(2)),
      peaks.get(name)?.toFixed(0) ?? "",
      String(failed),
    ];
  });
  return alignColumns([header, ...rows]);
}

/** The ratios, which hold on other machines too, beside what they are pinned at. */
export function printRatios(ratios: readonly Ratio[], pin: Pin | undefined): string {
  const rows = ratios.map(({ key, median, least, most }) => [
    key,
    ...[median, least, most].map((value) => `${value.toFixed(2)}x`),
    pin?.floors[key]?.toFixed(2) ?? "",
  ]);
  return alignColumns([["ratio", "median", "from", "to", "pinned"], ...rows]);
}
