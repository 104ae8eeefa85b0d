import type { Mark, Verdict } from "../model/mark.ts";
import { ruleOf } from "../rules/index.ts";

/** Without a model's score a hint needs this much confidence to drop a block. */
const HINT_DROPS_AT = 0.55;
/** What a block is worth that nobody spoke of. */
const UNMARKED_CONFIDENCE = 0.7;

/** The strongest mark of each force that one block was given; of equal ones the first. */
export interface Heard {
  certain: Mark | undefined;
  score: Mark | undefined;
  /** Only hints that it is furniture: others say nothing that a verdict needs. */
  hint: Mark | undefined;
}

/** Nothing heard yet. */
export function hearNothing(): Heard {
  return { certain: undefined, score: undefined, hint: undefined };
}

/** Remembers a mark if it is stronger than what was heard before. */
export function hearMark(heard: Heard, mark: Mark): void {
  if (mark.force === "certain") heard.certain = stronger(heard.certain, mark);
  else if (mark.force === "score") heard.score = stronger(heard.score, mark);
  else if (mark.says === "drop") heard.hint = stronger(heard.hint, mark);
}

function stronger(best: Mark | undefined, mark: Mark): Mark {
  return best === undefined || mark.confidence > best.confidence ? mark : best;
}

/**
 * The one place where marks become a fate.
 *
 * Certain marks outrank scores, scores outrank hints; among certain marks the surer wins. Where a score drops, the
 * strongest hint gives the reason, because people understand "cookie notice" better than a probability.
 */
export function verdictOn({ certain, score, hint }: Heard): Verdict {
  if (certain !== undefined) return fateOf(certain, certain);
  if (score !== undefined) return fateOf(score, hint ?? score);
  if (hint !== undefined && hint.confidence >= HINT_DROPS_AT) return fateOf(hint, hint);
  return { fate: "keep", confidence: UNMARKED_CONFIDENCE };
}

/** The verdict on a block by all of its marks. */
export function verdictOf(marks: readonly Mark[]): Verdict {
  const heard = hearNothing();
  for (const mark of marks) hearMark(heard, mark);
  return verdictOn(heard);
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
