import type { Block, Box } from "../../model/block.ts";

/** The boxes around a block, from the inside outwards, at most so many. */
export function boxesAround(block: Block | undefined, most: number): readonly Box[] {
  const around: Box[] = [];
  for (let at = block?.box; at !== undefined && around.length < most; at = at.parent) around.push(at);
  return around;
}
