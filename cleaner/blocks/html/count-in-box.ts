import type { Box } from "../../model/block.ts";

/** Counts a picture or a control that stands directly in a box. */
export function countInBox(box: Box | undefined, as: "image" | "control"): void {
  if (box === undefined) return;
  if (as === "image") box.tally.images++;
  else box.tally.controls++;
}
