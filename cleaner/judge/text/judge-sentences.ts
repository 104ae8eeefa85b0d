import type { Mark } from "../../model/mark.ts";
import type { Strength } from "../../model/raw-page.ts";
import { MARK } from "../../text/tokens.ts";
import type { Judge } from "../judge.ts";
import { certainForm } from "./certain-form.ts";
import { markBlock } from "./mark-block.ts";
import { scoreSentences } from "./score-sentences.ts";
import { sentenceReason } from "./sentence-reason.ts";

/**
 * A unit stays when it belongs to the subject with more than this probability. Set on mixed.dev, out of fold: about 5 % (balanced)
 * and 3 % (gentle) of topical sentences go; training/text/TRIES.md has the curve.
 */
const KEEPS_ABOVE: Readonly<Record<Strength, number>> = { balanced: 0.6, gentle: 0.45 };
/** A text loses little with a question of its own, and much of its sense with a stranger's: questions must be surer. */
const KEEPS_QUESTION_ABOVE: Readonly<Record<Strength, number>> = { balanced: 0.8, gentle: 0.55 };

/** Marks every unit of a dump: the classifier's score, and where it drops the reason a person would give. */
export const judgeSentences: Judge = ({ blocks, options }) => {
  const scored = scoreSentences(blocks);
  const strength = options.strength ?? "balanced";
  const marks: Mark[] = [];
  blocks.forEach(({ index }, i) => {
    const unit = scored.units[i];
    const certain = unit === undefined ? undefined : certainForm(unit);
    if (certain !== undefined) {
      marks.push(markBlock(index, certain, { says: "drop", force: "certain" }));
      return;
    }
    const p = scored.probabilities[i] ?? 0;
    const bar = unit?.form.mark === MARK.question ? KEEPS_QUESTION_ABOVE : KEEPS_ABOVE;
    const says = p > bar[strength] ? "keep" : "drop";
    marks.push({
      block: index,
      rule: "model/sentence",
      says,
      because: `on the subject with probability ${p.toFixed(2)}`,
      force: "score",
      confidence: says === "keep" ? p : 1 - p,
    });
    if (says === "drop") marks.push(markBlock(index, sentenceReason(scored, i), { says: "drop", force: "hint" }));
  });
  return marks;
};
