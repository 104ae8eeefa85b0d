/** Where a page's blocks part, and what that promises. */
export interface Cut {
  /** Blocks at least this probable are kept. */
  readonly threshold: number;
  /** Expected word F1 of the page so cut, 0..1. */
  readonly expected: number;
}

/** Expected F1 below which an empty text is the better answer: error pages, shells, log-in walls. */
export const EMPTY_BELOW = 0.3;

/**
 * The threshold that maximises the page's expected F1.
 *
 * With blocks in falling order, F* = max over k of 2 sum(p n, first k) / (sum(n, first k) + sum(p n, all)), and the best
 * rule keeps what lies above F* / 2 (Lipton, Elkan & Naryanaswamy 2014).
 */
export function chooseThreshold(probabilities: Float32Array, words: Float32Array): Cut {
  const order = Uint32Array.from(probabilities.keys()).sort(
    (a, b) => (probabilities[b] as number) - (probabilities[a] as number) || a - b,
  );
  let truth = 0;
  for (let i = 0; i < words.length; i++) truth += (probabilities[i] as number) * (words[i] as number);
  let kept = 0;
  let right = 0;
  let expected = 0;
  for (const i of order) {
    kept += words[i] as number;
    right += (probabilities[i] as number) * (words[i] as number);
    expected = Math.max(expected, (2 * right) / (kept + truth + 1e-9));
  }
  return { threshold: expected / 2, expected };
}
