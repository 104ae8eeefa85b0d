import type { Mark } from "../../model/mark.ts";
import type { CleanOptions } from "../../model/raw-page.ts";
import type { Cut } from "./choose-threshold.ts";

/** `gentle` keeps blocks down to this share of the threshold. */
const GENTLE_SHARE = 0.5;

/** The classifier's opinion of every block: keep above the page's own threshold, drop below. */
export function judgeByModel(probabilities: Float32Array, cut: Cut, options: CleanOptions): readonly Mark[] {
  const gentle = options.strength === "gentle";
  const threshold = gentle ? cut.threshold * GENTLE_SHARE : cut.threshold;
  const empty = !gentle && cut.isEmpty;
  return Array.from(probabilities, (probability, block) => {
    const keeps = !empty && probability >= threshold;
    return {
      block,
      rule: "model/block",
      says: keeps ? "keep" : "drop",
      because: empty
        ? `no block of the page is likely content (expected F1 ${cut.expected.toFixed(2)})`
        : `score ${probability.toFixed(2)}, the page parts at ${threshold.toFixed(2)}`,
      force: "score",
      confidence: keeps ? sureAbove(probability, threshold) : sureAbove(1 - probability, 1 - threshold),
    };
  });
}

/** 0.5 at the threshold, 1 at certainty. */
function sureAbove(probability: number, threshold: number): number {
  return 0.5 + (0.5 * Math.max(0, probability - threshold)) / Math.max(1e-6, 1 - threshold);
}
