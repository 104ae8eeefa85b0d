import type { Verdict } from "../model/mark.ts";
import { DEGRADED } from "../model/page.ts";
import type { Case } from "./judge.ts";

/**
 * Verdicts on a page that could not be read as it is: a text too many is better than a page that comes out empty.
 *
 * A block of ten neighbours is like none that a rule or a model knows, so there only what is hidden or said twice goes.
 * Elsewhere the verdicts stand unless they leave nothing.
 */
export function spareDegraded({ page, blocks }: Case, verdicts: readonly Verdict[]): readonly Verdict[] {
  if (!page.flags.some((flag) => flag.startsWith(DEGRADED))) return verdicts;
  if (page.isCoarse !== true && verdicts.some(({ fate }) => fate === "keep")) return verdicts;
  return verdicts.map((verdict, i) => {
    if (verdict.fate === "keep" || verdict.layer === "duplicate") return verdict;
    const hiding = blocks[i]?.hiding;
    const isHidden = hiding !== undefined && hiding.class !== "interface";
    return isHidden ? verdict : { fate: "keep", confidence: 1 - verdict.confidence };
  });
}
