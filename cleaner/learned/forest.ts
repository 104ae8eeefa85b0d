import { bytesOfTable, type Table } from "./table-bytes.ts";

/**
 * Gradient-boosted trees as flat arrays.
 *
 * A node is `NODE` numbers that stand together, for a walk reads them together: its feature, its threshold, its left and its right
 * child. A child is where its node begins; below 0 it is the leaf `~child`.
 */
export interface Forest {
  readonly featureCount: number;
  /** Where the first node of each tree begins; below 0 where the tree is a single leaf. */
  readonly roots: Int32Array;
  /** The nodes' features and children; `thresholds` are the same bytes, read as floats. */
  readonly nodes: Int32Array;
  readonly thresholds: Float32Array;
  readonly leafValue: Float64Array;
}

const NODE = { length: 4, threshold: 1, left: 2, right: 3 } as const;

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
  const inner = items.length - leaves;
  const roots = new Int32Array(trees);
  const nodes = new Int32Array(inner * NODE.length);
  const floats = new Float32Array(nodes.buffer);
  const leafValue = new Float64Array(leaves);
  const open = new Int32Array(inner);
  let [tree, node, leaf, depth, awaitsLeft] = [0, 0, 0, 0, -1];
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as number;
    let self = node;
    if ((((isLeaf[at >> 3] as number) >> (at & 7)) & 1) === 1) {
      leafValue[leaf] = Math.fround(((item << TO_SIGNED) >> TO_SIGNED) * scale);
      self = ~leaf++;
    } else {
      nodes[node] = featureOf[item] as number;
      floats[node + NODE.threshold] = thresholds[item] as number;
      node += NODE.length;
    }
    if (awaitsLeft >= 0) nodes[awaitsLeft + NODE.left] = self;
    else if (depth > 0) nodes[(open[--depth] as number) + NODE.right] = self;
    else roots[tree++] = self;
    awaitsLeft = self;
    if (self >= 0) open[depth++] = self;
  }
  return { featureCount: features, roots, nodes, thresholds: floats, leafValue };
}

/** The sum of the trees for one row of features: raw log-odds. A value at most the threshold goes left. */
export function scoreForest(forest: Forest, row: Float32Array): number {
  let sum = 0;
  for (const root of forest.roots) sum += leafOf(forest, root, row);
  return sum;
}

/**
 * As `scoreForest`, for many rows that stand one after the other: all of them, or those that `which` names, in its order.
 *
 * Tree after tree, so that a tree's nodes are at hand for all of the rows, and each step written out: pages have hundreds of
 * blocks, and this is a tenth of the time that they take.
 */
export function scoreRows(forest: Forest, rows: Float32Array, which?: readonly number[]): Float32Array {
  const { featureCount, roots, nodes, thresholds, leafValue } = forest;
  const count = which?.length ?? rows.length / featureCount;
  const starts = Int32Array.from({ length: count }, (_, i) => (which?.[i] ?? i) * featureCount);
  const sums = new Float64Array(count);
  for (const root of roots) {
    for (let i = 0; i < count; i++) {
      const from = starts[i] as number;
      let at = root;
      while (at >= 0) {
        const value = rows[from + (nodes[at] as number)] as number;
        at = (
          value <= (thresholds[at + NODE.threshold] as number) ? nodes[at + NODE.left] : nodes[at + NODE.right]
        ) as number;
      }
      sums[i] = (sums[i] as number) + (leafValue[~at] as number);
    }
  }
  return Float32Array.from(sums);
}

/** The sum is looked at after so many trees. */
const LOOK_EVERY = 16;

/**
 * As `scoreForest`, but stops as soon as the sum is further than `margin` from 0: later trees only refine it. What comes out is then
 * as sure as `margin`, on the same side.
 */
export function scoreForestEarly(forest: Forest, row: Float32Array, margin: number): number {
  const { roots } = forest;
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    sum += leafOf(forest, roots[tree] as number, row);
    if (tree % LOOK_EVERY === LOOK_EVERY - 1 && Math.abs(sum) > margin) return sum;
  }
  return sum;
}

/** What the leaf says that a row falls into, on its way from the root of a tree. */
function leafOf({ nodes, thresholds, leafValue }: Forest, root: number, row: Float32Array): number {
  let at = root;
  while (at >= 0) {
    const value = row[nodes[at] as number] as number;
    at = (
      value <= (thresholds[at + NODE.threshold] as number) ? nodes[at + NODE.left] : nodes[at + NODE.right]
    ) as number;
  }
  return leafValue[~at] as number;
}

/** Log-odds to probability. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
