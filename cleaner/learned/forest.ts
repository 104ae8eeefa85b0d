import { bytesOfTable, type Table } from "./table-bytes.ts";

/** Gradient-boosted trees as flat arrays. A node is its index; a child below 0 is the leaf `~child`. */
export interface Forest {
  readonly featureCount: number;
  /** The node each tree starts at; below 0 where the tree is a single leaf. */
  readonly roots: Int32Array;
  readonly feature: Uint16Array;
  readonly threshold: Float32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly leafValue: Float32Array;
}

const HEADER_BYTES = 24;

/**
 * Reads the table that `training/forest/export_forest.py` writes (base64, little-endian).
 *
 * Layout: u32 trees, features, thresholds, items; f32 leaf scale; u32 leaves; f32 thresholds, feature after feature; 16 bits per
 * item (a node's threshold, which says its feature as well, or a leaf's signed value in units of the scale); u8 thresholds of each
 * feature; a bit per item, lowest first, set for leaves. Items stand in pre-order, so a left child follows its parent.
 */
export function decodeForest(table: Table): Forest {
  const bytes = bytesOfTable(table);
  const header = new DataView(bytes.buffer);
  const [trees = 0, features = 0, thresholds = 0, items = 0] = new Uint32Array(bytes.buffer, 0, 4);
  const itemsAt = HEADER_BYTES + 4 * thresholds;
  const countsAt = itemsAt + 2 * items;
  return linkNodes({
    trees,
    features,
    leaves: header.getUint32(20, true),
    scale: header.getFloat32(16, true),
    thresholds: new Float32Array(bytes.buffer, HEADER_BYTES, thresholds),
    featureOf: featuresByCounts(bytes.subarray(countsAt, countsAt + features), thresholds),
    items: new Uint16Array(bytes.buffer, itemsAt, items),
    isLeaf: bytes.subarray(countsAt + features),
  });
}

interface PreOrder {
  readonly trees: number;
  readonly features: number;
  readonly leaves: number;
  readonly scale: number;
  readonly thresholds: Float32Array;
  /** The feature of each threshold. */
  readonly featureOf: Uint16Array;
  readonly items: Uint16Array;
  /** A bit per item. */
  readonly isLeaf: Uint8Array;
}

/** Feature 0 as often as the first count says, feature 1 as often as the second, and so on. */
function featuresByCounts(counts: Uint8Array, total: number): Uint16Array {
  const features = new Uint16Array(total);
  let at = 0;
  counts.forEach((count, feature) => {
    features.fill(feature, at, at + count);
    at += count;
  });
  return features;
}

/** Bits that move the sign of 16 bits to that of 32. */
const TO_SIGNED = 16;

/**
 * Links all trees from their pre-order; `open` holds the nodes whose right child is still to come.
 *
 * One loop over plain arrays: each page's process does it for some 30,000 items once, before V8 has compiled anything.
 */
function linkNodes({ trees, features, leaves, scale, thresholds, featureOf, items, isLeaf }: PreOrder): Forest {
  const nodes = items.length - leaves;
  const roots = new Int32Array(trees);
  const feature = new Uint16Array(nodes);
  const threshold = new Float32Array(nodes);
  const left = new Int32Array(nodes);
  const right = new Int32Array(nodes);
  const leafValue = new Float32Array(leaves);
  const open = new Int32Array(nodes);
  let [tree, node, leaf, depth, awaitsLeft] = [0, 0, 0, 0, -1];
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as number;
    let self = node;
    if ((((isLeaf[at >> 3] as number) >> (at & 7)) & 1) === 1) {
      leafValue[leaf] = ((item << TO_SIGNED) >> TO_SIGNED) * scale;
      self = ~leaf++;
    } else {
      feature[node] = featureOf[item] as number;
      threshold[node] = thresholds[item] as number;
      node++;
    }
    if (awaitsLeft >= 0) left[awaitsLeft] = self;
    else if (depth > 0) right[open[--depth] as number] = self;
    else roots[tree++] = self;
    awaitsLeft = self;
    if (self >= 0) open[depth++] = self;
  }
  return { featureCount: features, roots, feature, threshold, left, right, leafValue };
}

/**
 * The sum of the trees for one row of features: raw log-odds.
 *
 * `features` may hold many rows; `offset` is where this row starts. A value at most the threshold goes left.
 */
export function scoreForest(forest: Forest, features: Float32Array, offset = 0): number {
  const { roots, feature, threshold, left, right, leafValue } = forest;
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree] as number;
    while (at >= 0) {
      const value = features[offset + (feature[at] as number)] as number;
      at = (value <= (threshold[at] as number) ? left[at] : right[at]) as number;
    }
    sum += leafValue[~at] as number;
  }
  return sum;
}

/** The sum is looked at after so many trees. */
const LOOK_EVERY = 16;

/**
 * As `scoreForest`, but stops as soon as the sum is further than `margin` from 0: later trees only refine it. What comes out is then
 * as sure as `margin`, on the same side.
 */
export function scoreForestEarly(forest: Forest, features: Float32Array, margin: number): number {
  const { roots, feature, threshold, left, right, leafValue } = forest;
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree] as number;
    while (at >= 0) {
      const value = features[feature[at] as number] as number;
      at = (value <= (threshold[at] as number) ? left[at] : right[at]) as number;
    }
    sum += leafValue[~at] as number;
    if (tree % LOOK_EVERY === LOOK_EVERY - 1 && Math.abs(sum) > margin) return sum;
  }
  return sum;
}

/** Log-odds to probability. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
