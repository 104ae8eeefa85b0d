import { FORM } from "../../../text/sentences/tokens.ts";
import type { LineForm } from "./line-form.ts";

/** Patterns of line shapes that repeat after so many lines are found; cards of a grid rarely have more. */
const MAX_PERIOD = 8;
/** A pattern counts from this many lines beyond the first period on. */
const MIN_REPEATED = 3;

/** The repeated pattern that a line stands in; period 0 and its own place where it stands in none. */
export interface Pattern {
  readonly period: number;
  readonly start: number;
  readonly end: number;
  /** Mean score of the whole run, and of the lines at the same place of the pattern; the line itself is left out. */
  readonly mean: number;
  readonly phaseMean: number;
}
/** The pattern of each line. */
export type Rhythm = (i: number) => Pattern;

/** Finds runs of lines whose shapes repeat: name, price, button, name, price, button. */
export function rhythmOf(lines: readonly LineForm[], scores: Float32Array): Rhythm {
  const n = lines.length;
  const shapes = Int32Array.from(lines, coarseShape);
  const period = new Uint8Array(n);
  const start = Int32Array.from({ length: n }, (_, i) => i);
  const end = Int32Array.from({ length: n }, (_, i) => i + 1);
  for (let p = 1; p <= MAX_PERIOD; p++)
    forEachRun(shapes, p, (from, to) => {
      for (let i = from; i < to; i++) {
        if ((end[i] as number) - (start[i] as number) >= to - from) continue;
        period[i] = p;
        start[i] = from;
        end[i] = to;
      }
    });
  const sums = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) sums[i + 1] = (sums[i] as number) + (scores[i] as number);
  const strided = stridedSums(scores);
  return (i) => {
    const [p, from, to] = [period[i] as number, start[i] as number, end[i] as number];
    if (p === 0) return { period: 0, start: i, end: i + 1, mean: 0, phaseMean: 0 };
    const own = scores[i] as number;
    const mean = ((sums[to] as number) - (sums[from] as number) - own) / (to - from - 1);
    return { period: p, start: from, end: to, mean, phaseMean: phaseMeanOf(strided, { i, p, from, to, own }) };
  };
}

/** Calls back for each maximal run in which every line has the shape of the one `p` lines before. */
function forEachRun(shapes: Int32Array, p: number, take: (from: number, to: number) => void): void {
  let from = 0;
  for (let i = p; i <= shapes.length; i++) {
    if (i < shapes.length && shapes[i] === shapes[i - p]) continue;
    if (i - from >= p + Math.max(p, MIN_REPEATED)) take(from, i);
    from = i - p + 1;
  }
}

/** Sums of every p-th score up to a line, for each period. */
function stridedSums(scores: Float32Array): readonly Float64Array[] {
  return Array.from({ length: MAX_PERIOD + 1 }, (_, p) => {
    const sums = new Float64Array(p === 0 ? 0 : scores.length);
    for (let i = 0; i < sums.length; i++) sums[i] = (i >= p ? (sums[i - p] as number) : 0) + (scores[i] as number);
    return sums;
  });
}

interface Phase {
  readonly i: number;
  readonly p: number;
  readonly from: number;
  readonly to: number;
  readonly own: number;
}

function phaseMeanOf(strided: readonly Float64Array[], { i, p, from, to, own }: Phase): number {
  const sums = strided[p] as Float64Array;
  const first = from + ((i - from) % p);
  const last = to - 1 - ((to - 1 - i) % p);
  const others = (last - first) / p;
  if (others === 0) return 0;
  return ((sums[last] as number) - (first >= p ? (sums[first - p] as number) : 0) - own) / others;
}

/** Coarser than for counting: cards differ by a word or two. */
function coarseShape({ words, mark, form, opener, digits }: LineForm): number {
  const size = words <= 2 ? 0 : words <= 6 ? 1 : words < 14 ? 2 : words < 30 ? 3 : 4;
  return ((size * 16 + mark) * 8 + opener) * 4 + (digits > 0 ? 2 : 0) + (form === FORM.lower ? 1 : 0);
}
