import type { TopicPoint, TopicSpace } from "./topic-space.ts";

/** Texts `from` to `to` of a space as a space of their own, with terms numbered anew: its size does not depend on the rest. */
export function windowOf({ points, vectors, dimensions }: TopicSpace, from: number, to: number): TopicSpace {
  const ids = new Map<string, number>();
  const own = points.slice(from, to).map((point): TopicPoint => {
    const renumbered = point.terms.map((term) => {
      const id = ids.get(term) ?? ids.size;
      ids.set(term, id);
      return id;
    });
    return { ...point, ids: Int32Array.from(renumbered) };
  });
  return { points: own, vectors: vectors.subarray(from * dimensions, to * dimensions), dimensions, ids };
}
