import { scaleToOne, type TopicSpace } from "./topic-space.ts";

/** The vectors of a space less their mean, each of length 1: what is common to the whole window says nothing of any two sentences. */
export function centreSpace({ points, vectors, dimensions }: TopicSpace): Float32Array {
  const n = points.length;
  const mean = new Float64Array(dimensions);
  for (let k = 0; k < vectors.length; k++)
    mean[k % dimensions] = (mean[k % dimensions] as number) + (vectors[k] as number) / n;
  const centred = vectors.map((value, k) => value - (mean[k % dimensions] as number));
  for (let i = 0; i < n; i++) scaleToOne(centred.subarray(i * dimensions, (i + 1) * dimensions));
  return centred;
}
