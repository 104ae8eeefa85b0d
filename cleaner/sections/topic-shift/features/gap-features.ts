import type { Units } from "../units.ts";
import { addBursts } from "./burst-features.ts";
import { addCohesion } from "./cohesion-features.ts";
import { type FeatureSheet, openSheet } from "./feature-sheet.ts";
import { addPatterns } from "./pattern-features.ts";
import { addSurface } from "./surface-features.ts";

/** Everything the gap scorer sees: row i speaks of the gap in front of sentence i (row 0 of the start of the text). */
export function gapFeatures(text: Units): FeatureSheet {
  const sheet = openSheet(text.units.length);
  addCohesion(sheet, text);
  addSurface(sheet, text);
  addPatterns(sheet, text);
  addBursts(sheet, text);
  return sheet;
}
