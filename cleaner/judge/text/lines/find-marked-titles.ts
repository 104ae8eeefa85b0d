import type { Block } from "../../../model/block.ts";
import { outlineTitlesOf } from "../../../text/lines/outline-titles.ts";
import { isMarkedTitle } from "../../../text/lines/title-marks.ts";

/**
 * Marked titles of what is kept, by index: whoever underlines a title, or sets all else apart from it, means one; and the classifier knows
 * none, for it learned from pages whose markup was gone.
 */
export function findMarkedTitles(
  blocks: readonly Block[],
  source: string,
  isKept: (i: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  const outline = outlineTitlesOf(source);
  for (let i = blocks.length - 2; i >= 0; i--) {
    const block = blocks[i];
    if (block?.kind !== "heading" || !(found.has(i + 1) || isKept(i + 1))) continue;
    if (outline.has(block.span[0]) || isMarkedTitle(source.slice(...block.span))) found.add(i);
  }
  return found;
}
