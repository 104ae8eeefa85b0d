import type { Box } from "../../model/block.ts";
import { SYSTEM_OF_MARK, type ThreadSystem } from "../../rules/thread-systems.ts";

/** The system whose page of posts this is, by the first box that only such pages have; undefined of most pages. */
export function findThread(boxes: readonly Box[]): ThreadSystem | undefined {
  for (const { tag, names } of boxes) {
    const found = SYSTEM_OF_MARK.get(tag) ?? systemIn(names);
    if (found !== undefined) return found;
  }
  return undefined;
}

function systemIn(names: readonly string[]): ThreadSystem | undefined {
  for (const name of names) {
    const found = SYSTEM_OF_MARK.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}
