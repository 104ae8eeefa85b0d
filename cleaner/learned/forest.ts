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

const LEAF = 0xffff;
const HEADER_BYTES = 24;

/**
 * Reads the table that `training/forest/export_forest.py` writes (base64, little-endian).
 *
 * Layout: u32 trees, features, thresholds, items; f32 leaf scale; u32 reserved; u32 first threshold of each feature
 * (features + 1); f32 thresholds; u16 feature per item (0xFFFF: leaf); i16 payload per item (a leaf's value in units
 * of the scale, or a threshold's position among its feature's). Items stand in pre-order, so a left child follows its parent.
 */
export function decodeForest(table: string): Forest {
  const bytes = new Uint8Array(Buffer.from(table, "base64"));
  const header = new DataView(bytes.buffer);
  const [trees, features, thresholds, items] = [0, 4, 8, 12].map((at) => header.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  const scale = header.getFloat32(16, true);
  const firsts = new Uint32Array(bytes.buffer, HEADER_BYTES, features + 1);
  const thresholdAt = HEADER_BYTES + 4 * (features + 1);
  const values = new Float32Array(bytes.buffer, thresholdAt, thresholds);
  const kinds = new Uint16Array(bytes.buffer, thresholdAt + 4 * thresholds, items);
  const payloads = new Int16Array(bytes.buffer, thresholdAt + 4 * thresholds + 2 * items, items);
  return linkNodes({ trees, features, scale, firsts, values, kinds, payloads });
}

interface PreOrder {
  readonly trees: number;
  readonly features: number;
  readonly scale: number;
  readonly firsts: Uint32Array;
  readonly values: Float32Array;
  readonly kinds: Uint16Array;
  readonly payloads: Int16Array;
}

function linkNodes(table: PreOrder): Forest {
  const leaves = table.kinds.reduce((count, kind) => count + (kind === LEAF ? 1 : 0), 0);
  const nodes = table.kinds.length - leaves;
  const forest: Forest = {
    featureCount: table.features,
    roots: new Int32Array(table.trees),
    feature: new Uint16Array(nodes),
    threshold: new Float32Array(nodes),
    left: new Int32Array(nodes),
    right: new Int32Array(nodes),
    leafValue: new Float32Array(leaves),
  };
  const at = { item: 0, node: 0, leaf: 0 };
  for (let tree = 0; tree < table.trees; tree++) forest.roots[tree] = linkTree(table, forest, at);
  return forest;
}

/** Links one tree from its pre-order; `open` holds the nodes whose right child is still to come. */
function linkTree(table: PreOrder, forest: Forest, at: { item: number; node: number; leaf: number }): number {
  const root = table.kinds[at.item] === LEAF ? ~at.leaf : at.node;
  const open: number[] = [];
  let awaitsLeft = -1;
  do {
    const kind = table.kinds[at.item] ?? LEAF;
    const payload = table.payloads[at.item] ?? 0;
    at.item++;
    const self = kind === LEAF ? ~at.leaf : at.node;
    if (awaitsLeft >= 0) forest.left[awaitsLeft] = self;
    else if (open.length > 0) forest.right[open.pop() ?? 0] = self;
    if (kind === LEAF) {
      forest.leafValue[at.leaf++] = payload * table.scale;
      awaitsLeft = -1;
    } else {
      forest.feature[at.node] = kind;
      forest.threshold[at.node] = table.values[(table.firsts[kind] ?? 0) + payload] ?? 0;
      open.push(at.node);
      awaitsLeft = at.node++;
    }
  } while (open.length > 0);
  return root;
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
