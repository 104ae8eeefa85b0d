import fc from "fast-check";
import { expect, test } from "vitest";
import { type BoundaryPolicy, chooseBoundaries } from "../../../../cleaner/sections/topic-shift/choose-boundaries.ts";

const POLICY: BoundaryPolicy = { price: 0.3, weight: 1, nearness: 3, crowding: 0.1 };

/** What a set of boundaries costs, by the definition and without any program: the twin that the fast one is held against. */
function costOf(p: Float32Array, boundaries: readonly number[], policy: BoundaryPolicy): number {
  const n = p.length;
  const k = Math.min(Math.max(2, Math.floor(n / (p.reduce((a, b) => a + b, 0) + 1) / 2 + 0.5)), n - 1);
  const edges = [0, ...boundaries, n];
  let cost = 0;
  for (let s = 0; s + 1 < edges.length; s++) {
    const [start, end] = [edges[s] ?? 0, edges[s + 1] ?? n];
    for (let i = start; i + k < end; i++) {
      let none = 1;
      for (let j = i + 1; j <= i + k; j++) none *= 1 - Math.min(0.999, p[j] ?? 0);
      cost += (1 - 2 * none) / k;
    }
    if (end - start < policy.nearness) cost += policy.crowding * policy.weight * (policy.nearness - (end - start));
    if (end < n) cost += policy.weight * (policy.price - (p[end] ?? 0));
  }
  return cost;
}

function subsetsOf(places: readonly number[]): number[][] {
  return Array.from({ length: 2 ** places.length }, (_, bits) => places.filter((_place, at) => (bits >> at) & 1));
}

test("the chosen boundaries cost no more than any other set", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 0.98, noNaN: true }), { minLength: 3, maxLength: 10 }),
      fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
      (values, may) => {
        const maySplit = values.map((_, i) => i > 0 && may[i] === true);
        const p = Float32Array.from(values, (value, i) => (maySplit[i] === true ? value : 0));
        const chosen = chooseBoundaries(p, maySplit, POLICY);
        const cheapest = Math.min(
          ...subsetsOf(maySplit.flatMap((open, i) => (open ? [i] : []))).map((set) => costOf(p, set, POLICY)),
        );
        expect(costOf(p, chosen, POLICY)).toBeCloseTo(cheapest, 5);
      },
    ),
    { numRuns: 150, seed: 5 },
  );
});

test("sure boundaries are taken and doubtful ones are left", () => {
  const p = Float32Array.from({ length: 40 }, (_, i) => (i === 12 || i === 27 ? 0.9 : i === 20 ? 0.2 : 0.01));
  expect(
    chooseBoundaries(
      p,
      Array.from(p, () => true),
      POLICY,
    ),
  ).toEqual([12, 27]);
});

test("texts of one or two sentences have no boundaries", () => {
  expect(chooseBoundaries(new Float32Array([0, 1]), [true, true], POLICY)).toEqual([]);
});
