/** Nearest so many count as kin; pairs further down each other's lists are not looked at. */
export const KIN = 12;

/** For each of n sentences its nearest ones by `affinity` (n rows of n), best first. */
export function nearestOf(affinity: Float32Array, n: number): readonly Int32Array[] {
  return Array.from({ length: n }, (_, a) => bestOfRow(affinity.subarray(a * n, (a + 1) * n), a));
}

function bestOfRow(row: Float32Array, own: number): Int32Array {
  const best = new Float32Array(KIN).fill(-1);
  const who = new Int32Array(KIN).fill(-1);
  for (let b = 0; b < row.length; b++) {
    const value = row[b] as number;
    if (b === own || value <= (best[KIN - 1] as number)) continue;
    let at = KIN - 1;
    while (at > 0 && (best[at - 1] as number) < value) {
      best[at] = best[at - 1] as number;
      who[at] = who[at - 1] as number;
      at--;
    }
    best[at] = value;
    who[at] = b;
  }
  return who;
}

/** What is asked of two lists of nearest ones. */
export interface Ranks {
  /** Place of `b` in the list of `a`, `KIN` where it is not in it. */
  readonly rankIn: (a: number, b: number) => number;
  /** How many the lists of `a` and `b` have in common. */
  readonly countCommon: (a: number, b: number) => number;
}

/** Reads the lists of all sentences into one table, so that nobody goes through a list again. */
export function ranksOf(nearest: readonly Int32Array[]): Ranks {
  const n = nearest.length;
  const ranks = new Uint8Array(n * n).fill(KIN);
  nearest.forEach((list, a) => {
    for (let k = 0; k < list.length && (list[k] as number) >= 0; k++) ranks[a * n + (list[k] as number)] = k;
  });
  const countCommon = (a: number, b: number) => {
    const list = nearest[a] as Int32Array;
    let common = 0;
    for (let k = 0; k < list.length && (list[k] as number) >= 0; k++)
      if ((ranks[b * n + (list[k] as number)] as number) < KIN) common++;
    return common;
  };
  return { rankIn: (a, b) => ranks[a * n + b] as number, countCommon };
}
