import type { Box } from "../../model/block.ts";
import { THREAD_SYSTEMS, type ThreadSystem } from "../../rules/thread-systems.ts";

const SYSTEM_OF_MARK: ReadonlyMap<string, ThreadSystem> = new Map(
  THREAD_SYSTEMS.flatMap((row) => row.marks.map((mark) => [mark, row] as const)),
);

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
