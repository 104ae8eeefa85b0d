import type { Mark, Verdict } from "../../model/mark.ts";
import { judgeByDensity } from "../by-density.ts";
import { judgeByElement } from "../by-element.ts";
import { judgeByName } from "../by-name.ts";
import { judgeByPhrase } from "../by-phrase.ts";
import type { Case, Judge } from "../judge.ts";
import { verdictOf } from "../verdict-of.ts";
import { judgeByHiding } from "./by-hiding.ts";
import { judgeByModel } from "./by-model.ts";
import { judgeByRepeats } from "./by-repeats.ts";
import { type Cut, chooseThreshold } from "./choose-threshold.ts";
import { type PageView, viewPage } from "./page-view.ts";
import { type BlockModel, blockModel, scoreBlocks } from "./score-blocks.ts";

/** What became of a page's blocks, and how much of it is to be believed. */
export interface Judgement {
  readonly verdicts: readonly Verdict[];
  /** Predicted word F1 of the page, 0..1; absent where nobody predicts. */
  readonly confidence?: number;
  /** What readers should know of the whole page. */
  readonly flags: readonly string[];
}

/** What the second round of judges sees: the page as measured and as decided so far. */
export interface Review extends Case {
  readonly view: PageView;
  readonly probabilities: Float32Array;
  readonly cut: Cut;
  readonly verdicts: readonly Verdict[];
}

/** Judges of single blocks, in the order in which their marks are heard. */
const JUDGES: readonly Judge[] = [judgeByElement, judgeByName, judgeByPhrase, judgeByDensity, judgeByHiding];
/** Judges that look at what was kept. */
const REVIEWERS: readonly ((seen: Review) => readonly Mark[])[] = [judgeByRepeats];

/** Judges the blocks of an HTML page, all of them together. */
export function judgeHtml(seen: Case, model: BlockModel = blockModel()): Judgement {
  const view = viewPage(seen.blocks, seen.page, model.linear);
  const probabilities = scoreBlocks(view, model.forest);
  const cut = chooseThreshold(probabilities, view.scan.words);
  const marks: Mark[][] = seen.blocks.map(() => []);
  const hear = (found: readonly Mark[]) => {
    for (const mark of found) marks[mark.block]?.push(mark);
  };
  for (const judge of JUDGES) hear(judge(seen));
  hear(judgeByModel(probabilities, cut, seen.options));
  let verdicts = marks.map((ofBlock) => verdictOf(ofBlock));
  for (const review of REVIEWERS) {
    hear(review({ ...seen, view, probabilities, cut, verdicts }));
    verdicts = marks.map((ofBlock) => verdictOf(ofBlock));
  }
  return { verdicts, flags: [] };
}
