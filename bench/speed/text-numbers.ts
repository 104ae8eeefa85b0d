import type { PinnedMetric, PinnedSet, Scores } from "../floors.ts";
import { quantileOf } from "../statistics.ts";
import type { Contender } from "./contenders.ts";
import type { TextKind } from "./text-kinds.ts";
import type { Timing } from "./time-rounds.ts";

const BYTES_PER_MB = 1_000_000;
const MS_PER_SECOND = 1000;
const WORD = /[\p{L}\p{N}]+/gu;
const KINDS = ["text page", "dump", "prose", "markdown"];

/** What is pinned: how many times as long as counting the words of the same bytes it takes to clean them. */
export const TEXT_SPEED_SET: PinnedSet = {
  name: "speed-text",
  tolerance: { share: 0.15 },
  metrics: KINDS.map((key): PinnedMetric => ({ key, better: "lower" })),
};

/** The yardstick, decoding and a regex over every word, and Winnow. */
export const TEXT_CONTENDERS: readonly Contender[] = [
  {
    name: "word count",
    load:
      async () =>
      ({ bytes }) =>
        new TextDecoder().decode(bytes).match(WORD)?.length ?? 0,
  },
  { name: "winnow", load: loadWinnow },
];

async function loadWinnow() {
  const { cleanPage } = await import("../../cleaner/index.ts");
  return ({ bytes, name }: { readonly bytes: Uint8Array; readonly name: string }) =>
    cleanPage({ bytes, uri: name, key: name }).kind.length;
}

/** What one kind of text came to. */
export interface TextSpeed {
  readonly kind: string;
  readonly megabytes: number;
  /** Megabytes of text a second of CPU, in the middle round and the best. */
  readonly median: number;
  readonly best: number;
  /** Winnow's time over the yardstick's, round by round; the middle. */
  readonly ratio: number;
}

/** Reads the timings of the yardstick and of Winnow over one kind. */
export function textSpeedOf({ name, pages }: TextKind, [yardstick, winnow]: readonly Timing[]): TextSpeed {
  const megabytes = pages.reduce((sum, { bytes }) => sum + bytes.length, 0) / BYTES_PER_MB;
  const rounds = winnow?.rounds ?? [];
  const perSecond = (msPerPage: number) => (megabytes / pages.length / msPerPage) * MS_PER_SECOND;
  const ratios = rounds.map((ms, round) => ms / (yardstick?.rounds[round] ?? Number.NaN));
  return {
    kind: name,
    megabytes,
    median: perSecond(quantileOf(rounds, 0.5)),
    best: perSecond(Math.min(...rounds)),
    ratio: quantileOf(ratios, 0.5),
  };
}

/** What the floors file knows of a run. */
export function textScores(speeds: readonly TextSpeed[]): Scores {
  return Object.fromEntries(speeds.map(({ kind, ratio }) => [kind, ratio]));
}
