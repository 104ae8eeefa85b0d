import { decodeForest, probabilityOf, scoreForestEarly } from "../../learned/forest.ts";
import { decodeLinear, type Linear, scoreLinear } from "../../learned/linear.ts";
import { spaceOf } from "../../learned/space-of.ts";
import { LINE_LINEAR } from "../../learned/tables/lines.ts";
import { SENTENCE_FOREST, SENTENCE_LINEAR } from "../../learned/tables/sentences.ts";
import type { Block } from "../../model/block.ts";
import { once } from "../../text/once.ts";
import { termReader } from "../../text/terms-of.ts";
import { hashLines, type LineIds } from "./line-ids.ts";
import { namesOf } from "./names-of.ts";
import { fillSentence, readSentences, SENTENCE_FEATURES, type SentenceUnit } from "./sentence-features.ts";
import { readTopicField, TOPIC_FEATURES, type TopicField } from "./topic-features.ts";
import { fillTopic } from "./topic-row.ts";

/** Log-odds from which more trees change nothing that matters. */
const SURE = 3.5;

const tables = once(() => ({
  linear: decodeLinear(SENTENCE_LINEAR.table),
  line: decodeLinear(LINE_LINEAR.table),
  forest: decodeForest(SENTENCE_FOREST.table),
}));

/** The sentences of a dump as the judge sees them. */
export interface ScoredSentences {
  readonly units: readonly SentenceUnit[];
  /** Probability of belonging to the document's subject. */
  readonly probabilities: Float32Array;
  readonly field: TopicField;
}

/** Scores every unit of a dump: form and words first, then how it stands to all the others. */
export function scoreSentences(blocks: readonly Block[]): ScoredSentences {
  const { linear: model, line: lineModel, forest } = tables();
  const units = readSentences(blocks);
  const ids = hashLines(units.map(({ form }) => form));
  const linear = scoreAll(model, ids, units.length);
  const line = scoreAll(lineModel, ids, units.length);
  const space = spaceOf(units.map(({ text }) => text));
  const field = readTopicField(space, linear.map(probabilityOf));
  const termsOf = termReader();
  const names = units.map(({ text }) => namesOf(text, termsOf));
  const seen = { units, linear, line, means: [meanOf(linear), meanOf(line)] as const };
  const row = new Float32Array(SENTENCE_FEATURES.length + TOPIC_FEATURES.length);
  const probabilities = new Float32Array(units.length);
  for (let i = 0; i < units.length; i++) {
    fillSentence(seen, { i, into: row, offset: 0 });
    fillTopic(field, names, { i, into: row, offset: SENTENCE_FEATURES.length });
    probabilities[i] = probabilityOf(scoreForestEarly(forest, row, SURE));
  }
  return { units, probabilities, field };
}

function scoreAll(model: Linear, { ids, starts }: LineIds, count: number): Float32Array {
  const scores = new Float32Array(count);
  for (let i = 0; i < count; i++) scores[i] = scoreLinear(model, ids, [starts[i] ?? 0, starts[i + 1] ?? 0]);
  return scores;
}

function meanOf(values: Float32Array): number {
  return values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
}
