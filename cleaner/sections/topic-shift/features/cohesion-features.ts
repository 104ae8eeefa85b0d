import { segment } from "../dynamic-program.ts";
import type { Unit, Units } from "../units.ts";
import { utiyamaIsahara } from "../utiyama-isahara.ts";
import { column, type FeatureSheet, pick } from "./feature-sheet.ts";

/** Sentences on each side of a gap that are compared. */
const WINDOWS = [1, 2, 4, 8, 16] as const;

/** How much the words before and after each gap have in common, at several widths, and what the dynamic program says. */
export function addCohesion(sheet: FeatureSheet, text: Units): void {
  const weights = inverseFrequencies(text);
  for (const width of WINDOWS) {
    const similarity = compareWindows(text, width, weights);
    pick(sheet, `cosine-${width}`, { values: similarity });
    pick(sheet, `depth-${width}`, { values: depthOf(similarity) });
  }
  addSegmentation(sheet, text);
  addMentions(sheet, text, weights);
}

function inverseFrequencies({ units, vocabulary }: Units): Float64Array {
  const holders = new Float64Array(vocabulary);
  const last = new Int32Array(vocabulary).fill(-1);
  for (const [i, unit] of units.entries()) {
    for (const id of unit.stems) {
      if (last[id] === i) continue;
      last[id] = i;
      holders[id] = (holders[id] as number) + 1;
    }
  }
  return holders.map((count) => Math.log((units.length + 1) / count));
}

/** Cosine of the weighted words of the `width` sentences on either side of each gap; sums are moved, not rebuilt. */
function compareWindows({ units, vocabulary }: Units, width: number, weights: Float64Array): Float32Array {
  const similarity = new Float32Array(units.length);
  const pair = new WindowPair(weights, vocabulary);
  for (let i = 0; i < Math.min(width, units.length); i++) pair.move(units[i], "right", 1);
  for (let gap = 0; gap < units.length; gap++) {
    if (gap > 0) {
      pair.move(units[gap - 1], "right", -1);
      pair.move(units[gap + width - 1], "right", 1);
      pair.move(units[gap - 1], "left", 1);
      pair.move(gap - 1 - width >= 0 ? units[gap - 1 - width] : undefined, "left", -1);
    }
    similarity[gap] = pair.cosine();
  }
  return similarity;
}

/** The weighted words of the sentences on either side of a gap, and the sums that make their cosine. */
class WindowPair {
  readonly #weights: Float64Array;
  readonly #left: Float64Array;
  readonly #right: Float64Array;
  #dot = 0;
  #leftSquare = 0;
  #rightSquare = 0;

  constructor(weights: Float64Array, vocabulary: number) {
    this.#weights = weights;
    this.#left = new Float64Array(vocabulary);
    this.#right = new Float64Array(vocabulary);
  }

  /** Takes a sentence into a window (sign 1) or out of it. */
  move(unit: Unit | undefined, side: "left" | "right", sign: 1 | -1): void {
    if (unit === undefined) return;
    const { stems } = unit;
    const own = side === "left" ? this.#left : this.#right;
    const other = side === "left" ? this.#right : this.#left;
    let dot = this.#dot;
    let square = side === "left" ? this.#leftSquare : this.#rightSquare;
    for (let k = 0; k < stems.length; k++) {
      const id = stems[k] as number;
      const weight = sign * (this.#weights[id] as number);
      const before = own[id] as number;
      square += weight * (2 * before + weight);
      dot += weight * (other[id] as number);
      own[id] = before + weight;
    }
    this.#dot = dot;
    if (side === "left") this.#leftSquare = square;
    else this.#rightSquare = square;
  }

  cosine(): number {
    const norm = Math.sqrt(Math.max(0, this.#leftSquare) * Math.max(0, this.#rightSquare));
    return norm > 1e-9 ? this.#dot / norm : 0;
  }
}

/** TextTiling's depth: how far the similarity climbs on both sides before it falls again. Hearst 1997, section 3.2. */
function depthOf(similarity: Float32Array): Float32Array {
  const n = similarity.length;
  const depth = new Float32Array(n);
  const peaks = new Float32Array(n);
  for (const step of [-1, 1] as const) {
    for (let k = 1; k < n; k++) {
      const gap = step === -1 ? k : n - k;
      const here = similarity[gap] as number;
      const beside = similarity[gap + step] ?? -1;
      const climbs = gap + step > 0 && gap + step < n && beside >= here;
      peaks[gap] = climbs ? (peaks[gap + step] as number) : here;
      depth[gap] = (depth[gap] as number) + (peaks[gap] as number) - here;
    }
  }
  return depth;
}

/** Cheaper and dearer segments than the model's own show which boundaries are sure. */
const PENALTY_SHARES = [0.4, 1] as const;

function addSegmentation(sheet: FeatureSheet, { units, vocabulary }: Units): void {
  for (const [i, found] of segment(units, utiyamaIsahara(units, vocabulary), PENALTY_SHARES).entries()) {
    const share = PENALTY_SHARES[i];
    pick(sheet, `program-${share}`, { values: Float32Array.from(found.posterior) });
    pick(sheet, `program-best-${share}`, { values: Float32Array.from(found.best) });
    column(sheet, `program-gain-${share}`).fill(found.gain);
  }
}

/** Sentences after (before) the gap in which first (last) mentions are counted. */
const MENTION_REACH = [1, 3, 8] as const;

/** Shares of words that are said for the first time after a gap, and for the last time before it, and chains across it. */
function addMentions(sheet: FeatureSheet, { units, vocabulary }: Units, weights: Float64Array): void {
  const first = new Int32Array(vocabulary).fill(-1);
  const last = new Int32Array(vocabulary).fill(-1);
  for (const [i, unit] of units.entries()) {
    for (const id of unit.stems) {
      if (first[id] === -1) first[id] = i;
      last[id] = i;
    }
  }
  const n = units.length;
  const fresh = new Float64Array(n + 1);
  const done = new Float64Array(n + 1);
  const mass = new Float64Array(n + 1);
  for (const [i, unit] of units.entries()) {
    const sums = { fresh: 0, done: 0, mass: 0 };
    for (const id of unit.stems) {
      const weight = weights[id] as number;
      sums.mass += weight;
      if (first[id] === i && last[id] !== i) sums.fresh += weight;
      if (last[id] === i && first[id] !== i) sums.done += weight;
    }
    fresh[i + 1] = (fresh[i] as number) + sums.fresh;
    done[i + 1] = (done[i] as number) + sums.done;
    mass[i + 1] = (mass[i] as number) + sums.mass;
  }
  const share = (of: Float64Array, from: number, to: number) =>
    ((of[to] as number) - (of[from] as number)) / (1e-9 + (mass[to] as number) - (mass[from] as number));
  for (const reach of MENTION_REACH) {
    const opened = column(sheet, `first-mentions-${reach}`);
    const closed = column(sheet, `last-mentions-${reach}`);
    for (let row = 0; row < sheet.rows; row++) {
      const gap = sheet.gaps[row] as number;
      opened[row] = share(fresh, gap, Math.min(n, gap + reach));
      closed[row] = share(done, Math.max(0, gap - reach), gap);
    }
  }
  addChains(sheet, n, { first, last });
}

/** Words mentioned on both sides of a gap within this many sentences of each other tie it together. */
const CHAIN_REACH = 12;

function addChains(sheet: FeatureSheet, n: number, { first, last }: { first: Int32Array; last: Int32Array }): void {
  const crossing = new Float32Array(n + 1);
  const near = new Float32Array(n + 1);
  for (let id = 0; id < first.length; id++) {
    const [from, to] = [first[id] as number, last[id] as number];
    if (from < 0 || from === to) continue;
    crossing[from + 1] = (crossing[from + 1] as number) + 1;
    crossing[to + 1] = (crossing[to + 1] as number) - 1;
    if (to - from > CHAIN_REACH) continue;
    near[from + 1] = (near[from + 1] as number) + 1;
    near[to + 1] = (near[to + 1] as number) - 1;
  }
  for (let gap = 0; gap < n; gap++) {
    crossing[gap + 1] = (crossing[gap + 1] as number) + (crossing[gap] as number);
    near[gap + 1] = (near[gap + 1] as number) + (near[gap] as number);
  }
  pick(sheet, "chains", { values: crossing });
  pick(sheet, "short-chains", { values: near });
}
