import { onceFor } from "../once.ts";
import { likenessesOfAll } from "./likenesses.ts";
import { scaleToOne, type TopicSpace } from "./topic-space.ts";

/**
 * Cosines of all pairs of a window, n rows of n, once the mean of their vectors is taken out: what is common to the whole window says
 * nothing of any two sentences.
 */
export const centredLikenesses = onceFor((space: TopicSpace): Float64Array => {
  const { points, dimensions } = space;
  return likenessesOfAll({ vectors: centreSpace(space), dimensions }, points.length);
});

/** The vectors of a space less their mean, each of length 1. */
function centreSpace({ points, vectors, dimensions }: TopicSpace): Float32Array {
  const n = points.length;
  const mean = new Float64Array(dimensions);
  for (let from = 0; from < vectors.length; from += dimensions)
    for (let d = 0; d < dimensions; d++) mean[d] = (mean[d] as number) + (vectors[from + d] as number) / n;
  const centred = new Float32Array(vectors.length);
  for (let from = 0; from < vectors.length; from += dimensions) {
    for (let d = 0; d < dimensions; d++) centred[from + d] = (vectors[from + d] as number) - (mean[d] as number);
    scaleToOne(centred.subarray(from, from + dimensions));
  }
  return centred;
}
