import type { Block, Box } from "../../../model/block.ts";

/** Whether a block stands in a box, however deep. */
export function isAround(box: Box, block: Block | undefined): boolean {
  for (let at = block?.box; at !== undefined; at = at.parent) if (at === box) return true;
  return false;
}
