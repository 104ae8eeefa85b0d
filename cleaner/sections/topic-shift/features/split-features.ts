import type { Unit, Units } from "../units.ts";
import { type SegmentModel, utiyamaIsahara } from "../utiyama-isahara.ts";
import { column, type FeatureSheet } from "./feature-sheet.ts";
import { expectedOf, type FirstLook, placesByProbability } from "./neighbour-features.ts";

/** Likely places for each boundary that is expected: few make long stretches, many make short ones. */
const SHARES = [0.5, 1] as const;

/**
 * What a boundary at each place would gain between the likely places to its left and right: nats of the likelihood that two
 * vocabularies tell what stands there better than one. Windows of the first stage are as long here as there; these are sections.
 */
export function addSplits(sheet: FeatureSheet, look: FirstLook, text: Units): void {
  if (sheet.rows === 0) return;
  const order = placesByProbability(look);
  const reader = readerOf(text);
  for (const share of SHARES) {
    const count = Math.max(1, Math.round(expectedOf(look) * share));
    const likely = order.slice(0, count).sort();
    const gain = column(sheet, `split-gain-${share}`);
    const perWord = column(sheet, `split-gain-${share}-per-word`);
    const smaller = column(sheet, `smaller-side-${share}`);
    for (const stretch of stretchesOf(likely, look)) {
      valueSides(reader, stretch, look.places[stretch.rows[0] as number] as number);
      const all = wordsIn(reader, stretch);
      for (const row of stretch.rows) {
        const place = look.places[row] as number;
        const gained = gainAt(reader, stretch, place);
        const before = wordsIn(reader, { from: stretch.from, to: place });
        gain[row] = gained;
        perWord[row] = gained / Math.max(1, all);
        smaller[row] = Math.min(before, all - before);
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

type Range = Pick<Stretch, "from" | "to">;

/** What all stretches of a text are valued with. */
interface Reader {
  readonly units: readonly Unit[];
  readonly model: SegmentModel;
  /** Content words in front of each sentence; one more than there are sentences. */
  readonly words: Int32Array;
  /** Of the stretch at hand: the value of what stands in front of each sentence, and of what stands from it on, as one segment. */
  readonly front: Float64Array;
  readonly rest: Float64Array;
}

function readerOf({ units, vocabulary }: Units): Reader {
  const words = new Int32Array(units.length + 1);
  for (let i = 0; i < units.length; i++) words[i + 1] = (words[i] as number) + (units[i] as Unit).stems.length;
  return {
    units,
    model: utiyamaIsahara(units, vocabulary),
    words,
    front: new Float64Array(units.length + 1),
    rest: new Float64Array(units.length + 1),
  };
}

/** Values both sides of every cut of a stretch, from its first place on. */
function valueSides({ units, model, front, rest }: Reader, { from, to }: Range, first: number): void {
  model.start();
  front[from] = 0;
  for (let i = from; i < to; i++) front[i + 1] = model.add(units[i] as Unit);
  model.start();
  rest[to] = 0;
  for (let i = to - 1; i >= first; i--) rest[i] = model.add(units[i] as Unit);
}

/** Nats that a split at a place of the stretch gains. */
function gainAt({ front, rest }: Reader, { to }: Range, place: number): number {
  return (front[place] as number) + (rest[place] as number) - (front[to] as number);
}

/** Content words of a stretch. */
function wordsIn({ words }: Reader, { from, to }: Range): number {
  return (words[to] as number) - (words[from] as number);
}
