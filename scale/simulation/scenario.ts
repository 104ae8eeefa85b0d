import type { Draws } from "./draws.ts";

/** Pages that come by chance, evenly in the mean (a Poisson stream). Times in seconds from the beginning. */
export interface Stream {
  readonly pagesPerSecond: number;
  readonly from: number;
  readonly to: number;
}

/** What is simulated: pages, a queue, an event source, a function. Times in seconds. */
export interface Scenario {
  readonly streams: readonly Stream[];
  /** What one page takes in a warm function. */
  readonly serviceTime: (draws: Draws) => number;
  /** Messages handed to one invocation at most, and how long a batch that is not full waits for more. */
  readonly batch: number;
  readonly window: number;
  /** Invocations at once: so many from the beginning, so many more each second while messages wait, so many at most. */
  readonly concurrency: { readonly start: number; readonly addPerSecond: number; readonly most: number };
  /** Invocations that the account allows; one more is throttled. */
  readonly account: number;
  /** What a new execution environment takes longer, and how long an idle one is kept. */
  readonly cold: { readonly seconds: number; readonly idle: number };
  /** Share of invocations that crash: the whole batch comes back after the visibility timeout. */
  readonly crashShare: number;
  readonly visibility: number;
  /** Receives after which a message goes to the dead-letter queue. */
  readonly maxReceives: number;
  /** The simulation ends here even if pages are left. */
  readonly end: number;
  readonly seed: number;
}

/** What a simulation came to. `in` is always `done + dead + left`. */
export interface Outcome {
  readonly pages: { readonly in: number; readonly done: number; readonly dead: number; readonly left: number };
  readonly invocations: number;
  readonly coldStarts: number;
  readonly throttles: number;
  readonly crashes: number;
  /** Seconds of all invocations together. */
  readonly busySeconds: number;
  /** When the last page was done. */
  readonly endedAt: number;
  /** One number for each page that is done, in the order in which their work began. */
  readonly finishedAt: readonly number[];
  /** From upload until work on the page began; from upload until its document lay there. */
  readonly waits: readonly number[];
  readonly latencies: readonly number[];
  /** Second by second: pages that came so far, notices not yet taken (hidden ones included), functions busy. */
  readonly seconds: readonly { readonly arrived: number; readonly backlog: number; readonly busy: number }[];
}
