/** How probabilities become boundaries; the numbers were chosen on web_dev by folds (training/sections/TRIES.md). */
export interface BoundaryPolicy {
  /** Probability that a boundary must have to pay for itself. */
  readonly price: number;
  /** Weight of single boundaries against the agreement of windows. */
  readonly weight: number;
  /** Sentences within which a second boundary costs extra. */
  readonly nearness: number;
  /** What each sentence short of `nearness` costs, in units of `weight`. */
  readonly crowding: number;
}

/**
 * The set of boundaries with the least expected Pk, given independent probabilities, plus a price for each boundary.
 *
 * Expected Pk over windows of k sentences (half the expected segment length) is a sum over segments: a window inside a
 * segment is wrong unless no true boundary falls into it. So a dynamic program over boundaries finds the optimum; a
 * sliding minimum keeps it linear. Beeferman et al. 1999 for the metric.
 */
export function chooseBoundaries(
  probability: Float32Array,
  maySplit: readonly boolean[],
  policy: BoundaryPolicy,
): number[] {
  const n = probability.length;
  if (n < 3) return [];
  const windows = windowCosts(probability);
  const { k, cost } = windows;
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(n + 1);
  best[0] = 0;
  const queue = new SlidingMinimum(n + 1);
  let far = { value: Number.POSITIVE_INFINITY, at: 0 };
  let farthest = 0;
  for (let end = 1; end <= n; end++) {
    const reach = end - policy.nearness;
    if (reach >= 0 && (best[reach] as number) < Number.POSITIVE_INFINITY) queue.push(reach, best[reach] as number);
    const inside = Math.max(0, end - k);
    for (; farthest < inside; farthest++) {
      const value = (best[farthest] as number) - (cost[farthest] as number) / k;
      if (value < far.value) far = { value, at: farthest };
    }
    queue.dropBefore(inside);
    if (end < n && maySplit[end] !== true) continue;
    let [value, at] = [far.value + (cost[inside] as number) / k, far.at];
    const near = queue.first();
    if (near !== undefined && (best[near] as number) < value) [value, at] = [best[near] as number, near];
    for (let start = Math.max(inside, reach + 1); start < end; start++) {
      const crowded = (best[start] as number) + policy.crowding * policy.weight * (policy.nearness - (end - start));
      if (crowded < value) [value, at] = [crowded, start];
    }
    best[end] = value + (end < n ? policy.weight * (policy.price - (probability[end] as number)) : 0);
    from[end] = at;
  }
  const chosen: number[] = [];
  for (let at = from[n] as number; at > 0; at = from[at] as number) chosen.push(at);
  return chosen.reverse();
}

/** Prefix sums over windows of (1 - 2 P(no boundary inside)): what a window inside a segment adds to expected Pk. */
function windowCosts(probability: Float32Array): { k: number; cost: Float64Array } {
  const n = probability.length;
  const none = new Float64Array(n + 1);
  let expected = 0;
  for (let i = 0; i < n; i++) {
    none[i + 1] = (none[i] as number) + Math.log1p(-Math.min(0.999, probability[i] as number));
    expected += probability[i] as number;
  }
  const k = Math.min(Math.max(2, Math.floor(n / (expected + 1) / 2 + 0.5)), n - 1);
  const cost = new Float64Array(n + 1);
  for (let i = 0; i + k < n; i++)
    cost[i + 1] = (cost[i] as number) + 1 - 2 * Math.exp((none[i + k + 1] as number) - (none[i + 1] as number));
  return { k, cost };
}

/** Smallest value among the places pushed and not yet dropped; each place enters and leaves once. */
class SlidingMinimum {
  readonly #places: Int32Array;
  readonly #values: Float64Array;
  #head = 0;
  #tail = 0;

  constructor(room: number) {
    this.#places = new Int32Array(room);
    this.#values = new Float64Array(room);
  }

  push(place: number, value: number): void {
    while (this.#tail > this.#head && (this.#values[this.#tail - 1] as number) >= value) this.#tail--;
    this.#places[this.#tail] = place;
    this.#values[this.#tail++] = value;
  }

  dropBefore(place: number): void {
    while (this.#head < this.#tail && (this.#places[this.#head] as number) < place) this.#head++;
  }

  first(): number | undefined {
    return this.#head < this.#tail ? this.#places[this.#head] : undefined;
  }
}
