import { column, type FeatureSheet } from "./feature-sheet.ts";
import { expectedOf, type FirstLook, placesByProbability } from "./neighbour-features.ts";
import type { Unit, Units } from "./units.ts";
import { type SegmentModel, utiyamaIsahara } from "./utiyama-isahara.ts";

/** Likely places for each boundary that is expected: few make long stretches, many make short ones. */
const SHARES = [0.5, 1] as const;

/**
 * What a boundary at each place would gain between the likely places to its left and right: nats of the likelihood that two
 * vocabularies tell what stands there better than one. Windows of the first stage are as long here as there; these are sections.
 */
export function addSplits(sheet: FeatureSheet, look: FirstLook, text: Units): void {
  if (sheet.rows === 0) return;
  const order = placesByProbability(look);
  const model = utiyamaIsahara(text.units, text.vocabulary);
  for (const share of SHARES) {
    const count = Math.max(1, Math.round(expectedOf(look) * share));
    const likely = order.slice(0, count).sort();
    const gain = column(sheet, `split-gain-${share}`);
    const perWord = column(sheet, `split-gain-${share}-per-word`);
    const smaller = column(sheet, `smaller-side-${share}`);
    for (const stretch of stretchesOf(likely, look)) {
      const cuts = stretch.rows.map((row) => (look.places[row] as number) - stretch.from);
      const { gains, words, all } = splitAll(text.units.slice(stretch.from, stretch.to), cuts, model);
      for (const [k, row] of stretch.rows.entries()) {
        gain[row] = gains[k] as number;
        perWord[row] = (gains[k] as number) / Math.max(1, all);
        smaller[row] = Math.min(words[k] as number, all - (words[k] as number));
      }
    }
  }
}

/** Sentences `from` to `to`, and the rows of the places inside it that are asked about. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly number[];
}

/** Between two likely places all others are asked about; each likely one between its neighbours among them. */
function stretchesOf(likely: Int32Array, { places, sentences }: FirstLook): readonly Stretch[] {
  const found: Stretch[] = [];
  const sentenceAt = (k: number) =>
    k < 0 ? 0 : k < likely.length ? (places[likely[k] as number] as number) : sentences;
  for (let k = 0; k <= likely.length; k++) {
    const first = k === 0 ? 0 : (likely[k - 1] as number) + 1;
    const end = k < likely.length ? (likely[k] as number) : places.length;
    if (end > first)
      found.push({
        from: sentenceAt(k - 1),
        to: sentenceAt(k),
        rows: Array.from({ length: end - first }, (_, i) => first + i),
      });
    if (k < likely.length) found.push({ from: sentenceAt(k - 1), to: sentenceAt(k + 1), rows: [likely[k] as number] });
  }
  return found;
}

interface Splits {
  /** Nats that a split at each of the stretch's places gains. */
  readonly gains: readonly number[];
  /** Content words of the stretch in front of each of them. */
  readonly words: readonly number[];
  /** Content words of the whole stretch. */
  readonly all: number;
}

function splitAll(units: readonly Unit[], cuts: readonly number[], model: SegmentModel): Splits {
  const forward = valuesOf(units, model);
  const backward = valuesOf(units.toReversed(), model);
  const whole = forward[units.length] as number;
  const words = [0];
  for (const unit of units) words.push((words.at(-1) as number) + unit.stems.length);
  return {
    gains: cuts.map((cut) => (forward[cut] as number) + (backward[units.length - cut] as number) - whole),
    words: cuts.map((cut) => words[cut] as number),
    all: words[units.length] as number,
  };
}

/** Value of the first 0, 1, 2 ... units as one segment. */
function valuesOf(units: readonly Unit[], model: SegmentModel): readonly number[] {
  model.start();
  return [0, ...units.map((unit) => model.add(unit))];
}
