import type { Block } from "../model/block.ts";
import { linesOfBlock } from "../text/lines/lines-of-block.ts";

/** The block as it is written: its lines end where the page's do. Offsets stay as they are, for a space becomes a line feed. */
export function withLineEnds(block: Block): Block {
  return block.lineEnds === undefined ? block : { ...block, text: linesOfBlock(block).join("\n") };
}
