import { decodeForest } from "../../../learned/forest.ts";
import { decodeLinear } from "../../../learned/linear.ts";
import { JOINED_FOREST, JOINED_LINEAR } from "../../../learned/tables/joined.ts";
import type { Block } from "../../../model/block.ts";
import { once } from "../../../text/once.ts";
import { type LineField, readLineField } from "../lines/line-features.ts";
import { measureBlocks } from "../lines/line-form.ts";
import { type LineModel, scoreLines } from "../lines/score-lines.ts";

/** The classifier of lines, learned from the pieces that pages in one line are cut into. */
const joinedModel = once(
  (): LineModel => ({ linear: decodeLinear(JOINED_LINEAR.table), forest: decodeForest(JOINED_FOREST.table) }),
);

/** The pieces of a text without lines, and how probable it is of each that it is content. */
export interface JoinedScores {
  readonly field: LineField;
  readonly probabilities: Float32Array;
}

/** Scores every piece of a text without lines as a line of a page. */
export function scoreJoined(blocks: readonly Block[], model: LineModel = joinedModel()): JoinedScores {
  const field = readLineField(measureBlocks(blocks));
  return { field, probabilities: scoreLines(field, model) };
}
