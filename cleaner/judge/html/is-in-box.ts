import type { Block, Box } from "../../model/block.ts";

/** Whether a block stands in a box, however deep. */
export function isInBox({ box }: Block, around: Box | undefined): boolean {
  for (let at = box; at !== undefined; at = at.parent) if (at === around) return true;
  return false;
}
