import { expect, it } from "vitest";
import { KIN, nearestOf, ranksOf } from "../../../../cleaner/text/ties/nearest.ts";

const N = 40;
/** Symmetric, and so low that lists differ in length: what is not above -1 is no kin. */
const affinity = Float32Array.from({ length: N * N }, (_, at) => {
  const [a, b] = [Math.floor(at / N), at % N];
  return Math.sin(a * b + a + b) - 1.9;
});
const nearest = nearestOf(affinity, N);

it("ranks are the places in the lists of nearest ones, and what two lists share is counted once", () => {
  const { rankIn, countCommon } = ranksOf(nearest);
  const lists = nearest.map((list) => [...list].filter((b) => b >= 0));
  expect(new Set(lists.map(({ length }) => length)).size).toBeGreaterThan(1);
  for (let a = 0; a < N; a++)
    for (let b = 0; b < N; b++) {
      const place = lists[a]?.indexOf(b) ?? -1;
      expect(rankIn(a, b)).toBe(place < 0 ? KIN : place);
      expect(countCommon(a, b)).toBe(lists[a]?.filter((one) => lists[b]?.includes(one)).length);
    }
});
