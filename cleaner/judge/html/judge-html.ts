import type { BlockKind } from "../../model/block.ts";
import type { PageType } from "../../model/document.ts";
import type { Verdict } from "../../model/mark.ts";
import { FURNITURE_HINTS } from "../furniture-hints.ts";
import type { Case, Judge } from "../judge.ts";
import { judgeByAnnouncements } from "./by-announcements.ts";
import { judgeByHiding } from "./by-hiding.ts";
import { judgeByModel } from "./by-model.ts";
import { findNotContent, judgeByPage } from "./by-page.ts";
import { CERTAIN_JUDGES } from "./certain/certain-judges.ts";
import { chooseThreshold, cutByKind } from "./choose-threshold.ts";
import { predictConfidence } from "./confidence/predict-confidence.ts";
import { doubtBlocks } from "./doubts/doubt-blocks.ts";
import { Hearing } from "./hearing.ts";
import { KEEPING_JUDGES } from "./keeping/keeping-judges.ts";
import { guessPageTypes, predictPageType, type TypeChances } from "./page-type/predict-page-type.ts";
import { pairDefinitions } from "./pair-definitions.ts";
import { judgeByPlace } from "./places/by-place.ts";
import { contentBoxes } from "./places/content-boxes.ts";
import { judgeByClones } from "./repeats/by-clones.ts";
import { judgeByPullQuotes } from "./repeats/by-pull-quotes.ts";
import { judgeByCaptions, judgeByRepeats } from "./repeats/by-repeats.ts";
import { type BlockModel, blockModel, scoreBlocks } from "./score-blocks.ts";
import type { Draft, Review, Scene, Sight } from "./sight.ts";
import { spareBlocks } from "./spare-blocks.ts";
import { findComments, judgeByComments } from "./threads/by-comments.ts";
import { findSaid, judgeByThread } from "./threads/by-thread.ts";
import { findThread } from "./threads/find-thread.ts";
import { viewPage } from "./view/page-view.ts";

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

/** Judges that find a reason for what is dropped. */
const REASONS: readonly Judge[] = [...FURNITURE_HINTS, judgeByHiding];

/** Judges the blocks of an HTML page, all of them together. */
export function judgeHtml(seen: Case, model: BlockModel = blockModel()): Judgement {
  const { review, chances, comments, flags, isThread } = reviewHtml(seen, model);
  const confidence = predictConfidence(review, chances, flags.length === 0 ? "content" : "not-content");
  const pageType = isThread ? "forum" : predictPageType(review, chances);
  return {
    verdicts: review.verdicts,
    confidence,
    flags,
    kinds: new Map(comments.map((index) => [index, "comment"])),
    ...(pageType === undefined ? {} : { pageType }),
  };
}

/** The whole story, with what was measured on the way. */
interface HtmlReview {
  readonly review: Review;
  readonly chances: TypeChances;
  readonly comments: readonly number[];
  readonly flags: readonly string[];
  /** Whether the page is made of posts, as its boxes say. */
  readonly isThread: boolean;
}

/** Reviews the blocks of an HTML page: verdicts, and all that they were found by. */
export function reviewHtml(seen: Case, model: BlockModel): HtmlReview {
  const view = viewPage(seen.blocks, seen.page, model.linear);
  const scene: Scene = { ...seen, view };
  const notContent = findNotContent(scene);
  const thread = findThread(view);
  const said = findSaid(scene, thread);
  const comments = thread === undefined ? findComments(scene) : [];
  const hearing = new Hearing(seen.blocks);
  hearing.hear(seen.decided ?? []);
  hearing.hear(judgeByPage(seen, notContent));
  hearing.hear(judgeByComments(scene, comments));
  for (const judge of CERTAIN_JUDGES) hearing.hear(judge(scene));
  const { rows, apart, probabilities: scored } = scoreBlocks(view, model);
  const words = openWords(hearing, view.scan.words);
  const probabilities = spareBlocks(seen, view, pairDefinitions(seen.blocks, words, doubtBlocks(scene, words, scored)));
  const chances = guessPageTypes({ ...scene, rows, probabilities }, model.pageTypes());
  const best = chooseThreshold(probabilities, words);
  const cut = seen.options.strength === "gentle" ? best : cutByKind(best, chances);
  const sight: Sight = { ...scene, rows, probabilities, apart, cut };
  hearing.hear(judgeByModel(probabilities, cut, seen.options));
  const more = thread === undefined ? findDroppedComments(scene, hearing) : [];
  hearing.hear(judgeByComments(scene, more));
  hearing.hear(judgeByThread({ ...sight, keeps: hearing.keeps() }, thread, said));
  for (const judge of KEEPING_JUDGES) hearing.hear(judge({ ...sight, keeps: hearing.keeps() }));
  const draft: Draft = { ...sight, keeps: hearing.keeps() };
  hearing.hear([...judgeByRepeats(draft, chances), ...judgeByClones(draft, chances), ...judgeByCaptions(draft)]);
  hearing.hear(judgeByPullQuotes(draft));
  hearing.hear(judgeByAnnouncements({ ...draft, keeps: hearing.keeps() }));
  hearReasons(hearing, draft);
  const review = { ...sight, verdicts: hearing.verdicts() };
  const flags = notContent === undefined ? [] : [notContent.flag];
  return { review, chances, comments: [...comments, ...more], flags, isThread: said.size > 0 };
}

/** Comments far longer than the article, where they are asked for: what is a thread instead the model keeps by itself. */
function findDroppedComments(scene: Scene, hearing: Hearing): readonly number[] {
  if (scene.options.comments !== "keep") return [];
  return findComments(scene, "any").filter((block) => hearing.wantsReason(block));
}

/** Words of what can still be kept: what is certainly lost promises nothing, and the page parts by the rest. */
function openWords(hearing: Hearing, words: Float32Array): Float32Array {
  return words.map((count, block) => (hearing.isLost(block) ? 0 : count));
}

/** Reasons decide nothing, so they are only sought where they will be given: the strongest is, and a block's place is the weakest. */
function hearReasons(hearing: Hearing, draft: Draft): void {
  const dropped = {
    ...draft,
    blocks: draft.blocks.filter(({ index }) => hearing.wantsReason(index)),
    contentBoxes: contentBoxes({ ...draft, keeps: hearing.keeps() }),
  };
  for (const judge of REASONS) hearing.hear(judge(dropped));
  const blocks = dropped.blocks.filter(({ index }) => hearing.lacksReason(index));
  hearing.hear(judgeByPlace({ ...draft, blocks, keeps: hearing.keeps() }));
}
