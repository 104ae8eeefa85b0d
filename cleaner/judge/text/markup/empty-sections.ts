import type { Block } from "../../../model/block.ts";

const MAX_LEVEL = 6;

/** Headings behind which something was, and nothing is kept before the next one of their level; by their places among the blocks. */
export function emptySectionsOf(blocks: readonly Block[], isKept: (place: number) => boolean): readonly number[] {
  const empty: number[] = [];
  /** By level, whether something was kept, or removed, since the last heading of that level or a higher one. */
  const kept = new Array<boolean>(MAX_LEVEL + 1).fill(false);
  const removed = new Array<boolean>(MAX_LEVEL + 1).fill(false);
  for (let i = blocks.length - 1; i >= 0; i--) {
    const { kind, level = MAX_LEVEL } = blocks[i] as Block;
    if (kind !== "heading") (isKept(i) ? kept : removed).fill(true);
    else {
      if (removed[level] === true && kept[level] !== true) empty.push(i);
      kept.fill(false, level);
      removed.fill(false, level);
    }
  }
  return empty;
}
