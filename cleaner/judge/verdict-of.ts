import type { Mark, Verdict } from "../model/mark.ts";
import { ruleOf } from "../rules/index.ts";

/** Without a model's score a hint needs this much confidence to drop a block. */
const HINT_DROPS_AT = 0.55;
/** What a block is worth that nobody spoke of. */
const UNMARKED_CONFIDENCE = 0.7;

/**
 * The one place where marks become a fate.
 *
 * Certain marks outrank scores, scores outrank hints; among certain marks the surer wins. Where a score drops, the
 * strongest hint gives the reason, because people understand "cookie notice" better than a probability.
 */
export function verdictOf(marks: readonly Mark[]): Verdict {
  const certain = strongest(marks.filter((mark) => mark.force === "certain"));
  if (certain !== undefined) return fateOf(certain, certain);
  const hint = strongest(marks.filter((mark) => mark.force === "hint" && mark.says === "drop"));
  const score = strongest(marks.filter((mark) => mark.force === "score"));
  if (score !== undefined) return fateOf(score, hint ?? score);
  if (hint !== undefined && hint.confidence >= HINT_DROPS_AT) return fateOf(hint, hint);
  return { fate: "keep", confidence: UNMARKED_CONFIDENCE };
}

function fateOf(decisive: Mark, reason: Mark): Verdict {
  if (decisive.says === "keep") return { fate: "keep", confidence: decisive.confidence };
  return {
    fate: "drop",
    layer: ruleOf(reason.rule).layer,
    rule: reason.rule,
    because: reason.because,
    confidence: decisive.confidence,
  };
}

function strongest(marks: readonly Mark[]): Mark | undefined {
  let best: Mark | undefined;
  for (const mark of marks) if (best === undefined || mark.confidence > best.confidence) best = mark;
  return best;
}
