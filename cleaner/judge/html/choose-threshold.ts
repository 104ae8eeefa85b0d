import type { PageType } from "../../model/document.ts";
import type { TypeChances } from "./page-type/predict-page-type.ts";
import type { Cut } from "./sight.ts";

/** Expected F1 below which a page is left empty, and the same for pages of which only a few words would be kept. */
const EMPTY_BELOW = 0.3;
const FEW_EMPTY_BELOW = 0.5;
const FEW_WORDS = 12;
/** Pages of more words than this mostly have something to say: of those left empty rightly, the longest had 550. */
const MANY_WORDS = 600;
const MANY_EMPTY_BELOW = 0.15;
/** Nor is a page left empty that has a block of so many words, were it a list of links: of those rightly left empty, the longest had 48. */
const MUCH_WORDS = 100;
/** A paragraph that is rather content than not is kept even so: short notices stand among hundreds of links. */
const SURE = 0.5;
const SURE_WORDS = 20;

/**
 * The threshold that maximises the page's expected F1.
 *
 * With blocks in falling order, F* = max over k of 2 sum(p n, first k) / (sum(n, first k) + sum(p n, all)), and the best
 * rule keeps what lies above F* / 2 (Lipton, Elkan & Naryanaswamy 2014).
 */
export function chooseThreshold(probabilities: Float32Array, words: Float32Array): Cut {
  const order = orderOf(probabilities);
  let truth = 0;
  let all = 0;
  for (let i = 0; i < words.length; i++) {
    truth += (probabilities[i] as number) * (words[i] as number);
    all += words[i] as number;
  }
  let kept = 0;
  let right = 0;
  let expected = 0;
  let keptAtBest = 0;
  for (const i of order) {
    kept += words[i] as number;
    right += (probabilities[i] as number) * (words[i] as number);
    const f1 = (2 * right) / (kept + truth + 1e-9);
    if (f1 <= expected) continue;
    expected = f1;
    keptAtBest = kept;
  }
  const half = expected / 2;
  if (expected >= (keptAtBest < FEW_WORDS ? FEW_EMPTY_BELOW : EMPTY_BELOW))
    return { threshold: half, expected, isEmpty: false };
  const isSure = probabilities.some((probability, i) => probability >= SURE && (words[i] as number) >= SURE_WORDS);
  const saysMuch = words.some((count) => count >= MUCH_WORDS);
  const isEmpty = !isSure && !saysMuch && (all <= MANY_WORDS || expected < MANY_EMPTY_BELOW);
  return { threshold: isSure ? SURE : half, expected, isEmpty };
}

/** How much higher a page of a kind parts, as a share of what is left to certainty, or how much lower, of the threshold; from this chance on. */
interface Shift {
  readonly type: PageType;
  readonly chance: number;
  readonly by: number;
}

/**
 * Blocks of a page are right or wrong together, which no block's probability says. What is doubtful in an article is furniture more
 * often; a grid of goods or a list of entries is the content as a whole or not at all; a manual is content almost everywhere.
 */
const SHIFTS: readonly Shift[] = [
  { type: "article", chance: 0.8, by: 0.2 },
  { type: "collection", chance: 0.6, by: -0.2 },
  { type: "listing", chance: 0.6, by: -0.2 },
  { type: "documentation", chance: 0.6, by: -0.4 },
];

/** The same cut where a page of its kind parts best; as it was where the kind is not sure. */
export function cutByKind(cut: Cut, chances: TypeChances): Cut {
  const shift = SHIFTS.find(({ type, chance }) => (chances.get(type) ?? 0) >= chance);
  if (shift === undefined) return cut;
  const { threshold } = cut;
  return { ...cut, threshold: threshold + shift.by * (shift.by > 0 ? 1 - threshold : threshold) };
}

/** Blocks from the most probable on, the first of equals first. */
function orderOf(probabilities: Float32Array): Uint32Array {
  const order = new Uint32Array(probabilities.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  return order.sort((a, b) => (probabilities[b] as number) - (probabilities[a] as number) || a - b);
}
