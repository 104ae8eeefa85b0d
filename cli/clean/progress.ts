import { MultiBar } from "cli-progress";
import type { Output } from "../io.ts";
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
const NARROW_BAR = 10;
const WIDE_BAR = 30;
/** Columns that the words beside the bar take at most. */
const WORDS_WIDTH = 62;

/** A bar with rate and time left, redrawn in place; lines are printed above it. */
export function barProgress(total: number, stream: Output): Progress {
  const barSize = Math.max(NARROW_BAR, Math.min(WIDE_BAR, (stream.columns ?? 80) - WORDS_WIDTH));
  const bars = new MultiBar({
    stream,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
    barsize: barSize,
    format: (options, { progress }, { words }: { words: string }) => {
      const full = Math.round(progress * (options.barsize ?? barSize));
      return `${"█".repeat(full)}${"░".repeat(Math.max(0, barSize - full))} ${words}`;
    },
  });
  const start = performance.now();
  const bar = bars.create(total, 0, { words: `0 of ${pages(total)}` });
  return {
    advance: (tally) => bar.update(tally.pages, { words: wordsOf(tally, { total, start }) }),
    say: (line) => bars.log(`${line}\n`),
    end: () => bars.stop(),
  };
}

/** A line every few seconds: for pipes, logs and CI. */
export function lineProgress(total: number, stream: Output): Progress {
  const start = performance.now();
  let next = LINE_EVERY_SECONDS;
  return {
    advance: (tally) => {
      const seconds = (performance.now() - start) / 1000;
      if (seconds < next || tally.pages === total) return;
      next = seconds + LINE_EVERY_SECONDS;
      stream.write(`${wordsOf(tally, { total, start })}\n`);
    },
    say: (line) => void stream.write(`${line}\n`),
    end: () => undefined,
  };
}

function wordsOf(tally: Tally, { total, start }: { readonly total: number; readonly start: number }): string {
  const seconds = Math.max((performance.now() - start) / 1000, 0.001);
  const perSecond = tally.pages / seconds;
  const left = tally.pages === 0 ? "" : `, ${duration((total - tally.pages) / perSecond)} left`;
  const missed = rejectedCount(tally) + tally.failed;
  const misses = missed === 0 ? "" : `, ${count(missed)} not cleaned`;
  return `${count(tally.pages)} of ${pages(total)}, ${rate(perSecond)}/s${left}${misses}`;
}
