import type { PageView } from "../view/page-view.ts";
import { ANCHORS } from "./anchors.ts";
import { AROUND } from "./around.ts";
import { CONTAINERS } from "./containers.ts";
import type { FeatureGroup } from "./feature-group.ts";
import { FIRST_SCORE } from "./first-score.ts";
import { HINTS } from "./hints.ts";
import { NEIGHBOURS } from "./neighbours.ts";
import { OWN_TEXT } from "./own-text.ts";
import { PAGE } from "./page.ts";
import { PLACE } from "./place.ts";
import { REPETITION } from "./repetition.ts";

const GROUPS: readonly FeatureGroup[] = [
  OWN_TEXT,
  FIRST_SCORE,
  AROUND,
  CONTAINERS,
  REPETITION,
  ANCHORS,
  NEIGHBOURS,
  PLACE,
  HINTS,
  PAGE,
];

/** Every feature of a block, in the order of its row. */
export const BLOCK_FEATURES: readonly string[] = GROUPS.flatMap((group) => group.names);

/** The features of all blocks, row after row. */
export function featuresOf(view: PageView): Float32Array {
  const width = BLOCK_FEATURES.length;
  const rows = new Float32Array(view.blocks.length * width);
  let column = 0;
  for (const group of GROUPS) {
    group.write(view, { rows, width, column });
    column += group.names.length;
  }
  return rows;
}
