import type { Block } from "../../../model/block.ts";

/** Ink of all blocks together. */
export function inkOf(blocks: readonly Pick<Block, "chars">[]): number {
  return blocks.reduce((sum, block) => sum + block.chars, 0);
}
