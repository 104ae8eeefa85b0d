import type { Box } from "../../../model/block.ts";
import { systemMarkedBy, type ThreadSystem } from "../../../rules/thread-systems.ts";

/** The system whose page of posts this is, by the first box that only such pages have; undefined of most pages. */
export function findThread(boxes: readonly Box[]): ThreadSystem | undefined {
  for (const { tag, names } of boxes) {
    const found = systemMarkedBy([tag]) ?? systemMarkedBy(names);
    if (found !== undefined) return found;
  }
  return undefined;
}
