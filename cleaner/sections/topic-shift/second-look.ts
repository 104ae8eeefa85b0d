import { type FeatureSheet, openSheet } from "./features/feature-sheet.ts";
import { addLikeness } from "./features/likeness-features.ts";
import { addNeighbours } from "./features/neighbour-features.ts";
import { addSplits } from "./features/split-features.ts";
import type { Units } from "./units.ts";

/** Everything the second stage sees: row k speaks of the k-th place where a section may start. */
export interface SecondLook {
  readonly sheet: FeatureSheet;
  /** Sentence of each row. */
  readonly places: Int32Array;
}

/** The gaps of a text once more, each in the light of what the first stage said of all: `first` has a probability per sentence. */
export function secondLook(text: Units, first: Float32Array): SecondLook {
  const { units } = text;
  const places = Int32Array.from(units.flatMap((unit, i) => (i > 0 && unit.maySplit ? [i] : [])));
  const sheet = openSheet(places.length);
  const look = { places, probability: Float32Array.from(places, (at) => first[at] as number), sentences: units.length };
  addNeighbours(sheet, look);
  addLikeness(sheet, look, units);
  addSplits(sheet, look, text);
  return { sheet, places };
}
