import type { Mark } from "../../model/mark.ts";
import type { Judge } from "../judge.ts";
import { lineReason } from "./line-reason.ts";
import { measureLine } from "./line-form.ts";
import { readLineField } from "./line-features.ts";
import { scoreLines, thresholdOf } from "./score-lines.ts";

/** Gentle cleaning asks for so much more evidence: the threshold shrinks to this share. */
const GENTLE_SHARE = 0.5;
const WORDLESS = /^[^\p{L}\p{N}]*$/u;

/** Marks every line of a text page: the classifier's score, and a reason where it drops. */
export const judgeLines: Judge = ({ blocks, options }) => {
  const forms = blocks.map(({ text }) => measureLine(text));
  const probabilities = scoreLines(forms);
  const words = Float32Array.from(forms, (form) => form.words);
  const threshold = thresholdOf(probabilities, words) * (options.strength === "gentle" ? GENTLE_SHARE : 1);
  const field = readLineField(forms);
  const marks: Mark[] = [];
  blocks.forEach(({ index, text }, i) => {
    if (WORDLESS.test(text)) {
      marks.push({ block: index, rule: "form/punctuation", says: "drop", because: text.slice(0, 20), force: "certain", confidence: 0.9 });
      return;
    }
    const p = probabilities[i] ?? 0;
    const says = p > threshold ? "keep" : "drop";
    marks.push({
      block: index,
      rule: "model/line",
      says,
      because: `content with probability ${p.toFixed(2)}, the page asks for ${threshold.toFixed(2)}`,
      force: "score",
      confidence: surenessOf(p, threshold),
    });
    const reason = says === "drop" ? lineReason(field, i, text) : undefined;
    if (reason !== undefined) marks.push({ ...reason, block: index, says: "drop", force: "hint" });
  });
  return marks;
};

/** 0.5 at the threshold, towards 1 away from it. */
function surenessOf(p: number, threshold: number): number {
  return p > threshold ? 0.5 + (0.5 * (p - threshold)) / (1 - threshold) : 0.5 + (0.5 * (threshold - p)) / threshold;
}
