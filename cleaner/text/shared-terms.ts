import type { TopicSpace } from "./topic-space.ts";

/** A term that more sentences share says little about any two of them. */
const RARE_SPREAD = 6;

/** What two sentences share. */
export interface Ties {
  mass: number;
  best: number;
  rare: number;
  count: number;
}
/** Of two sentences without a common term. */
export const NO_TIES: Ties = { mass: 0, best: 0, rare: 0, count: 0 };

/** A term in more sentences than this is the subject of the window; going through its pairs would be quadratic for nothing. */
const MAX_SPREAD = 40;

/** Ties by a * n + b (a < b), over terms that at least two and not too many sentences share. */
export function sharedTerms({ points }: TopicSpace, spread: ReadonlyMap<string, number>): Map<number, Ties> {
  const n = points.length;
  const holders = new Map<string, { at: number; idf: number }[]>();
  points.forEach((point, at) => {
    point.terms.forEach((term, k) => {
      const count = spread.get(term) ?? 0;
      if (count < 2 || count > MAX_SPREAD) return;
      const list = holders.get(term);
      if (list === undefined) holders.set(term, [{ at, idf: point.idf[k] ?? 0 }]);
      else list.push({ at, idf: point.idf[k] ?? 0 });
    });
  });
  const ties = new Map<number, Ties>();
  for (const list of holders.values())
    for (let x = 0; x < list.length; x++)
      for (let y = x + 1; y < list.length; y++) {
        const key = (list[x]?.at ?? 0) * n + (list[y]?.at ?? 0);
        const tie = ties.get(key) ?? { ...NO_TIES };
        const idf = list[x]?.idf ?? 0;
        tie.mass += idf;
        tie.count++;
        tie.best = Math.max(tie.best, idf);
        if (list.length <= RARE_SPREAD) tie.rare += idf;
        ties.set(key, tie);
      }
  return ties;
}

/** The smaller and the larger term mass of two sentences. */
export function massesOf({ points }: TopicSpace, a: number, b: number): readonly [number, number] {
  const x = points[a]?.mass ?? 0;
  const y = points[b]?.mass ?? 0;
  return x < y ? [x, y] : [y, x];
}
