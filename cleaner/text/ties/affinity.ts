import { centredLikenesses } from "./centre-space.ts";
import { holdersOf } from "./shared-terms.ts";
import type { TopicSpace } from "./topic-space.ts";

/** What words in common count beside a common direction; chosen where the order of a dump was destroyed (training/text/TRIES.md). */
const WORDS = 2;

/**
 * What draws each two sentences of a window together, n rows of n: how far both lean the same way from the middle of the window,
 * and the cosine of their words, where a word counts the more the fewer sentences and the fewer pages use it.
 */
export function affinityOf(space: TopicSpace): Float32Array {
  const n = space.points.length;
  const affinity = new Float32Array(n * n);
  addWords(affinity, space);
  const alike = centredLikenesses(space);
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++) {
      const value = (affinity[a * n + b] as number) + (alike[a * n + b] as number);
      affinity[a * n + b] = value;
      affinity[b * n + a] = value;
    }
  return affinity;
}

/** Adds the cosines of words to the pairs a < b. */
function addWords(affinity: Float32Array, space: TopicSpace): void {
  const n = space.points.length;
  const shared = holdersOf(space).map(({ holders, idf }) => ({
    holders,
    pull: idf * Math.log(n / holders.length) ** 2,
  }));
  const lengths = new Float64Array(n);
  for (const { holders, pull } of shared) for (const i of holders) lengths[i] = (lengths[i] as number) + pull;
  const scales = lengths.map((square) => (square > 0 ? 1 / Math.sqrt(square) : 0));
  for (const { holders, pull } of shared)
    for (let x = 0; x < holders.length; x++) {
      const a = holders[x] as number;
      const weight = WORDS * pull * (scales[a] as number);
      for (let y = x + 1; y < holders.length; y++) {
        const at = a * n + (holders[y] as number);
        affinity[at] = (affinity[at] as number) + weight * (scales[holders[y] as number] as number);
      }
    }
}
