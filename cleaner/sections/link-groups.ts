/** Average linkage over a table of bonds, for one window of sentences. */
interface Linkage {
  readonly n: number;
  /** Summed bonds between groups, n rows of n. */
  readonly total: Float64Array;
  readonly size: Float64Array;
  readonly alive: Uint8Array;
  readonly partner: Int32Array;
}

/** Where merging stops: where no mean bond exceeds `bar`, and where only `fewest` groups are left. */
interface Limits {
  readonly bar: number;
  readonly fewest: number;
}

/**
 * Merges the two groups with the best mean bond, again and again. Gives a label per sentence: the first of its group.
 *
 * `bonds` holds n rows of n, symmetric. Sokal & Michener 1958 (average linkage); correlation clustering by another name.
 */
export function linkGroups(n: number, bonds: Float64Array, { bar, fewest }: Limits): Int32Array {
  const label = Int32Array.from({ length: n }, (_, i) => i);
  const state: Linkage = {
    n,
    total: bonds.slice(),
    size: new Float64Array(n).fill(1),
    alive: new Uint8Array(n).fill(1),
    partner: new Int32Array(n).fill(-1),
  };
  for (let i = 0; i < n; i++) state.partner[i] = bestPartner(state, i);
  for (let groups = n; groups > fewest; groups--) {
    const a = bestRow(state);
    const b = a < 0 ? -1 : (state.partner[a] ?? -1);
    if (b < 0 || meanBond(state, a, b) <= bar) break;
    const [into, from] = a < b ? [a, b] : [b, a];
    merge(state, into, from);
    for (let i = 0; i < n; i++) if (label[i] === from) label[i] = into;
  }
  return label;
}

function meanBond({ n, total, size }: Linkage, a: number, b: number): number {
  return (total[a * n + b] as number) / ((size[a] as number) * (size[b] as number));
}

function bestPartner(state: Linkage, a: number): number {
  let best = -1;
  let bestMean = Number.NEGATIVE_INFINITY;
  for (let b = 0; b < state.n; b++) {
    if (b === a || state.alive[b] === 0) continue;
    const mean = meanBond(state, a, b);
    if (mean > bestMean) {
      best = b;
      bestMean = mean;
    }
  }
  return best;
}

function bestRow(state: Linkage): number {
  let best = -1;
  let bestMean = Number.NEGATIVE_INFINITY;
  for (let a = 0; a < state.n; a++) {
    const b = state.partner[a] ?? -1;
    if (state.alive[a] === 0 || b < 0) continue;
    const mean = meanBond(state, a, b);
    if (mean > bestMean) {
      best = a;
      bestMean = mean;
    }
  }
  return best;
}

function merge(state: Linkage, into: number, from: number): void {
  const { n, total, size, alive, partner } = state;
  alive[from] = 0;
  for (let k = 0; k < n; k++) {
    const sum = (total[into * n + k] ?? 0) + (total[from * n + k] ?? 0);
    total[into * n + k] = sum;
    total[k * n + into] = sum;
  }
  size[into] = (size[into] ?? 0) + (size[from] ?? 0);
  for (let k = 0; k < n; k++) {
    if (alive[k] === 0 || k === into) continue;
    if (partner[k] === from || partner[k] === into) partner[k] = bestPartner(state, k);
    else if ((partner[k] ?? -1) < 0 || meanBond(state, k, into) > meanBond(state, k, partner[k] ?? 0))
      partner[k] = into;
  }
  partner[into] = bestPartner(state, into);
}
