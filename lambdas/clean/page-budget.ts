import type { PageBudget } from "./clean-apart.ts";

/** The slowest of 2,008 real pages takes under a second: what needs so long is hostile. */
const MAX_PAGE_MILLISECONDS = 20_000;
/** Milliseconds that must be left for another page: its reading, its writing, and the answer to SQS. */
const RESERVE_MILLISECONDS = 8_000;
/** Of the function's memory: the rest is the handler's own, and what lies outside the heap. */
const HEAP_SHARE = 0.6;

/** Whether there is time for another page before the function's deadline. */
export function hasTimeLeft(remainingMilliseconds: number): boolean {
  return remainingMilliseconds >= RESERVE_MILLISECONDS;
}

/** What a page under suspicion may use, so that the function outlives it. `memoryMb` is the function's. */
export function budgetOf(remainingMilliseconds: number, memoryMb: number): PageBudget {
  return {
    milliseconds: Math.min(MAX_PAGE_MILLISECONDS, Math.max(1_000, remainingMilliseconds - RESERVE_MILLISECONDS / 2)),
    heapMegabytes: Math.round(memoryMb * HEAP_SHARE),
  };
}
