import { decodeForest, type Forest, probabilityOf, scoreForest } from "../../learned/forest.ts";
import { decodeLinear, type Linear } from "../../learned/linear.ts";
import { BLOCK_FOREST, BLOCK_LINEAR, BLOCK_SECOND } from "../../learned/tables/blocks.ts";
import { once } from "../../text/once.ts";
import { BLOCK_FEATURES, featuresOf } from "./features/index.ts";
import type { PageView } from "./page-view.ts";

/** The tables of the block classifier: the linear first opinion, the trees over all features, and others that doubts are put to. */
export interface BlockModel {
  readonly linear: Linear;
  readonly forest: Forest;
  /** Grown from another seed. */
  readonly second: Forest;
}

/** The model that ships, decoded when the first HTML page needs it. */
export const blockModel = once(
  (): BlockModel => ({
    linear: decodeLinear(BLOCK_LINEAR.table),
    forest: decodeForest(BLOCK_FOREST.table),
    second: decodeForest(BLOCK_SECOND.table),
  }),
);

/** What the trees were asked, and what they said. */
export interface BlockScores {
  /** `BLOCK_FEATURES` of every block, row after row. */
  readonly rows: Float32Array;
  /** Probability of being content, per block. */
  readonly probabilities: Float32Array;
}

/**
 * Log-odds nearer to 0 than this are a doubt. One block in seven is one; asking the second forest of them is worth as much
 * as asking it of all (training/blocks/TRIES.md).
 */
const DOUBT = 1.5;

/** Scores every block by all of its features. */
export function scoreBlocks(view: PageView, { forest, second }: BlockModel): BlockScores {
  const rows = featuresOf(view);
  const width = BLOCK_FEATURES.length;
  const probabilities = new Float32Array(view.blocks.length);
  for (let i = 0; i < probabilities.length; i++) {
    const first = scoreForest(forest, rows, i * width);
    const isSure = Math.abs(first) >= DOUBT;
    probabilities[i] = probabilityOf(isSure ? first : (first + scoreForest(second, rows, i * width)) / 2);
  }
  return { rows, probabilities };
}
