import { decodeForest, type Forest, probabilityOf, scoreRows } from "../../learned/forest.ts";
import { decodeLinear, type Linear, scoreLinear } from "../../learned/linear.ts";
import { decodeSequenceNet, type SequenceNet } from "../../learned/sequence-net.ts";
import * as tables from "../../learned/tables/gap-scorer.ts";
import { once } from "../../text/once.ts";
import { column, type FeatureSheet, packRows, pick } from "./features/feature-sheet.ts";
import { gapFeatures } from "./features/gap-features.ts";
import { logOddsOf } from "./features/neighbour-features.ts";
import { type GapWords, hashGapWords } from "./gap-words.ts";
import { scorePlaces } from "./score-places.ts";
import { secondLook } from "./second-look.ts";
import type { Units } from "./units.ts";

interface Scorer {
  readonly words: Linear;
  readonly forest: Forest;
}

interface Stages extends Scorer {
  readonly second: Forest;
  /** Reads what the first stage reads, all places in their order. */
  readonly net: SequenceNet;
}

const known = once(
  (): Stages => ({
    words: decodeLinear(tables.knownWords.table),
    forest: decodeForest(tables.knownForest.table),
    second: decodeForest(tables.knownSecond.table),
    net: decodeSequenceNet(tables.knownNet.table),
  }),
);
const stream = once(
  (): Stages => ({
    words: decodeLinear(tables.streamWords.table),
    forest: decodeForest(tables.streamForest.table),
    second: decodeForest(tables.streamSecond.table),
    net: decodeSequenceNet(tables.streamNet.table),
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
  const sheet = gapFeatures(text, text.places);
  const words = hashGapWords(text, text.places);
  const stages = paragraphs === "known" ? known() : stream();
  // The two word scores never stand in one sheet: each forest reads the columns that it was trained on, in order.
  const starts = paragraphs === "known" ? undefined : paragraphStarts(sheet, words, text);
  column(sheet, "opening-words").set(scoreWords(words, stages.words));
  if (starts !== undefined) addStarts(sheet, starts);
  return scoreTogether(text, sheet, stages);
}

/** What was said of each gap and of those around it, as columns. */
function addStarts(sheet: FeatureSheet, starts: Float32Array): void {
  for (let reach = -PARAGRAPH_REACH; reach <= PARAGRAPH_REACH; reach++)
    pick(sheet, `paragraph-start@${reach}`, { values: starts, offset: reach });
}

/**
 * Forests see a gap alone, twice, and the net all places in their order: they err on different texts, so that the mean of what they say is
 * better. What the first look said counts half: the second has heard it.
 */
function scoreTogether(text: Units, sheet: FeatureSheet, { forest, second, net }: Stages): Float32Array {
  const rows = packRows(sheet);
  const first = predict(rows, forest, text);
  const later = scoreRows(second, packRows(secondLook(text, first)));
  const inOrder = scorePlaces(net, sheet, rows);
  const probability = new Float32Array(first.length);
  for (const [k, at] of text.places.entries()) {
    const apart = logOddsOf(probabilityOf(later[k] as number));
    probability[at] = probabilityOf((logOddsOf(first[at] as number) + 2 * apart + 2 * (inOrder[k] as number)) / 5);
  }
  return probability;
}

function paragraphStarts(sheet: FeatureSheet, words: GapWords, text: Units): Float32Array {
  const own: FeatureSheet = { ...sheet, columns: new Map(sheet.columns) };
  column(own, "paragraph-words").set(scoreWords(words, paragraph().words));
  return predict(packRows(own), paragraph().forest, text);
}

function scoreWords({ ids, starts }: GapWords, model: Linear): Float32Array {
  const scores = new Float32Array(starts.length - 1);
  for (let gap = 0; gap < scores.length; gap++)
    scores[gap] = scoreLinear(model, ids, [starts[gap] as number, starts[gap + 1] as number]);
  return scores;
}

/** The forest's probability at each place, 0 elsewhere; `rows` has a row for each place. */
function predict(rows: Float32Array, forest: Forest, { units, places }: Units): Float32Array {
  const probability = new Float32Array(units.length);
  scoreRows(forest, rows).forEach((odds, k) => {
    probability[places[k] as number] = probabilityOf(odds);
  });
  return probability;
}
