/** What `fillContext` writes about one line, given one score (log-odds of being content) per line of the page. */
export const CONTEXT_FEATURES = [
  "own",
  "before-1",
  "before-2",
  "before-3",
  "after-1",
  "after-2",
  "after-3",
  "near-2",
  "near-5",
  "near-15",
  "wide-40",
  "page-mean",
  "page-share",
  "rank",
  "inside-best",
  "from-best-start",
  "from-best-end",
  "best-share",
  "sum-before",
  "sum-after",
  "best-above",
  "best-below",
  "run-loose",
  "run-firm",
  "inside-strict",
  "inside-lax",
] as const;

/** Log-odds beyond this are equally sure. */
const CAP = 6;

/** Everything about a page's scores that its lines share. */
export interface ScoreField {
  readonly scores: Float32Array;
  readonly sums: Float64Array;
  readonly mean: number;
  readonly share: number;
  readonly ranks: Float32Array;
  readonly best: readonly [start: number, end: number];
  readonly bestShare: number;
  readonly mass: Float64Array;
  readonly above: Float32Array;
  readonly below: Float32Array;
  /** Log-odds of standing in a run of content, where runs are short-lived or long-lived. */
  readonly loose: Float32Array;
  readonly firm: Float32Array;
  readonly strict: readonly [start: number, end: number];
  readonly lax: readonly [start: number, end: number];
}

/** Reads a page's scores once; `weights` are the words of each line. */
export function readField(raw: Float32Array, weights: Float32Array): ScoreField {
  const scores = raw.map((score) => Math.max(-CAP, Math.min(CAP, score)));
  const n = scores.length;
  const sums = new Float64Array(n + 1);
  const mass = new Float64Array(n + 1);
  let good = 0;
  for (let i = 0; i < n; i++) {
    const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
    sums[i + 1] = (sums[i] ?? 0) + (scores[i] ?? 0);
    mass[i + 1] = (mass[i] ?? 0) + p * (weights[i] ?? 0);
    if (p > 0.5) good++;
  }
  const best = bestRun(scores, { weights, shift: 0 });
  return {
    scores,
    sums,
    mean: n === 0 ? 0 : (sums[n] ?? 0) / n,
    share: n === 0 ? 0 : good / n,
    ranks: ranksOf(scores),
    best,
    bestShare: (best[1] - best[0]) / Math.max(1, n),
    mass,
    above: fadingMax(scores, 1),
    below: fadingMax(scores, -1),
    loose: runOdds(scores, SWITCH.loose),
    firm: runOdds(scores, SWITCH.firm),
    strict: bestRun(scores, { weights, shift: -1 }),
    lax: bestRun(scores, { weights, shift: 1 }),
  };
}

/** The run of lines with the greatest sum of score times root of words: where the content most likely stands. */
function bestRun(
  scores: Float32Array,
  { weights, shift }: { weights: Float32Array; shift: number },
): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  let bestSum = 0;
  let sum = 0;
  let start = 0;
  for (let i = 0; i < scores.length; i++) {
    sum += Math.max(-2, (scores[i] ?? 0) + shift) * Math.sqrt(weights[i] ?? 0);
    if (sum <= 0) {
      sum = 0;
      start = i + 1;
    } else if (sum > bestSum) {
      bestSum = sum;
      best = [start, i + 1];
    }
  }
  return best;
}

function ranksOf(scores: Float32Array): Float32Array {
  const order = Array.from(scores.keys()).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0) || a - b);
  const ranks = new Float32Array(scores.length);
  order.forEach((line, rank) => {
    ranks[line] = rank / Math.max(1, scores.length - 1);
  });
  return ranks;
}

const FADE = 0.25;

/** The best score seen so far in one direction, less `FADE` per line of distance. */
function fadingMax(scores: Float32Array, step: 1 | -1): Float32Array {
  const into = new Float32Array(scores.length);
  let best = -CAP;
  for (let i = step === 1 ? 0 : scores.length - 1; i >= 0 && i < scores.length; i += step) {
    into[i] = best;
    best = Math.max(best - FADE, scores[i] ?? 0);
  }
  return into;
}

/** Chance that the page turns from content to furniture, or back, after a line. */
const SWITCH = { loose: 0.15, firm: 0.03 };
/** Neighbouring scores repeat each other, so each counts for less than it says. */
const DAMP = 0.4;

/** Log-odds of the content state of a two-state Markov chain, forward and back. Rabiner 1989. */
function runOdds(scores: Float32Array, turn: number): Float32Array {
  const n = scores.length;
  const into = new Float32Array(n);
  const pass = (odds: number) => {
    const p = 1 / (1 + Math.exp(-odds));
    const next = p * (1 - turn) + (1 - p) * turn;
    return Math.log(next / (1 - next));
  };
  let forward = 0;
  for (let i = 0; i < n; i++) {
    forward = pass(forward) + DAMP * (scores[i] ?? 0);
    into[i] = forward;
  }
  let back = 0;
  for (let i = n - 1; i >= 0; i--) {
    into[i] = (into[i] ?? 0) + back;
    back = pass(back + DAMP * (scores[i] ?? 0));
  }
  return into;
}

function isInside(i: number, [start, end]: readonly [number, number]): number {
  return i >= start && i < end ? 1 : 0;
}

/** Writes `CONTEXT_FEATURES` of line `i` at `offset`. */
export function fillContext(field: ScoreField, i: number, at: { into: Float32Array; offset: number }): void {
  const { scores, mass, best } = field;
  const { into } = at;
  const n = scores.length;
  const total = Math.max(1, mass[n] as number);
  let k = at.offset;
  into[k++] = scores[i] as number;
  for (const step of STEPS) into[k++] = scores[i + step] ?? -CAP;
  for (const reach of REACHES) into[k++] = meanOf(field, i, reach);
  into[k++] = field.mean;
  into[k++] = field.share;
  into[k++] = field.ranks[i] as number;
  into[k++] = isInside(i, best);
  into[k++] = (i - best[0]) / n;
  into[k++] = (best[1] - 1 - i) / n;
  into[k++] = field.bestShare;
  into[k++] = (mass[i] as number) / total;
  into[k++] = ((mass[n] as number) - (mass[i + 1] as number)) / total;
  into[k++] = field.above[i] as number;
  into[k++] = field.below[i] as number;
  into[k++] = field.loose[i] as number;
  into[k++] = field.firm[i] as number;
  into[k++] = isInside(i, field.strict);
  into[k++] = isInside(i, field.lax);
}

const STEPS = [-1, -2, -3, 1, 2, 3] as const;
const REACHES = [2, 5, 15, 40] as const;

/** Mean score of the lines around, the line itself left out. */
function meanOf({ scores, sums }: ScoreField, i: number, reach: number): number {
  const from = Math.max(0, i - reach);
  const to = Math.min(scores.length, i + reach + 1);
  return to - from <= 1 ? 0 : ((sums[to] ?? 0) - (sums[from] ?? 0) - (scores[i] ?? 0)) / (to - from - 1);
}
