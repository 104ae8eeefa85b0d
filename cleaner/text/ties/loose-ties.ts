/** What `looseOdds` reads of two sentences: what draws them together, the company they keep, and the logarithm of the window's size. */
export const LOOSE_FEATURES = ["affinity", "company", "log-size"] as const;

/** Printed by training/text/train_pairs.py: a logistic regression over pairs that stand in neither one's list of nearest ones. */
const WEIGHTS = [0.422, 1.51, -0.675] as const;
const BIAS = 0.527;

/** What a window knows of each two of its sentences, n rows of n. */
interface Ties {
  readonly affinity: Float32Array;
  readonly company: Float32Array;
}

/** `LOOSE_FEATURES` of the pair at `a * n + b`. */
export function looseRow({ affinity, company }: Ties, n: number, at: number): readonly [number, number, number] {
  return [affinity[at] as number, company[at] as number, Math.log(n)];
}

/**
 * Log-odds that two sentences of a window without order come from one section, where neither is among the nearest of the other: two
 * thirds of the true pairs of a shuffled dump are such, far too many to ask the forest about each. Row of `LOOSE_FEATURES`.
 */
export function looseOdds([affinity, company, logSize]: readonly [number, number, number]): number {
  return WEIGHTS[0] * affinity + WEIGHTS[1] * company + WEIGHTS[2] * logSize + BIAS;
}
