import type { Block } from "../../model/block.ts";

/** Words from which a block counts as running text. */
const PROSE_WORDS = 10;

/** Running text: enough words, under a third of it in links, no heading. */
export function isProse(block: Block, words: number): boolean {
  return words >= PROSE_WORDS && block.linkChars * 3 < block.chars && block.kind !== "heading";
}
