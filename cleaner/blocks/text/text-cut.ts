import type { Block } from "../../model/block.ts";

/** Blocks of a text page, and what was repaired on the way. */
export interface TextCut {
  readonly blocks: readonly Block[];
  readonly flags: readonly string[];
}
