import { decodeForest, type Forest, probabilityOf, scoreForest } from "../../learned/forest.ts";
import { decodeLinear, type Linear, scoreLinear } from "../../learned/linear.ts";
import * as tables from "../../learned/tables/gap-scorer.ts";
import { once } from "../../text/once.ts";
import { column, type FeatureSheet, packRows } from "./feature-sheet.ts";
import { gapFeatures } from "./gap-features.ts";
import { type GapWords, hashGapWords } from "./gap-words.ts";
import { logOddsOf } from "./neighbour-features.ts";
import { secondLook } from "./second-look.ts";
import type { Units } from "./units.ts";

interface Scorer {
  readonly words: Linear;
  readonly forest: Forest;
}

interface TwoStages extends Scorer {
  readonly second: Forest;
}

const known = once(
  (): TwoStages => ({
    words: decodeLinear(tables.knownWords.table),
    forest: decodeForest(tables.knownForest.table),
    second: decodeForest(tables.knownSecond.table),
  }),
);
const stream = once(
  (): TwoStages => ({
    words: decodeLinear(tables.streamWords.table),
    forest: decodeForest(tables.streamForest.table),
    second: decodeForest(tables.streamSecond.table),
  }),
);
const paragraph = once(
  (): Scorer => ({
    words: decodeLinear(tables.paragraphWords.table),
    forest: decodeForest(tables.paragraphForest.table),
  }),
);

/** Gaps to either side whose chance of opening a paragraph the scorer sees. */
const PARAGRAPH_REACH = 3;

/** Probability that a section starts in front of each sentence; 0 where none may. */
export function scoreGaps(text: Units, paragraphs: "known" | "unknown"): Float32Array {
  const sheet = gapFeatures(text);
  const words = hashGapWords(text);
  if (paragraphs === "known") {
    column(sheet, "opening-words").set(scoreWords(words, known().words));
    const first = predict(sheet, known().forest, text);
    return averageLogOdds(first, lookAgain(text, first, known().second));
  }
  // The two word scores never stand in one sheet: each forest reads the columns that it was trained on, in order.
  const starts = paragraphStarts(sheet, words, text);
  column(sheet, "opening-words").set(scoreWords(words, stream().words));
  for (let reach = -PARAGRAPH_REACH; reach <= PARAGRAPH_REACH; reach++) {
    const shifted = column(sheet, `paragraph-start@${reach}`);
    for (let gap = 0; gap < sheet.rows; gap++) shifted[gap] = starts[gap + reach] ?? 0;
  }
  return lookAgain(text, predict(sheet, stream().forest, text), stream().second);
}

/** The second stage's probabilities in place of the first's. */
function lookAgain(text: Units, first: Float32Array, forest: Forest): Float32Array {
  const { sheet, places } = secondLook(text, first);
  const rows = packRows(sheet);
  const width = sheet.columns.size;
  const probability = new Float32Array(first.length);
  for (const [k, at] of places.entries()) probability[at] = probabilityOf(scoreForest(forest, rows, k * width));
  return probability;
}

/** Where paragraphs are known both stages together choose better than the second alone; in a stream they don't (training/sections/TRIES.md). */
function averageLogOdds(first: Float32Array, second: Float32Array): Float32Array {
  return second.map((p, gap) => (p > 0 ? probabilityOf((logOddsOf(first[gap] as number) + logOddsOf(p)) / 2) : 0));
}

function paragraphStarts(sheet: FeatureSheet, words: GapWords, text: Units): Float32Array {
  const own: FeatureSheet = { ...sheet, columns: new Map(sheet.columns) };
  column(own, "paragraph-words").set(scoreWords(words, paragraph().words));
  return predict(own, paragraph().forest, text);
}

function scoreWords({ ids, starts }: GapWords, model: Linear): Float32Array {
  const scores = new Float32Array(starts.length - 1);
  for (let gap = 0; gap < scores.length; gap++)
    scores[gap] = scoreLinear(model, ids, [starts[gap] as number, starts[gap + 1] as number]);
  return scores;
}

function predict(sheet: FeatureSheet, forest: Forest, { units }: Units): Float32Array {
  const rows = packRows(sheet);
  const width = sheet.columns.size;
  return Float32Array.from(units, (unit, gap) =>
    gap > 0 && unit.maySplit ? probabilityOf(scoreForest(forest, rows, gap * width)) : 0,
  );
}
