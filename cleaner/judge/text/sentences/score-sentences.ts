import { decodeForest, probabilityOf, scoreForestEarly } from "../../../learned/forest.ts";
import { decodeLinear, type Linear, scoreLinear } from "../../../learned/linear.ts";
import { spaceOf } from "../../../learned/space-of.ts";
import { SECOND_LOOK_FOREST } from "../../../learned/tables/second-look.ts";
import { SENTENCE_FOREST, SENTENCE_LINEAR, SENTENCE_LINES } from "../../../learned/tables/sentences.ts";
import type { Block } from "../../../model/block.ts";
import { once } from "../../../text/once.ts";
import type { TopicSpace } from "../../../text/ties/topic-space.ts";
import { termReader } from "../../../text/words/terms-of.ts";
import { measureBlocks } from "../lines/line-form.ts";
import { hashLines, type LineIds } from "../lines/line-ids.ts";
import { KIN_TRUST_FEATURES, readKinTrust } from "./kin-trust.ts";
import { namesOf } from "./names-of.ts";
import { fillSentence, readSentences, SENTENCE_FEATURES, type SentenceUnit } from "./sentence-features.ts";
import { readTopicField, TOPIC_FEATURES, type TopicField } from "./topic-features.ts";
import { fillTopic } from "./topic-row.ts";

/** Log-odds from which more trees change nothing that matters. */
const SURE = 3.5;

const tables = once(() => ({
  linear: decodeLinear(SENTENCE_LINEAR.table),
  line: decodeLinear(SENTENCE_LINES.table),
  forest: decodeForest(SENTENCE_FOREST.table),
  second: decodeForest(SECOND_LOOK_FOREST.table),
}));

/** The sentences of a dump as the judge sees them. */
export interface ScoredSentences {
  readonly units: readonly SentenceUnit[];
  /** Probability of belonging to the document's subject, by what the unit and the document say. */
  readonly first: Float32Array;
  /** The same, knowing how the first look judged the units that it goes with. */
  readonly second: Float32Array;
  readonly field: TopicField;
}

/** Scores every unit of a dump: form and words, how it stands to all the others, and how those were judged that it goes with. */
export function scoreSentences(blocks: readonly Block[]): ScoredSentences {
  const { linear: model, line: lineModel } = tables();
  const units = readSentences(blocks);
  const ids = hashLines(measureBlocks(blocks));
  const linear = scoreAll(model, ids, units.length);
  const line = scoreAll(lineModel, ids, units.length);
  const space = spaceOf(units.map(({ text }) => text));
  const field = readTopicField(space, linear.map(probabilityOf));
  const termsOf = termReader();
  const names = units.map(({ text }) => namesOf(text, termsOf));
  const seen = { units, linear, line, means: [meanOf(linear), meanOf(line)] as const };
  const width = SENTENCE_FEATURES.length + TOPIC_FEATURES.length;
  const rows = new Float32Array(units.length * width);
  for (let i = 0; i < units.length; i++) {
    fillSentence(seen, { i, into: rows, offset: i * width });
    fillTopic(field, names, { i, into: rows, offset: i * width + SENTENCE_FEATURES.length });
  }
  return { units, ...lookTwice(rows, width, space), field };
}

/** Both looks at the units, by their rows of `width`. */
function lookTwice(rows: Float32Array, width: number, space: TopicSpace): Pick<ScoredSentences, "first" | "second"> {
  const { forest, second } = tables();
  const rowOf = (i: number) => rows.subarray(i * width, (i + 1) * width);
  const odds = Float32Array.from(space.points, (_, i) => clipOdds(scoreForestEarly(forest, rowOf(i), SURE)));
  const kin = readKinTrust(space, odds);
  const row = new Float32Array(width + KIN_TRUST_FEATURES.length);
  const again = odds.map((_, i) => {
    row.set(rowOf(i));
    row.set(kin.subarray(i * KIN_TRUST_FEATURES.length, (i + 1) * KIN_TRUST_FEATURES.length), width);
    return probabilityOf(scoreForestEarly(second, row, SURE));
  });
  return { first: odds.map(probabilityOf), second: again };
}

function clipOdds(odds: number): number {
  return Math.max(-SURE, Math.min(SURE, odds));
}

function scoreAll(model: Linear, { ids, starts }: LineIds, count: number): Float32Array {
  const scores = new Float32Array(count);
  for (let i = 0; i < count; i++) scores[i] = scoreLinear(model, ids, [starts[i] ?? 0, starts[i + 1] ?? 0]);
  return scores;
}

function meanOf(values: Float32Array): number {
  return values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
}
