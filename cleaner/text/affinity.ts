import { centreSpace } from "./centre-space.ts";
import { MAX_SPREAD, type Ties } from "./shared-terms.ts";
import { likenesses, spreadOfTerms, type TopicSpace } from "./topic-space.ts";

/** What words in common count beside a common direction; chosen where the order of a dump was destroyed (training/text/TRIES.md). */
const WORDS = 2;

/**
 * What draws each two sentences of a window together, n rows of n: how far both lean the same way from the middle of the window,
 * and the cosine of their words, where a word counts the more the fewer sentences and the fewer pages use it.
 */
export function affinityOf(space: TopicSpace, shared: ReadonlyMap<number, Ties>): Float32Array {
  const n = space.points.length;
  const affinity = new Float32Array(n * n);
  const centred = { ...space, vectors: centreSpace(space) };
  const all = Int32Array.from({ length: n }, (_, i) => i);
  const add = (a: number, b: number, value: number) => {
    affinity[a * n + b] = (affinity[a * n + b] as number) + value;
    affinity[b * n + a] = (affinity[b * n + a] as number) + value;
  };
  for (let a = 0; a < n; a++)
    likenesses(centred, a, all.subarray(a + 1)).forEach((value, k) => {
      add(a, a + 1 + k, value);
    });
  const lengths = lengthsOf(space);
  for (const [key, { pull }] of shared) {
    const [a, b] = [Math.floor(key / n), key % n];
    const scale = (lengths[a] as number) * (lengths[b] as number);
    if (scale > 0) add(a, b, (WORDS * pull) / scale);
  }
  return affinity;
}

/** Length of each sentence as a vector of the words that it shares with others. */
function lengthsOf(space: TopicSpace): Float64Array {
  const n = space.points.length;
  const spread = spreadOfTerms(space);
  return Float64Array.from(space.points, ({ ids, idf }) => {
    let square = 0;
    for (let k = 0; k < ids.length; k++) {
      const count = spread[ids[k] as number] as number;
      if (count > 1 && count <= MAX_SPREAD) square += (idf[k] as number) * Math.log(n / count) ** 2;
    }
    return Math.sqrt(square);
  });
}
