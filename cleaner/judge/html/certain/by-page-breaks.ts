import type { Mark } from "../../../model/mark.ts";
import { styledBreaksIn } from "../../../text/lines/printed-page.ts";
import { runningLinesIn } from "../../../text/lines/running-lines.ts";
import { edgesAt } from "../../text/lines/wrapping/page-edges.ts";
import type { Scene } from "../sight.ts";

/** What stands at two ends of pages again and again; a single one may be the end of a chapter. */
const MIN_BREAKS = 2;
const MAX_QUOTED = 40;

/** Drops running heads, feet and numbers of the printed pages that a document in HTML is parted into: filings to the SEC. */
export function judgeByPageBreaks({ blocks, page }: Scene): readonly Mark[] {
  const breaks = styledBreaksIn(page.source);
  if (breaks.length < MIN_BREAKS) return [];
  return runningLinesIn(edgesAt(blocks, breaks)).map(({ index: block, text }) => ({
    block,
    rule: "line/running-head",
    says: "drop",
    because: text.slice(0, MAX_QUOTED),
    force: "certain",
    confidence: 0.9,
  }));
}
