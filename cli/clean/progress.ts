import type { Output } from "../io.ts";
import { openLiveLine } from "../terminal/open-live-line.ts";
import { count, duration, pages, rate } from "../terminal/wording.ts";
import { rejectedCount, type Tally } from "./tally.ts";

/** Shows how far a run is, on standard error. */
export interface Progress {
  readonly advance: (tally: Tally) => void;
  /** A line that stays. */
  readonly say: (line: string) => void;
  readonly end: () => void;
}

const LINE_EVERY_SECONDS = 5;
/** Until then a rate is a guess. */
const SETTLING_SECONDS = 2;
const BAR_COLUMNS = 24;

/** A bar with rate and time left, redrawn in place; lines are printed above it. */
export function barProgress(total: () => number, stream: Output): Progress {
  const clock = clockFromFirst();
  const line = openLiveLine(stream);
  line.show(`${barOf(0)} 0 of ${pages(total())}`);
  return {
    advance: (tally) => line.show(`${barOf(tally.pages / total())} ${wordsOf(tally, { total: total(), clock })}`),
    say: line.print,
    end: line.clear,
  };
}

function barOf(share: number): string {
  const full = Math.round(share * BAR_COLUMNS);
  return "█".repeat(full) + "░".repeat(BAR_COLUMNS - full);
}

/** A line every few seconds: for pipes, logs and CI. */
export function lineProgress(total: () => number, stream: Output): Progress {
  const clock = clockFromFirst();
  let next = LINE_EVERY_SECONDS;
  return {
    advance: (tally) => {
      const seconds = clock.secondsSinceFirst();
      if (seconds < next || tally.pages === total()) return;
      next = seconds + LINE_EVERY_SECONDS;
      stream.write(`${wordsOf(tally, { total: total(), clock })}\n`);
    },
    say: (line) => void stream.write(`${line}\n`),
    end: () => undefined,
  };
}

/** Rate and time left count from the first page on: before it workers start, which says nothing of the rest. */
function wordsOf(tally: Tally, { total, clock }: { readonly total: number; readonly clock: Clock }): string {
  const seconds = clock.secondsSinceFirst();
  const perSecond = (tally.pages - 1) / seconds;
  const misses = rejectedCount(tally) + tally.failed;
  return [
    `${count(tally.pages)} of ${pages(total)}`,
    ...(seconds < SETTLING_SECONDS
      ? []
      : [`${rate(perSecond)}/s`, `${duration((total - tally.pages) / perSecond)} left`]),
    ...(misses === 0 ? [] : [`${count(misses)} not cleaned`]),
  ].join(", ");
}

interface Clock {
  readonly secondsSinceFirst: () => number;
}

function clockFromFirst(): Clock {
  let first: number | undefined;
  return {
    secondsSinceFirst: () => {
      first ??= performance.now();
      return (performance.now() - first) / 1000;
    },
  };
}
