import { decodeForest, type Forest, probabilityOf, scoreForest } from "../../learned/forest.ts";
import { decodeLinear, type Linear } from "../../learned/linear.ts";
import { BLOCK_FOREST, BLOCK_LINEAR } from "../../learned/tables/blocks.ts";
import { once } from "../../text/once.ts";
import { BLOCK_FEATURES, featuresOf } from "./features/index.ts";
import type { PageView } from "./page-view.ts";

/** The two tables of the block classifier: the linear first opinion and the trees over all features. */
export interface BlockModel {
  readonly linear: Linear;
  readonly forest: Forest;
}

/** The model that ships, decoded when the first HTML page needs it. */
export const blockModel = once(
  (): BlockModel => ({ linear: decodeLinear(BLOCK_LINEAR.table), forest: decodeForest(BLOCK_FOREST.table) }),
);

/** What the trees were asked, and what they said. */
export interface BlockScores {
  /** `BLOCK_FEATURES` of every block, row after row. */
  readonly rows: Float32Array;
  /** Probability of being content, per block. */
  readonly probabilities: Float32Array;
}

/** Scores every block by all of its features. */
export function scoreBlocks(view: PageView, forest: Forest): BlockScores {
  const rows = featuresOf(view);
  const width = BLOCK_FEATURES.length;
  const probabilities = new Float32Array(view.blocks.length);
  for (let i = 0; i < probabilities.length; i++) probabilities[i] = probabilityOf(scoreForest(forest, rows, i * width));
  return { rows, probabilities };
}
