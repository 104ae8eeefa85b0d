import { decodeForest, scoreForest } from "../../learned/forest.ts";
import { JOINED_CONFIDENCE_FOREST, TEXT_CONFIDENCE_FOREST } from "../../learned/tables/text-confidence.ts";
import type { Block } from "../../model/block.ts";
import type { Verdict } from "../../model/mark.ts";
import { once } from "../../text/once.ts";
import { mostConfidence } from "../most-confidence.ts";
import { measureTextConfidence, type ThinnedFormat } from "./measure-confidence.ts";

const ofLines = once(() => decodeForest(TEXT_CONFIDENCE_FOREST.table));
/** Articles in one line are kept as they are, and a page in one line is cut less well. */
const ofOneLine = once(() => decodeForest(JOINED_CONFIDENCE_FOREST.table));

/** Predicted token F1 of a text page, 0..1: trees over how clear the cut was, calibrated on unseen domains. */
export function predictTextConfidence(
  blocks: readonly Block[],
  verdicts: readonly Verdict[],
  format: ThinnedFormat,
): number {
  const forest = format === "prose" ? ofOneLine() : ofLines();
  const predicted = scoreForest(forest, measureTextConfidence(blocks, verdicts, format));
  return Math.max(0, Math.min(predicted, mostConfidence(verdicts)));
}
