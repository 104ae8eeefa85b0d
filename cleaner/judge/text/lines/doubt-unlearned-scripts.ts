import { isByline } from "../../../text/lines/byline.ts";
import { isForeignStamp } from "../../../text/lines/date-line.ts";
import type { Case } from "../../judge.ts";
import type { LineField } from "./line-features.ts";
import { isCaseless, isUnlearned } from "./spare-unlearned-scripts.ts";

/** What a line is worth at most that only says who wrote the page, or when. */
const CEILING = 0.05;

/** Where the classifier knows no word, short lines are kept by chance: those that say who wrote the page and when are not. */
export function doubtUnlearnedScripts(seen: Case, field: LineField, probabilities: Float32Array): Float32Array {
  if (!field.lines.some(isUnlearned)) return probabilities;
  return probabilities.map((probability, i) => {
    const line = field.lines[i];
    const text = seen.blocks[i]?.text ?? "";
    const isHead = line !== undefined && (isForeignStamp(text) || (isCaseless(line) && isByline(text)));
    return isHead ? Math.min(CEILING, probability) : probability;
  });
}
