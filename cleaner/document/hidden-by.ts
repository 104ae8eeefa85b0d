import type { Block, Box } from "../model/block.ts";

/** What hides a block from some of its readers, or from all until they act; undefined where everybody sees it at once. */
export function hiddenBy({ hiding, box }: Block): string | undefined {
  if (hiding !== undefined) return hiding.by;
  let inner: Box | undefined;
  for (let around = box; around !== undefined; around = around.parent) {
    if (around.isClosed === true && inner?.tag !== "summary") return "details";
    inner = around;
  }
  return undefined;
}
