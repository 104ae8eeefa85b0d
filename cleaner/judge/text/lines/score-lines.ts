import { decodeForest, type Forest, probabilityOf, scoreForestEarly } from "../../../learned/forest.ts";
import { decodeLinear, type Linear, scoreLinear } from "../../../learned/linear.ts";
import { LINE_FOREST, LINE_LINEAR } from "../../../learned/tables/lines.ts";
import type { Strength } from "../../../model/raw-page.ts";
import { once } from "../../../text/once.ts";
import { fillLine, LINE_FEATURES, type LineField } from "./line-features.ts";
import type { LineForm } from "./line-form.ts";
import { hashLines } from "./line-ids.ts";
import { fillLineKin, KIN_FEATURES, readLineKin } from "./line-kin.ts";
import { CONTEXT_FEATURES, fillContext, readField } from "./score-context.ts";

/** The classifier of lines: a linear model over words and form, and trees over what it says and what stands around. */
export interface LineModel {
  readonly linear: Linear;
  readonly forest: Forest;
}

/** The one that ships. */
const shipped = once(
  (): LineModel => ({ linear: decodeLinear(LINE_LINEAR.table), forest: decodeForest(LINE_FOREST.table) }),
);

const AT_KIN = LINE_FEATURES.length + CONTEXT_FEATURES.length;

/**
 * The trees are surer than they may be: lines of one page are right or wrong together. Out of fold, all between 0.75 and 0.9
 * are as good; training/text/train_lines.py measures with the same.
 */
const CALM = 0.85;

/** Log-odds from which more trees change nothing that matters: p = 0.07 or 0.93. */
const SURE = 3;

/** Log-odds of being content by words and form alone, per line. */
export function scoreLineWords(lines: readonly LineForm[], { linear }: LineModel = shipped()): Float32Array {
  const { ids, starts } = hashLines(lines);
  const scores = new Float32Array(lines.length);
  for (let i = 0; i < lines.length; i++) scores[i] = scoreLinear(linear, ids, [starts[i] ?? 0, starts[i + 1] ?? 0]);
  return scores;
}

/** Probability of being content per line of a text page; `scores` are what `scoreLineWords` says of them. */
export function scoreLines(
  field: LineField,
  model: LineModel = shipped(),
  scores: Float32Array = scoreLineWords(field.lines, model),
): Float32Array {
  const { lines } = field;
  const context = readField(
    scores,
    Float32Array.from(lines, (line) => line.words),
  );
  const kin = readLineKin(lines, scores);
  const row = new Float32Array(AT_KIN + KIN_FEATURES.length);
  const probabilities = new Float32Array(lines.length);
  for (let i = 0; i < lines.length; i++) {
    fillLine(field, i, { into: row, offset: 0 });
    fillContext(context, i, { into: row, offset: LINE_FEATURES.length });
    fillLineKin(kin, i, { into: row, offset: AT_KIN });
    probabilities[i] = probabilityOf(CALM * scoreForestEarly(model.forest, row, SURE));
  }
  return probabilities;
}

/** Gentle cleaning asks for so much more evidence: the threshold shrinks to this share. */
const GENTLE_SHARE = 0.5;

/** What a line of this page must be more likely than to stay. */
export function thresholdFor(
  probabilities: Float32Array,
  lines: readonly LineForm[],
  strength: Strength | undefined,
): number {
  const words = Float32Array.from(lines, (line) => line.words);
  return thresholdOf(probabilities, words) * (strength === "gentle" ? GENTLE_SHARE : 1);
}

/** Floor and ceiling of the page's threshold: a page of nothing but doubt is neither emptied nor kept in whole. */
const THRESHOLDS = [0.1, 0.5] as const;

/**
 * The threshold that maximises the expected F1 of what is kept, averaged over lines and words.
 *
 * With F* the best reachable expected F1, the best rule keeps everything above F* / 2 (Lipton, Elkan & Naryanaswamy 2014).
 */
function thresholdOf(probabilities: Float32Array, words: Float32Array): number {
  const order = Array.from(probabilities.keys()).sort(
    (a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0) || a - b,
  );
  const byLine = bestExpectedF1(order, probabilities, () => 1);
  const byWord = bestExpectedF1(order, probabilities, (i) => words[i] ?? 0);
  return Math.min(THRESHOLDS[1], Math.max(THRESHOLDS[0], (byLine + byWord) / 4));
}

function bestExpectedF1(
  order: readonly number[],
  probabilities: Float32Array,
  weightOf: (i: number) => number,
): number {
  let truth = 0;
  for (const i of order) truth += (probabilities[i] ?? 0) * weightOf(i);
  let kept = 0;
  let right = 0;
  let best = 0;
  for (const i of order) {
    kept += weightOf(i);
    right += (probabilities[i] ?? 0) * weightOf(i);
    best = Math.max(best, (2 * right) / Math.max(1e-9, kept + truth));
  }
  return best;
}
