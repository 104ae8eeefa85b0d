import type { Block } from "../../../../model/block.ts";
import type { Finding } from "../../mark-block.ts";

/** The first block, where the running heads of the pages behind it say the same: it is what they are named after. */
export function findRunningTitle(blocks: readonly Block[], wrapping: ReadonlyMap<number, Finding>): readonly number[] {
  const [first, ...others] = blocks;
  if (first === undefined || wrapping.has(first.index)) return [];
  const isTitle = others.some(
    ({ index, text }) => text === first.text && wrapping.get(index)?.rule === "line/running-head",
  );
  return isTitle ? [first.index] : [];
}
