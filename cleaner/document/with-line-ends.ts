import type { Block } from "../model/block.ts";

/** The block as it is written: its lines end where the page's do. Offsets stay as they are, for a space becomes a line feed. */
export function withLineEnds(block: Block): Block {
  const { text, lineEnds } = block;
  if (lineEnds === undefined) return block;
  const lines = lineEnds.map((end, i) => text.slice(i === 0 ? 0 : (lineEnds[i - 1] ?? 0) + 1, end));
  return { ...block, text: [...lines, text.slice((lineEnds.at(-1) ?? -1) + 1)].join("\n") };
}
