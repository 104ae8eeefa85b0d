import type { Units } from "../units.ts";
import { addBursts } from "./burst-features.ts";
import { addCohesion } from "./cohesion-features.ts";
import { type FeatureSheet, openSheet } from "./feature-sheet.ts";
import { addPatterns } from "./pattern-features.ts";
import { addSurface } from "./surface-features.ts";

/** Everything the gap scorer sees of the gaps in front of the sentences `gaps` (0 is the start of the text). */
export function gapFeatures(text: Units, gaps: Int32Array): FeatureSheet {
  const sheet = openSheet(gaps);
  addCohesion(sheet, text);
  addSurface(sheet, text);
  addPatterns(sheet, text);
  addBursts(sheet, text);
  return sheet;
}
