import { once } from "../once.ts";
import { likeness, likenessesOfAll } from "./likenesses.ts";
import { scaleToOne } from "./topic-space.ts";

/** What a walker who stays where it is gains on the strongest tie of a sentence. */
const STAY = 0.1;

/** How alike the company is that two sentences keep, 0 to 1. */
export interface Company {
  readonly between: (a: number, b: number) => number;
  /** The same of all pairs, n rows of n. */
  readonly ofAll: () => Float32Array;
}

/**
 * How alike the company is that two sentences keep: the cosine of where two steps of a random walk from each of them lead, along
 * ties to nearest ones. Two sentences on one thing often have no word in common, but go with the same third ones.
 *
 * Coifman & Lafon 2006 (diffusion maps).
 */
export function companyOf(affinity: Float32Array, nearest: readonly Int32Array[]): Company {
  const reached = { vectors: walkTwice(stepsOf(affinity, nearest)), dimensions: nearest.length };
  return {
    between: (a, b) => likeness(reached, a, b),
    ofAll: once(() => Float32Array.from(likenessesOfAll(reached, nearest.length))),
  };
}

/** Where one step leads from a sentence, and how likely to each. */
interface Steps {
  readonly to: readonly number[];
  readonly odds: readonly number[];
}

/** Where two steps lead from each sentence, as vectors of length 1. */
function walkTwice(steps: readonly Steps[]): Float32Array {
  const n = steps.length;
  const reached = new Float32Array(n * n);
  steps.forEach(({ to, odds }, a) => {
    const into = reached.subarray(a * n, (a + 1) * n);
    for (let i = 0; i < to.length; i++) {
      const next = steps[to[i] as number] as Steps;
      const first = odds[i] as number;
      for (let k = 0; k < next.to.length; k++) {
        const b = next.to[k] as number;
        into[b] = (into[b] as number) + first * (next.odds[k] as number);
      }
    }
    scaleToOne(into);
  });
  return reached;
}

/** Where one step leads from each sentence: a tie counts half where only one of two has the other among its nearest. */
function stepsOf(affinity: Float32Array, nearest: readonly Int32Array[]): readonly Steps[] {
  const n = nearest.length;
  const ties = nearest.map(() => ({ to: [] as number[], strengths: [] as number[] }));
  const tie = (from: number, to: number, strength: number) => {
    ties[from]?.to.push(to);
    ties[from]?.strengths.push(strength);
  };
  nearest.forEach((list, a) => {
    for (const b of list) {
      const strength = b < 0 ? 0 : (affinity[a * n + b] as number);
      if (strength <= 0) continue;
      const isMutual = nearest[b]?.includes(a) === true;
      tie(a, b, isMutual ? strength : strength / 2);
      if (!isMutual) tie(b, a, strength / 2);
    }
  });
  return ties.map(({ to, strengths }, a) => {
    const strongest = strengths.reduce((most, strength) => Math.max(most, strength), 0);
    to.push(a);
    strengths.push(strongest + STAY);
    const sum = strengths.reduce((total, strength) => total + strength, 0);
    return { to, odds: strengths.map((strength) => strength / sum) };
  });
}
