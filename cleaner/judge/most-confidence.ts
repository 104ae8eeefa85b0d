import type { Verdict } from "../model/mark.ts";

/** What is promised at most of a document without text: about every second such page has content that was not seen. */
const OF_AN_EMPTY_ONE = 0.5;

/** The most that may be promised of a document by what is kept of it. */
export function mostConfidence(verdicts: readonly Verdict[]): number {
  return verdicts.some(({ fate }) => fate === "keep") ? 1 : OF_AN_EMPTY_ONE;
}
