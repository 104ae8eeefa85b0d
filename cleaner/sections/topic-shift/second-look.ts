import { type FeatureSheet, openSheet } from "./features/feature-sheet.ts";
import { addLikeness } from "./features/likeness-features.ts";
import { addNeighbours } from "./features/neighbour-features.ts";
import { addSplits } from "./features/split-features.ts";
import type { Units } from "./units.ts";

/**
 * The places of a text once more, each in the light of what the first stage said of all: `first` has a probability per sentence. Everything
 * the second stage sees.
 */
export function secondLook(text: Units, first: Float32Array): FeatureSheet {
  const { units, places } = text;
  const sheet = openSheet(places);
  const look = { places, probability: Float32Array.from(places, (at) => first[at] as number), sentences: units.length };
  addNeighbours(sheet, look);
  addLikeness(sheet, look, units);
  addSplits(sheet, look, text);
  return sheet;
}
