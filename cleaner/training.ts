/** The door for training/: the features that serving computes, so that the two can't drift apart. */

export { cutBlocks } from "./blocks/cut-blocks.ts";
export { cleanPageBy } from "./clean-page.ts";
export { decodePage } from "./decode/decode-page.ts";
export { isDump } from "./decode/is-dump.ts";
export { hearPage } from "./document/metadata/hear-page.ts";
export { BLOCK_FEATURES, featuresOf } from "./judge/html/features/index.ts";
export { judgeHtml, reviewHtml } from "./judge/html/judge-html.ts";
export { CONFIDENCE_FEATURES, measureConfidence } from "./judge/html/measure-confidence.ts";
export { measurePageType, PAGE_TYPE_FEATURES } from "./judge/html/measure-page-type.ts";
export { GUESSED_TYPES, type PageTypeModel, pageTypeModel } from "./judge/html/predict-page-type.ts";
export { type BlockModel, weighBlocks } from "./judge/html/score-blocks.ts";
export { type PageView, viewPage } from "./judge/html/view/page-view.ts";
export { STAGE_ZERO_BUCKETS, tokensOf, WORD_VOTES } from "./judge/html/view/stage-zero.ts";
export { judgeBlocks } from "./judge/judge-blocks.ts";
export { isJoinedPage } from "./judge/text/joined/is-page.ts";
export { scoreJoined } from "./judge/text/joined/score-joined.ts";
export { KIN_TRUST_FEATURES, readKinTrust } from "./judge/text/kin-trust.ts";
export { fillLine, LINE_FEATURES, readLineField } from "./judge/text/line-features.ts";
export { type LineForm, measureLines } from "./judge/text/line-form.ts";
export { hashLines, LINE_BUCKETS } from "./judge/text/line-ids.ts";
export { fillLineKin, KIN_FEATURES, readLineKin } from "./judge/text/line-kin.ts";
export { fillMarkdown, MARKDOWN_FEATURES } from "./judge/text/markdown/markdown-features.ts";
export { readMarkdown } from "./judge/text/markdown/score-markdown.ts";
export { measureTextConfidence, TEXT_CONFIDENCE_FEATURES } from "./judge/text/measure-confidence.ts";
export { namesOf } from "./judge/text/names-of.ts";
export { CONTEXT_FEATURES, fillContext, readField } from "./judge/text/score-context.ts";
export type { LineModel } from "./judge/text/score-lines.ts";
export { fillSentence, readSentences, SENTENCE_FEATURES } from "./judge/text/sentence-features.ts";
export { readTopicField, TOPIC_FEATURES } from "./judge/text/topic-features.ts";
export { fillTopic } from "./judge/text/topic-row.ts";
export { readBackground } from "./learned/background.ts";
export { cutUnits, cutUnitsAt } from "./learned/cut-units.ts";
export { fingerprintOf } from "./learned/fingerprint.ts";
export { decodeForest } from "./learned/forest.ts";
export { decodeLinear, type Linear } from "./learned/linear.ts";
export { scoreSequence } from "./learned/score-sequence.ts";
export { decodeSequenceNet } from "./learned/sequence-net.ts";
export type { Block } from "./model/block.ts";
export type { RawPage } from "./model/raw-page.ts";
export { parsePage } from "./parse/parse-page.ts";
export { groupTerms } from "./sections/key-terms/group-terms.ts";
export { packRows } from "./sections/topic-shift/feature-sheet.ts";
export { gapFeatures } from "./sections/topic-shift/gap-features.ts";
export { hashGapWords } from "./sections/topic-shift/gap-words.ts";
export { secondLook } from "./sections/topic-shift/second-look.ts";
export { readUnits, type Units } from "./sections/topic-shift/units.ts";
export { affinityOf } from "./text/affinity.ts";
export { isNameless } from "./text/is-nameless.ts";
export {
  fillJointIds,
  fillJointRow,
  findJoints,
  hashTokens,
  JOINT_BUCKETS,
  JOINT_FEATURES,
  JOINT_IDS,
} from "./text/joint-features.ts";
export { likeness, likenessesOfAll } from "./text/likenesses.ts";
export { looseRow } from "./text/loose-ties.ts";
export { measureOrder, ORDER_FEATURES } from "./text/order-evidence.ts";
export { fillHints, HINT_FEATURES, readHints } from "./text/pair-hints.ts";
export { linkPairs, PAIR_FEATURES } from "./text/pair-links.ts";
export { measureScatter, SCATTER_FEATURES } from "./text/scatter.ts";
export { splitSentences } from "./text/split-sentences.ts";
export { stemOf } from "./text/stem-of.ts";
export { isStopWord } from "./text/stop-words.ts";
export { TermNumbers } from "./text/term-numbers.ts";
export { termReader } from "./text/terms-of.ts";
export { measureRuns } from "./text/token-runs.ts";
export { cutTokens, endsSentence } from "./text/tokens.ts";
export { buildSpace, readSpace } from "./text/topic-space.ts";
