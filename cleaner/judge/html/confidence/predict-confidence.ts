import { decodeForest, scoreForest } from "../../../learned/forest.ts";
import { CONFIDENCE_FOREST } from "../../../learned/tables/blocks.ts";
import { once } from "../../../text/once.ts";
import { mostConfidence } from "../../most-confidence.ts";
import type { TypeChances } from "../page-type/predict-page-type.ts";
import type { Review } from "../sight.ts";
import { measureConfidence } from "./measure-confidence.ts";

/** The most that is ever promised of a page that was recognised as no content. */
const NOT_CONTENT_CONFIDENCE = 0.2;

const forest = once(() => decodeForest(CONFIDENCE_FOREST.table));

/** Predicted word F1 of the page, 0..1: trees over how clear the cut was and the kind of page, calibrated on unseen domains. */
export function predictConfidence(review: Review, chances: TypeChances, page: "content" | "not-content"): number {
  const row = Float32Array.of(...measureConfidence(review), ...chances.values());
  const predicted = scoreForest(forest(), row);
  return Math.max(
    0,
    Math.min(predicted, page === "content" ? mostConfidence(review.verdicts) : NOT_CONTENT_CONFIDENCE),
  );
}
