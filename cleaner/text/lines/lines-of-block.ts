import type { Block } from "../../model/block.ts";

/** The lines of a block, as the page has them. */
export function linesOfBlock({ text, lineEnds }: Pick<Block, "text" | "lineEnds">): readonly string[] {
  if (lineEnds === undefined) return text.split("\n");
  return [...lineEnds, text.length].map((end, i) => text.slice(i === 0 ? 0 : (lineEnds[i - 1] ?? 0) + 1, end));
}
