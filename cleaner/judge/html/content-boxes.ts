import type { Box } from "../../model/block.ts";
import type { Draft } from "./sight.ts";

/**
 * Boxes that hold most of what is kept, words counted: one inside the other, from the page inwards.
 *
 * What is dropped in them is not dropped for what they are called ("container sidebar-right") or what they are (a form
 * around the whole page).
 */
export function contentBoxes({ view: { boxes, scan }, keeps }: Draft): ReadonlySet<Box> {
  const { parent, ofBlock } = boxes;
  const kept = new Float64Array(parent.length);
  let all = 0;
  for (let i = 0; i < keeps.length; i++) {
    const row = ofBlock[i] as number;
    if (keeps[i] !== 1) continue;
    all += scan.words[i] as number;
    if (row >= 0) kept[row] = (kept[row] as number) + (scan.words[i] as number);
  }
  const found = new Set<Box>();
  for (let row = kept.length - 1; row >= 0; row--) {
    const words = kept[row] as number;
    if (words * 2 > all) found.add(boxes.boxes[row] as Box);
    const up = parent[row] as number;
    if (up >= 0) kept[up] = (kept[up] as number) + words;
  }
  return found;
}
