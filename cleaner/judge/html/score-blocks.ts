import { decodeForest, type Forest, probabilityOf, scoreRows } from "../../learned/forest.ts";
import { decodeLinear, type Linear } from "../../learned/linear.ts";
import { scoreSequence } from "../../learned/score-sequence.ts";
import { decodeSequenceNet, type SequenceNet } from "../../learned/sequence-net.ts";
import { BLOCK_FOREST, BLOCK_LINEAR, BLOCK_NET, BLOCK_SECOND_NET } from "../../learned/tables/blocks.ts";
import { once } from "../../text/once.ts";
import { chooseThreshold } from "./choose-threshold.ts";
import { BLOCK_FEATURES, featuresOf } from "./features/index.ts";
import { type PageTypeModel, pageTypeModel } from "./page-type/predict-page-type.ts";
import type { PageView } from "./view/page-view.ts";

/** The tables of the block classifier: the linear first opinion, and over all features the trees and the net that share the last word. */
export interface BlockModel {
  readonly linear: Linear;
  /** Sees one block at a time. */
  readonly forest: Forest;
  /** Reads the blocks of the page in their order. */
  readonly net: SequenceNet;
  /** The same from another start, decoded and asked where a page is unsure. */
  readonly secondNet: () => SequenceNet;
  /** What tells the kind of a page by its scored blocks. */
  readonly pageTypes: () => PageTypeModel;
}

/** The model that ships, decoded when the first HTML page needs it. */
export const blockModel = once(
  (): BlockModel => ({
    linear: decodeLinear(BLOCK_LINEAR.table),
    forest: decodeForest(BLOCK_FOREST.table),
    net: decodeSequenceNet(BLOCK_NET.table),
    secondNet: once(() => decodeSequenceNet(BLOCK_SECOND_NET.table)),
    pageTypes: pageTypeModel,
  }),
);

/** What trees and net were asked, and what they said. */
export interface BlockScores {
  /** `BLOCK_FEATURES` of every block, row after row. */
  readonly rows: Float32Array;
  /** Probability of being content, per block. */
  readonly probabilities: Float32Array;
  /** How far the probabilities of trees and first net are apart, per block. */
  readonly apart: Float32Array;
}

const WIDTH = BLOCK_FEATURES.length;
const WORDS = BLOCK_FEATURES.indexOf("own:words");

/** Of the log-odds; the rest are the trees'. */
const NET_SHARE = 0.5;
/** Pages of which at least this F1 is expected are not asked about again: three of four. */
const SURE_PAGE = 0.92;

/**
 * Scores every block by all of its features: a mean of what trees and net say, in log-odds. They err on different pages.
 *
 * Where little comes of a page by that, a second net is asked as well, and the mean of both stands for the one.
 */
export function scoreBlocks(view: PageView, { forest, net, secondNet }: BlockModel): BlockScores {
  const rows = featuresOf(view);
  const page = { rows, likes: view.likes, weights: weighBlocks(rows) };
  const odds = scoreSequence(net, page);
  const trees = scoreRows(forest, rows);
  const first = probabilitiesOf(trees, odds);
  const apart = odds.map((one, i) => Math.abs(probabilityOf(one) - probabilityOf(trees[i] as number)));
  if (chooseThreshold(first, view.scan.words).expected >= SURE_PAGE) return { rows, probabilities: first, apart };
  const second = scoreSequence(secondNet(), page);
  const both = odds.map((one, i) => (one + (second[i] as number)) / 2);
  return { rows, probabilities: probabilitiesOf(trees, both), apart };
}

function probabilitiesOf(trees: Float32Array, net: Float32Array): Float32Array {
  return net.map((odds, i) => probabilityOf((1 - NET_SHARE) * (trees[i] as number) + NET_SHARE * odds));
}

/** What each block counts in a mean: the root of its words and one, for the feature is ln(1 + words). */
export function weighBlocks(rows: Float32Array): Float64Array {
  const weights = new Float64Array(rows.length / WIDTH);
  for (let i = 0; i < weights.length; i++) weights[i] = Math.exp((rows[i * WIDTH + WORDS] as number) / 2);
  return weights;
}
