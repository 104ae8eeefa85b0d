import { distances } from "./distances.ts";
import { countChosen, internWords, shareCounted, type WordIds } from "./intern-words.ts";
import { type Kinship, kinshipOf } from "./kinship-of.ts";
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
const NONE = 0;

/** What the lines of one page share; read once per page. */
export interface LineKin {
  readonly lines: readonly LineForm[];
  readonly classes: readonly Kinship[];
  readonly rhythm: Rhythm;
  readonly words: WordIds;
  /** In how many surely kept, and surely dropped lines each word stands. */
  readonly kept: Int32Array;
  readonly dropped: Int32Array;
  readonly scores: Float32Array;
  readonly sinceCopied: Float32Array;
  readonly untilCopied: Float32Array;
  /** Sums of words times score. */
  readonly mass: Float64Array;
  readonly page: readonly number[];
}

/** Reads a page; `raw` holds the log-odds of its lines by words and form alone. */
export function readLineKin(lines: readonly LineForm[], raw: Float32Array): LineKin {
  const n = lines.length;
  const scores = raw.map((score) => Math.max(-CAP, Math.min(CAP, score)));
  const words = internWords(lines);
  const mass = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) mass[i + 1] = (mass[i] as number) + (lines[i] as LineForm).words * (scores[i] as number);
  const copies = kinshipOf(
    lines.map(({ whole }) => whole),
    scores,
  );
  const isCopied = (i: number) => copies.others(i) > 0;
  return {
    lines,
    classes: classesOf(lines, { words, scores }),
    rhythm: rhythmOf(lines, scores),
    words,
    kept: countChosen(words, (i) => (scores[i] as number) > SURE),
    dropped: countChosen(words, (i) => (scores[i] as number) < -SURE),
    scores,
    sinceCopied: distances(n, 1, isCopied),
    untilCopied: distances(n, -1, isCopied),
    mass,
    page: describePage(lines, scores, copies),
  };
}

function classesOf(
  lines: readonly LineForm[],
  { words, scores }: { words: WordIds; scores: Float32Array },
): readonly Kinship[] {
  const n = lines.length;
  const shapes = Float64Array.from(lines, shapeOf);
  const trios = new Float64Array(n);
  const first = new Float64Array(n);
  const last = new Float64Array(n);
  const { ids, starts } = words;
  for (let i = 0; i < n; i++) {
    trios[i] = ((shapes[i - 1] ?? NONE) * 8191 + (shapes[i] as number)) * 8191 + (shapes[i + 1] ?? NONE);
    const [from, to] = [starts[i] as number, starts[i + 1] as number];
    first[i] = from === to ? -1 : (ids[from] as number);
    last[i] = from === to ? -1 : (ids[to - 1] as number);
  }
  return [shapes, trios, first, last].map((keys) => kinshipOf(keys, scores));
}

/** Below 8191: words on a logarithmic scale, end mark, form of the first token, opener. */
function shapeOf({ words, mark, form, opener }: LineForm): number {
  return (Math.min(15, Math.ceil(Math.log2(words + 1) * 1.5)) * 8 + Math.min(7, mark)) * 56 + form * 8 + opener + 1;
}

/** A line of so many words is prose rather than a label. */
const LONG_WORDS = 14;

function describePage(lines: readonly LineForm[], scores: Float32Array, copies: Kinship): readonly number[] {
  const n = lines.length;
  const page = { all: 0, good: 0, goodLong: 0, digits: 0, bullets: 0, turns: 0, most: 0 };
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const line = lines[i] as LineForm;
    const isGood = (scores[i] as number) > 0;
    sum += scores[i] as number;
    page.all += line.words;
    if (isGood) page.good += line.words;
    if (isGood && line.words >= LONG_WORDS) page.goodLong++;
    if (line.digits > 0) page.digits++;
    if (line.opener === OPENER.bullet) page.bullets++;
    if (i > 0 && isGood !== (scores[i - 1] as number) > 0) page.turns++;
    page.most = Math.max(page.most, copies.others(i) + 1);
  }
  const per = Math.max(1, n);
  let square = 0;
  for (let i = 0; i < n; i++) square += ((scores[i] as number) - sum / per) ** 2;
  const { good, all, goodLong, digits, bullets, most, turns } = page;
  return [Math.sqrt(square / per), good / Math.max(1, all), goodLong, digits / per, bullets / per, most, turns / per];
}

/** Writes `KIN_FEATURES` of line `i` at `offset`. */
export function fillLineKin(kin: LineKin, i: number, at: { into: Float32Array; offset: number }): void {
  const { into } = at;
  const n = kin.lines.length;
  const score = kin.scores[i] as number;
  let k = at.offset;
  for (const one of kin.classes) {
    into[k] = one.others(i);
    into[k + 1] = one.mean(i);
    k += 2;
  }
  into[at.offset] = (into[at.offset] as number) / n;
  const { period, start, end, mean, phaseMean } = kin.rhythm(i);
  into[k++] = period;
  into[k++] = end - start;
  into[k++] = mean;
  into[k++] = phaseMean;
  into[k++] = period === 0 ? -1 : wordsIn(kin, start, end) / (end - start);
  into[k++] = period === 0 ? -1 : start / n;
  into[k++] = period === 0 ? -1 : (n - end) / n;
  into[k++] = shareCounted(kin.words, i, { counts: kin.kept, bar: score > SURE ? 2 : 1 });
  into[k++] = shareCounted(kin.words, i, { counts: kin.dropped, bar: score < -SURE ? 2 : 1 });
  into[k++] = kin.sinceCopied[i] as number;
  into[k++] = kin.untilCopied[i] as number;
  into[k++] = massNear(kin, i, 5);
  into[k++] = massNear(kin, i, 15);
  for (const value of kin.page) into[k++] = value;
}

function wordsIn({ words }: LineKin, from: number, to: number): number {
  return (words.starts[to] as number) - (words.starts[from] as number);
}

/** Mean score of the words around, those of the line itself left out. */
function massNear(kin: LineKin, i: number, reach: number): number {
  const { mass } = kin;
  const from = Math.max(0, i - reach);
  const to = Math.min(mass.length - 1, i + reach + 1);
  const sum = (mass[to] as number) - (mass[from] as number) - (mass[i + 1] as number) + (mass[i] as number);
  return sum / Math.max(1, wordsIn(kin, from, to) - wordsIn(kin, i, i + 1));
}
