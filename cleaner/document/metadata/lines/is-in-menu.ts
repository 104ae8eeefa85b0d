import type { Block } from "../../../model/block.ts";

/** Whether a block stands in a menu, where shops sort their wares "By material". */
export function isInMenu({ box }: Block): boolean {
  for (let at = box; at !== undefined; at = at.parent) if (at.tag === "nav") return true;
  return false;
}
