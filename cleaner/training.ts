/** The door for training/: the features that serving computes, so that the two can't drift apart. */

export { cutBlocks } from "./blocks/cut-blocks.ts";
export { cleanPageBy } from "./clean-page.ts";
export { decodePage } from "./decode/decode-page.ts";
export { isDump } from "./decode/layout/is-dump.ts";
export { hearPage } from "./document/metadata/hear-page.ts";
export { detectLanguage } from "./document/metadata/language/detect-language.ts";
export { sampleText } from "./document/metadata/language/sample-text.ts";
export { CONFIDENCE_FEATURES, measureConfidence } from "./judge/html/confidence/measure-confidence.ts";
export { BLOCK_FEATURES, featuresOf } from "./judge/html/features/index.ts";
export { judgeHtml, reviewHtml } from "./judge/html/judge-html.ts";
export { measurePageType, PAGE_TYPE_FEATURES } from "./judge/html/page-type/measure-page-type.ts";
export { GUESSED_TYPES, type PageTypeModel, pageTypeModel } from "./judge/html/page-type/predict-page-type.ts";
export { type BlockModel, weighBlocks } from "./judge/html/score-blocks.ts";
export { type PageView, viewPage } from "./judge/html/view/page-view.ts";
export { STAGE_ZERO_BUCKETS, tokensOf, WORD_VOTES } from "./judge/html/view/stage-zero.ts";
export { judgeBlocks } from "./judge/judge-blocks.ts";
export { isJoinedPage } from "./judge/text/joined/is-page.ts";
export { scoreJoined } from "./judge/text/joined/score-joined.ts";
export { fillLine, LINE_FEATURES, readLineField } from "./judge/text/lines/line-features.ts";
export { type LineForm, measureLines } from "./judge/text/lines/line-form.ts";
export { hashLines, LINE_BUCKETS } from "./judge/text/lines/line-ids.ts";
export { fillLineKin, KIN_FEATURES, readLineKin } from "./judge/text/lines/line-kin.ts";
export { CONTEXT_FEATURES, fillContext, readField } from "./judge/text/lines/score-context.ts";
export type { LineModel } from "./judge/text/lines/score-lines.ts";
export { fillMarkdown, MARKDOWN_FEATURES } from "./judge/text/markdown/markdown-features.ts";
export { readMarkdown } from "./judge/text/markdown/score-markdown.ts";
export { measureTextConfidence, TEXT_CONFIDENCE_FEATURES } from "./judge/text/measure-confidence.ts";
export { isToldByWords } from "./judge/text/page-type/guess-text-type.ts";
export { TYPE_BUCKETS, weighWords } from "./judge/text/page-type/weigh-words.ts";
export { KIN_TRUST_FEATURES, readKinTrust } from "./judge/text/sentences/kin-trust.ts";
export { namesOf } from "./judge/text/sentences/names-of.ts";
export { fillSentence, readSentences, SENTENCE_FEATURES } from "./judge/text/sentences/sentence-features.ts";
export { readTopicField, TOPIC_FEATURES } from "./judge/text/sentences/topic-features.ts";
export { fillTopic } from "./judge/text/sentences/topic-row.ts";
export { fillTitles, readTitles, TITLE_FEATURES } from "./judge/text/titles/title-features.ts";
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
export { isNameless } from "./sections/key-terms/is-nameless.ts";
export { packRows } from "./sections/topic-shift/features/feature-sheet.ts";
export { gapFeatures } from "./sections/topic-shift/features/gap-features.ts";
export { hashGapWords } from "./sections/topic-shift/gap-words.ts";
export { secondLook } from "./sections/topic-shift/second-look.ts";
export { readUnits, type Units } from "./sections/topic-shift/units.ts";
export {
  fillJointIds,
  fillJointRow,
  findJoints,
  hashTokens,
  JOINT_BUCKETS,
  JOINT_FEATURES,
  JOINT_IDS,
} from "./text/sentences/joint-features.ts";
export { splitSentences } from "./text/sentences/split-sentences.ts";
export { measureRuns } from "./text/sentences/token-runs.ts";
export { cutTokens, endsSentence } from "./text/sentences/tokens.ts";
export { affinityOf } from "./text/ties/affinity.ts";
export { likeness, likenessesOfAll } from "./text/ties/likenesses.ts";
export { looseRow } from "./text/ties/loose-ties.ts";
export { measureOrder, ORDER_FEATURES } from "./text/ties/order-evidence.ts";
export { fillHints, HINT_FEATURES, readHints } from "./text/ties/pair-hints.ts";
export { linkPairs, PAIR_FEATURES } from "./text/ties/pair-links.ts";
export { measureScatter, SCATTER_FEATURES } from "./text/ties/scatter.ts";
export { buildSpace, readSpace } from "./text/ties/topic-space.ts";
export { stemOf } from "./text/words/stem-of.ts";
export { isStopWord } from "./text/words/stop-words.ts";
export { TermNumbers } from "./text/words/term-numbers.ts";
export { termReader } from "./text/words/terms-of.ts";
