import type { Box } from "../../../model/block.ts";
import type { Draft } from "../sight.ts";
import { keptByBox } from "./kept-by-box.ts";

/**
 * Boxes that hold most of what is kept, words counted: one inside the other, from the page inwards.
 *
 * What is dropped in them is not dropped for what they are called ("container sidebar-right") or what they are (a form
 * around the whole page).
 */
export function contentBoxes(draft: Draft): ReadonlySet<Box> {
  const { boxes, scan } = draft.view;
  const kept = keptByBox(draft, (block) => scan.words[block] as number);
  const all = draft.keeps.reduce((sum, keep, block) => (keep === 1 ? sum + (scan.words[block] as number) : sum), 0);
  return new Set(boxes.boxes.filter((_, row) => (kept[row] as number) * 2 > all));
}
