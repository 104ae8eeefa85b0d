import { likenesses, scaleToOne } from "./topic-space.ts";

/** What a walker who stays where it is gains on the strongest tie of a sentence. */
const STAY = 0.1;

/**
 * How alike the company is that two sentences keep: the cosine of where two steps of a random walk from each of them lead, along
 * ties to nearest ones; n rows of n. Two sentences on one thing often have no word in common, but go with the same third ones.
 *
 * Coifman & Lafon 2006 (diffusion maps).
 */
export function companyOf(affinity: Float32Array, nearest: readonly Int32Array[]): Float32Array {
  const n = nearest.length;
  const steps = stepsOf(affinity, nearest);
  const reached = new Float32Array(n * n);
  for (let a = 0; a < n; a++) {
    const into = reached.subarray(a * n, (a + 1) * n);
    steps[a]?.forEach(([via, first]) => {
      for (const [b, second] of steps[via] ?? []) into[b] = (into[b] as number) + first * second;
    });
    scaleToOne(into);
  }
  const company = new Float32Array(n * n);
  const all = Int32Array.from({ length: n }, (_, i) => i);
  for (let a = 0; a < n; a++)
    likenesses({ vectors: reached, dimensions: n }, a, all.subarray(a)).forEach((value, k) => {
      company[a * n + a + k] = value;
      company[(a + k) * n + a] = value;
    });
  return company;
}

type Step = readonly [to: number, probability: number];

/** Where one step leads from each sentence: a tie counts half where only one of two has the other among its nearest. */
function stepsOf(affinity: Float32Array, nearest: readonly Int32Array[]): readonly (readonly Step[])[] {
  const n = nearest.length;
  const ties: [to: number, strength: number][][] = nearest.map(() => []);
  nearest.forEach((list, a) => {
    for (const b of list) {
      const strength = b < 0 ? 0 : (affinity[a * n + b] as number);
      if (strength <= 0) continue;
      const isMutual = nearest[b]?.includes(a) === true;
      ties[a]?.push([b, isMutual ? strength : strength / 2]);
      if (!isMutual) ties[b]?.push([a, strength / 2]);
    }
  });
  return ties.map((own, a) => {
    const strongest = own.reduce((most, [, strength]) => Math.max(most, strength), 0);
    const all: Step[] = [...own, [a, strongest + STAY]];
    const sum = all.reduce((total, [, strength]) => total + strength, 0);
    return all.map(([to, strength]) => [to, strength / sum]);
  });
}
