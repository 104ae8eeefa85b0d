import type { BlockKind } from "../../model/block.ts";
import type { PageType } from "../../model/document.ts";
import type { Mark, Verdict } from "../../model/mark.ts";
import { judgeByCertainElement } from "../by-element.ts";
import { FURNITURE_HINTS } from "../furniture-hints.ts";
import type { Case, Judge } from "../judge.ts";
import { verdictOf } from "../verdict-of.ts";
import { findComments, judgeByComments } from "./by-comments.ts";
import { judgeByCookies } from "./by-cookies.ts";
import { judgeByData } from "./by-data.ts";
import { judgeByConcealment, judgeByHiding } from "./by-hiding.ts";
import { judgeByIdentifiers } from "./by-identifiers.ts";
import { judgeByModel } from "./by-model.ts";
import { findNotContent, judgeByPage } from "./by-page.ts";
import { judgeByPlace } from "./by-place.ts";
import { judgeByCaptions, judgeByRepeats } from "./by-repeats.ts";
import { type Cut, chooseThreshold } from "./choose-threshold.ts";
import { type PageView, viewPage } from "./page-view.ts";
import { predictConfidence } from "./predict-confidence.ts";
import { predictPageType } from "./predict-page-type.ts";
import { type BlockModel, blockModel, scoreBlocks } from "./score-blocks.ts";
import { spareSmallPages } from "./spare-small-pages.ts";

/** What became of a page's blocks, and how much of it is to be believed. */
export interface Judgement {
  readonly verdicts: readonly Verdict[];
  /** Predicted word F1 of the page, 0..1; absent where nobody predicts. */
  readonly confidence?: number;
  /** What readers should know of the whole page. */
  readonly flags: readonly string[];
  /** Blocks that turned out to be of another kind than their element says: readers' comments. */
  readonly kinds?: ReadonlyMap<number, BlockKind>;
  /** The kind of page that the model takes it for; absent where nobody predicts or nothing is likely. */
  readonly pageType?: PageType;
}

/** What later judges see: the page as measured and as decided so far. */
export interface Review extends Case {
  readonly view: PageView;
  /** `BLOCK_FEATURES` of every block, row after row. */
  readonly rows: Float32Array;
  readonly probabilities: Float32Array;
  readonly cut: Cut;
  readonly verdicts: readonly Verdict[];
}

/** Judges that find a reason for what is dropped: they decide nothing, so they only look at dropped blocks. */
const REASONS: readonly Judge[] = [...FURNITURE_HINTS, judgeByHiding];

/** Judges the blocks of an HTML page, all of them together. */
export function judgeHtml(seen: Case, model: BlockModel = blockModel()): Judgement {
  const { review, comments, flags } = reviewHtml(seen, model);
  const confidence = predictConfidence(review, flags.length === 0 ? "content" : "not-content");
  const pageType = predictPageType(review);
  return {
    verdicts: review.verdicts,
    confidence,
    flags,
    kinds: new Map(comments.map((index) => [index, "comment"])),
    ...(pageType === undefined ? {} : { pageType }),
  };
}

/** The whole story, with what was measured on the way. */
export function reviewHtml(
  seen: Case,
  model: BlockModel,
): { readonly review: Review; readonly comments: readonly number[]; readonly flags: readonly string[] } {
  const view = viewPage(seen.blocks, seen.page, model.linear);
  const { rows, probabilities: scored } = scoreBlocks(view, model.forest);
  const probabilities = spareSmallPages(seen, view, scored);
  const cut = chooseThreshold(probabilities, view.scan.words);
  const notContent = findNotContent({ ...seen, view });
  const comments = findComments({ ...seen, view });
  const marks: Mark[][] = seen.blocks.map(() => []);
  let review: Review = { ...seen, view, rows, probabilities, cut, verdicts: [] };
  const hear = (found: readonly Mark[]) => {
    for (const mark of found) marks[mark.block]?.push(mark);
    review = { ...review, verdicts: marks.map((ofBlock) => verdictOf(ofBlock)) };
  };
  hear([
    ...(seen.decided ?? []),
    ...judgeByModel(probabilities, cut, seen.options),
    ...judgeByPage(seen, notContent),
    ...judgeByComments(review, comments),
    ...judgeByConcealment(seen),
    ...judgeByData(review),
    ...judgeByIdentifiers(review),
    ...judgeByCookies(review),
    ...judgeByCertainElement(seen),
  ]);
  hear([...judgeByRepeats(review), ...judgeByCaptions(review)]);
  const dropped = { ...seen, blocks: seen.blocks.filter(({ index }) => review.verdicts[index]?.fate === "drop") };
  hear([...REASONS.flatMap((judge) => judge(dropped)), ...judgeByPlace(review)]);
  return { review, comments, flags: notContent === undefined ? [] : [notContent.flag] };
}
