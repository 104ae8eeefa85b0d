import { type Kinship, kinshipOf } from "./line-classes.ts";
import { type LineForm, OPENER } from "./line-form.ts";
import { type Rhythm, rhythmOf } from "./line-rhythm.ts";

/**
 * What lines elsewhere on the page say about a line that is like them: of its shape, of its opening or last word, in its place of a
 * repeated pattern (a grid of cards, the posts of a forum), or with its words. All of it rests on the linear scores.
 */
export const KIN_FEATURES = [
  "shape-share",
  "shape-score",
  "trio-count",
  "trio-score",
  "opening-count",
  "opening-score",
  "ending-count",
  "ending-score",
  "period",
  "period-run",
  "period-score",
  "period-phase-score",
  "period-words",
  "period-start",
  "period-end",
  "words-kept",
  "words-dropped",
  "since-copied",
  "until-copied",
  "mass-near-5",
  "mass-near-15",
  "page-deviation",
  "page-mass",
  "page-good-long",
  "page-digit-share",
  "page-bullet-share",
  "page-most-copied",
  "page-turns",
] as const;

/** Log-odds beyond this are equally sure. */
const CAP = 6;
/** From these log-odds on a line counts as kept, or as dropped below their negative. */
const SURE = 1;
const FAR = 60;
const NONE = 0;

/** What the lines of one page share; read once per page. */
export interface LineKin {
  readonly lines: readonly LineForm[];
  readonly classes: readonly Kinship[];
  readonly rhythm: Rhythm;
  readonly kept: ReadonlyMap<number, number>;
  readonly dropped: ReadonlyMap<number, number>;
  readonly scores: Float32Array;
  readonly sinceCopied: Float32Array;
  readonly untilCopied: Float32Array;
  /** Sums of words times score, and of words. */
  readonly mass: Float64Array;
  readonly words: Float64Array;
  readonly page: readonly number[];
}

/** Reads a page; `raw` holds the log-odds of its lines by words and form alone. */
export function readLineKin(lines: readonly LineForm[], raw: Float32Array): LineKin {
  const n = lines.length;
  const scores = raw.map((score) => Math.max(-CAP, Math.min(CAP, score)));
  const mass = new Float64Array(n + 1);
  const words = new Float64Array(n + 1);
  lines.forEach((line, i) => {
    words[i + 1] = (words[i] as number) + line.words;
    mass[i + 1] = (mass[i] as number) + line.words * (scores[i] as number);
  });
  const copies = countBy(lines.map(({ whole }) => whole));
  const isCopied = (i: number) => (copies.get(lines[i]?.whole ?? 0) ?? 0) > 1;
  return {
    lines,
    classes: classesOf(lines, scores),
    rhythm: rhythmOf(lines, scores),
    kept: wordsWhere(lines, (i) => (scores[i] as number) > SURE),
    dropped: wordsWhere(lines, (i) => (scores[i] as number) < -SURE),
    scores,
    sinceCopied: distances(n, 1, isCopied),
    untilCopied: distances(n, -1, isCopied),
    mass,
    words,
    page: describePage(lines, scores, copies),
  };
}

function classesOf(lines: readonly LineForm[], scores: Float32Array): Kinship[] {
  const shapes = lines.map(shapeOf);
  const at = (i: number) => shapes[i] ?? NONE;
  return [
    kinshipOf(shapes, scores),
    kinshipOf(
      shapes.map((shape, i) => (at(i - 1) * 8191 + shape) * 8191 + at(i + 1)),
      scores,
    ),
    kinshipOf(
      lines.map(({ hashes }) => hashes[0] ?? NONE),
      scores,
    ),
    kinshipOf(
      lines.map(({ hashes }) => hashes.at(-1) ?? NONE),
      scores,
    ),
  ];
}

/** Below 8191: words on a logarithmic scale, end mark, form of the first token, opener. */
function shapeOf({ words, mark, form, opener }: LineForm): number {
  return (Math.min(15, Math.ceil(Math.log2(words + 1) * 1.5)) * 8 + Math.min(7, mark)) * 56 + form * 8 + opener + 1;
}

function countBy(keys: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** In how many of the chosen lines each word stands. */
function wordsWhere(lines: readonly LineForm[], isChosen: (i: number) => boolean): Map<number, number> {
  const counts = new Map<number, number>();
  lines.forEach(({ hashes }, i) => {
    if (isChosen(i)) for (const hash of new Set(hashes)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  });
  return counts;
}

/** Lines since the last one of a kind, walking down (1) or up (-1). */
function distances(n: number, step: 1 | -1, isOne: (i: number) => boolean): Float32Array {
  const into = new Float32Array(n);
  let since = FAR;
  for (let i = step === 1 ? 0 : n - 1; i >= 0 && i < n; i += step) {
    into[i] = since;
    since = isOne(i) ? 0 : Math.min(FAR, since + 1);
  }
  return into;
}

/** A line of so many words is prose rather than a label. */
const LONG_WORDS = 14;

function describePage(
  lines: readonly LineForm[],
  scores: Float32Array,
  copies: ReadonlyMap<number, number>,
): readonly number[] {
  const n = Math.max(1, lines.length);
  const mean = scores.reduce((a, b) => a + b, 0) / n;
  const square = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
  let good = 0;
  let total = 0;
  let turns = 0;
  lines.forEach((line, i) => {
    total += line.words;
    if ((scores[i] as number) > 0) good += line.words;
    if (i > 0 && (scores[i] as number) > 0 !== (scores[i - 1] as number) > 0) turns++;
  });
  const goodLong = lines.filter(({ words }, i) => words >= LONG_WORDS && (scores[i] as number) > 0).length;
  const digits = lines.filter((line) => line.digits > 0).length;
  const bullets = lines.filter((line) => line.opener === OPENER.bullet).length;
  let most = 0;
  for (const count of copies.values()) most = Math.max(most, count);
  return [Math.sqrt(square / n), good / Math.max(1, total), goodLong, digits / n, bullets / n, most, turns / n];
}

/** Writes `KIN_FEATURES` of line `i` at `offset`. */
export function fillLineKin(kin: LineKin, i: number, at: { into: Float32Array; offset: number }): void {
  const { into } = at;
  const n = kin.lines.length;
  const hashes = kin.lines[i]?.hashes ?? [];
  const score = kin.scores[i] as number;
  let k = at.offset;
  kin.classes.forEach((one, c) => {
    const [count, mean] = one(i);
    into[k++] = c === 0 ? count / n : count;
    into[k++] = mean;
  });
  const { period, start, end, mean, phaseMean } = kin.rhythm(i);
  into[k++] = period;
  into[k++] = end - start;
  into[k++] = mean;
  into[k++] = phaseMean;
  into[k++] = period === 0 ? -1 : ((kin.words[end] as number) - (kin.words[start] as number)) / (end - start);
  into[k++] = period === 0 ? -1 : start / n;
  into[k++] = period === 0 ? -1 : (n - end) / n;
  into[k++] = shareIn(hashes, kin.kept, score > SURE ? 2 : 1);
  into[k++] = shareIn(hashes, kin.dropped, score < -SURE ? 2 : 1);
  into[k++] = kin.sinceCopied[i] as number;
  into[k++] = kin.untilCopied[i] as number;
  into[k++] = massNear(kin, i, 5);
  into[k++] = massNear(kin, i, 15);
  for (const value of kin.page) into[k++] = value;
}

/** Share of the words that stand in at least `bar` of the counted lines. */
function shareIn(hashes: ArrayLike<number>, counts: ReadonlyMap<number, number>, bar: number): number {
  let some = 0;
  for (let k = 0; k < hashes.length; k++) if ((counts.get(hashes[k] as number) ?? 0) >= bar) some++;
  return some / Math.max(1, hashes.length);
}

/** Mean score of the words around, those of the line itself left out. */
function massNear({ mass, words }: LineKin, i: number, reach: number): number {
  const from = Math.max(0, i - reach);
  const to = Math.min(mass.length - 1, i + reach + 1);
  const sum = (of: Float64Array) =>
    (of[to] as number) - (of[from] as number) - (of[i + 1] as number) + (of[i] as number);
  return sum(mass) / Math.max(1, sum(words));
}
