/** Of line i: how many other lines are of its class, and their mean score (0 where there is none). */
export type Kinship = (i: number) => readonly [count: number, mean: number];

/** Lines with one key are a class: counts and scores of the others in it. */
export function kinshipOf(keys: readonly number[], scores: Float32Array): Kinship {
  const counts = new Map<number, number>();
  const sums = new Map<number, number>();
  keys.forEach((key, i) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    sums.set(key, (sums.get(key) ?? 0) + (scores[i] as number));
  });
  return (i) => {
    const key = keys[i] as number;
    const others = (counts.get(key) ?? 1) - 1;
    return [others, others === 0 ? 0 : ((sums.get(key) ?? 0) - (scores[i] as number)) / others];
  };
}
