import type { Block } from "../../../model/block.ts";
import { outlineTitlesOf } from "../../../text/lines/outline-titles.ts";
import { isLinkedTitle, isMarkedTitle } from "../../../text/lines/title-marks.ts";

/** Below a title with a link to itself stand labels and names of files, which the classifier drops, before the first line that it keeps. */
const REACH = 8;

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
  let below = Number.POSITIVE_INFINITY;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i];
    if (block?.kind === "heading" && below < Number.POSITIVE_INFINITY) {
      const written = source.slice(...block.span);
      const isMarked = outline.has(block.span[0]) || isMarkedTitle(written);
      const reach = isLinkedTitle(written) ? REACH : 1;
      if (isMarked && below - i <= reach) found.add(i);
    }
    if (found.has(i) || isKept(i)) below = i;
  }
  return found;
}
