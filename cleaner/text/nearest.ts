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

/** Place in a list of nearest ones, `KIN` where it is not in it. */
export function rankIn(list: Int32Array, b: number): number {
  for (let k = 0; k < list.length; k++) if (list[k] === b) return k;
  return KIN;
}

/** How many two lists have in common. */
export function countCommon(a: Int32Array, b: Int32Array): number {
  let common = 0;
  for (let k = 0; k < a.length; k++) if ((a[k] as number) >= 0 && rankIn(b, a[k] as number) < KIN) common++;
  return common;
}
