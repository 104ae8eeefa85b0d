import { isReporter } from "../../../text/lines/byline.ts";
import { isForeignStamp } from "../../../text/lines/date-line.ts";
import { announcesOtherPages, announcesPagesAlike } from "../../announcements.ts";
import type { Case } from "../../judge.ts";
import { ENDS_SENTENCE } from "../ends-sentence.ts";
import type { LineField } from "./line-features.ts";
import { isCaseless, isUnlearned } from "./spare-unlearned-scripts.ts";

/** What a line is worth at most that only names another page, or says who wrote this one and when. */
const CEILING = 0.05;
/** A longer line is no title of another page, and no more of them stand in a row. */
const MOST = { words: 30, titles: 12 } as const;

/**
 * Where the classifier knows no word, short lines are kept by chance: those that stand behind "Related articles" up to the next sentence, and
 * those that say who wrote the page and when, are not.
 */
export function doubtUnlearnedScripts(seen: Case, field: LineField, probabilities: Float32Array): Float32Array {
  if (!field.lines.some(isUnlearned)) return probabilities;
  let titles = 0;
  return probabilities.map((probability, i) => {
    const line = field.lines[i];
    const text = seen.blocks[i]?.text ?? "";
    if (line === undefined) return probability;
    if (announcesPagesAlike(text) || announcesOtherPages(text)) titles = MOST.titles + 1;
    else if (ENDS_SENTENCE.test(text) || line.words > MOST.words || !isCaseless(line)) titles = 0;
    else titles = Math.max(0, titles - 1);
    const isFurniture = titles > 0 || isForeignStamp(text) || isReporter(text);
    return isFurniture ? Math.min(CEILING, probability) : probability;
  });
}
