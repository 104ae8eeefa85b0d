/** Of line i: how many other lines are of its class, and their mean score (0 where there is none). */
export interface Kinship {
  readonly others: (i: number) => number;
  readonly mean: (i: number) => number;
}

/** Lines with one key are a class: counts and scores of the others in it. */
export function kinshipOf(keys: ArrayLike<number>, scores: Float32Array): Kinship {
  const n = keys.length;
  const known = new Map<number, number>();
  const classes = new Int32Array(n);
  const counts = new Int32Array(n);
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const key = keys[i] as number;
    const id = known.get(key) ?? known.size;
    if (id === known.size) known.set(key, id);
    classes[i] = id;
    counts[id] = (counts[id] as number) + 1;
    sums[id] = (sums[id] as number) + (scores[i] as number);
  }
  const others = (i: number) => (counts[classes[i] as number] as number) - 1;
  const mean = (i: number) =>
    others(i) === 0 ? 0 : ((sums[classes[i] as number] as number) - (scores[i] as number)) / others(i);
  return { others, mean };
}
