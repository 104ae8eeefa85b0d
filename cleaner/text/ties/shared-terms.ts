import { spreadOfTerms, type TopicSpace } from "./topic-space.ts";

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
const NO_TIES: Ties = { mass: 0, best: 0, rare: 0, count: 0 };

/** A term in more sentences than this is the subject of the window; going through its pairs would be quadratic for nothing. */
const MAX_SPREAD = 40;

/** The ties of each two sentences a < b, over terms that at least two and not too many sentences share. */
export function sharedTerms(space: TopicSpace): (a: number, b: number) => Ties {
  const n = space.points.length;
  /** Number of the ties of each pair, n rows of n; 0 are none. */
  const places = new Int32Array(n * n);
  const ties: Ties[] = [NO_TIES];
  for (const { holders, idf } of holdersOf(space))
    for (let x = 0; x < holders.length; x++)
      for (let y = x + 1; y < holders.length; y++) {
        const at = (holders[x] as number) * n + (holders[y] as number);
        if (places[at] === 0) places[at] = ties.push({ mass: 0, best: 0, rare: 0, count: 0 }) - 1;
        const tie = ties[places[at] as number] as Ties;
        tie.mass += idf;
        tie.count++;
        tie.best = Math.max(tie.best, idf);
        if (holders.length <= RARE_SPREAD) tie.rare += idf;
      }
  return (a, b) => ties[places[a * n + b] as number] as Ties;
}

/** The sentences that hold each term that at least two and not too many share, in order; terms in order of first mention. */
export function holdersOf(space: TopicSpace): readonly { readonly holders: number[]; readonly idf: number }[] {
  const spread = spreadOfTerms(space);
  const found: ({ readonly holders: number[]; readonly idf: number } | undefined)[] = new Array(spread.length);
  space.points.forEach(({ ids, idf }, at) => {
    for (let k = 0; k < ids.length; k++) {
      const id = ids[k] as number;
      const count = spread[id] as number;
      if (count < 2 || count > MAX_SPREAD) continue;
      const known = found[id];
      if (known === undefined) found[id] = { holders: [at], idf: idf[k] as number };
      else known.holders.push(at);
    }
  });
  return found.filter((one) => one !== undefined);
}

/** The smaller and the larger term mass of two sentences. */
export function massesOf({ points }: TopicSpace, a: number, b: number): readonly [number, number] {
  const x = points[a]?.mass ?? 0;
  const y = points[b]?.mass ?? 0;
  return x < y ? [x, y] : [y, x];
}
