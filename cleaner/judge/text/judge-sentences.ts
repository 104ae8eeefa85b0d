import type { Mark } from "../../model/mark.ts";
import type { Strength } from "../../model/raw-page.ts";
import type { Judge } from "../judge.ts";
import { sentenceReason } from "./sentence-reason.ts";
import { scoreSentences } from "./score-sentences.ts";

/**
 * A unit stays when it belongs to the subject with more than this probability. Set on mixed.dev, out of fold, so that at most
 * 8 % (balanced) and 4 % (gentle) of topical sentences go; training/text/TRIES.md has the curve.
 */
const KEEPS_ABOVE: Readonly<Record<Strength, number>> = { balanced: 0.6, gentle: 0.45 };
const WORDLESS = /^[^\p{L}\p{N}]*$/u;

/** Marks every unit of a dump: the classifier's score, and where it drops the reason a person would give. */
export const judgeSentences: Judge = ({ blocks, options }) => {
  const scored = scoreSentences(blocks);
  const keepsAbove = KEEPS_ABOVE[options.strength ?? "balanced"];
  const marks: Mark[] = [];
  blocks.forEach(({ index, text }, i) => {
    if (WORDLESS.test(text)) {
      marks.push({ block: index, rule: "form/punctuation", says: "drop", because: text.slice(0, 20), force: "certain", confidence: 0.9 });
      return;
    }
    const p = scored.probabilities[i] ?? 0;
    const says = p > keepsAbove ? "keep" : "drop";
    marks.push({
      block: index,
      rule: "model/sentence",
      says,
      because: `on the subject with probability ${p.toFixed(2)}`,
      force: "score",
      confidence: says === "keep" ? p : 1 - p,
    });
    if (says === "drop") marks.push({ ...sentenceReason(scored, i), block: index, says: "drop", force: "hint" });
  });
  return marks;
};
