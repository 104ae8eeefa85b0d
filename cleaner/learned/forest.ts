import { bytesOfTable, type Table } from "./table-bytes.ts";

/**
 * Gradient-boosted trees as flat arrays, in pre-order.
 *
 * A node is two numbers that stand together, for a walk reads them together: its feature with the way to its right child, and its
 * threshold. Its left child is the next one. A leaf is `LEAF` and its value.
 */
export interface Forest {
  readonly featureCount: number;
  /** Where the first node of each tree begins. */
  readonly roots: Int32Array;
  /** Features and ways of the nodes; `values`, their thresholds and leaves, are the same bytes, read as floats. */
  readonly nodes: Int32Array;
  readonly values: Float32Array;
}

const NODE_LENGTH = 2;
const LEAF = -1;
/** A node's feature stands in its lowest bits, and the way to its right child above them. */
const FEATURE_BITS = 10;
const FEATURE = (1 << FEATURE_BITS) - 1;

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
function linkNodes({ trees, features, scale, thresholds, featureOf, items, isLeaf }: PreOrder): Forest {
  const roots = new Int32Array(trees);
  const nodes = new Int32Array(items.length * NODE_LENGTH);
  const values = new Float32Array(nodes.buffer);
  const open = new Int32Array(items.length);
  let [tree, depth, isBehindLeaf] = [0, 0, true];
  for (let i = 0, node = 0; i < items.length; i++, node += NODE_LENGTH) {
    const item = items[i] as number;
    if (isBehindLeaf && depth > 0) {
      const parent = open[--depth] as number;
      nodes[parent] = (nodes[parent] as number) | ((node - parent) << FEATURE_BITS);
    } else if (isBehindLeaf) roots[tree++] = node;
    isBehindLeaf = (((isLeaf[i >> 3] as number) >> (i & 7)) & 1) === 1;
    nodes[node] = isBehindLeaf ? LEAF : (featureOf[item] as number);
    values[node + 1] = isBehindLeaf ? ((item << TO_SIGNED) >> TO_SIGNED) * scale : (thresholds[item] as number);
    if (!isBehindLeaf) open[depth++] = node;
  }
  return { featureCount: features, roots, nodes, values };
}

/** The sum of the trees for one row of features: raw log-odds. A value at most the threshold goes left. */
export function scoreForest(forest: Forest, row: Float32Array): number {
  let sum = 0;
  for (const root of forest.roots) sum += leafOf(forest, root, row);
  return sum;
}

/**
 * As `scoreForest`, for many rows that stand one after the other.
 *
 * Tree after tree, so that a tree's nodes are at hand for all of the rows, and each step written out: pages have hundreds of
 * blocks, and this is a tenth of the time that they take.
 */
export function scoreRows({ featureCount, roots, nodes, values }: Forest, rows: Float32Array): Float32Array {
  const sums = new Float64Array(rows.length / featureCount);
  for (const root of roots) {
    for (let i = 0, from = 0; i < sums.length; i++, from += featureCount) {
      let at = root;
      let node = nodes[at] as number;
      while (node >= 0) {
        const value = rows[from + (node & FEATURE)] as number;
        at += value <= (values[at + 1] as number) ? NODE_LENGTH : node >> FEATURE_BITS;
        node = nodes[at] as number;
      }
      sums[i] = (sums[i] as number) + (values[at + 1] as number);
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
function leafOf({ nodes, values }: Forest, root: number, row: Float32Array): number {
  let at = root;
  let node = nodes[at] as number;
  while (node >= 0) {
    const value = row[node & FEATURE] as number;
    at += value <= (values[at + 1] as number) ? NODE_LENGTH : node >> FEATURE_BITS;
    node = nodes[at] as number;
  }
  return values[at + 1] as number;
}

/** Log-odds to probability. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
