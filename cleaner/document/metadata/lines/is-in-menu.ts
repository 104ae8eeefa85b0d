import type { Block } from "../../../model/block.ts";

const MENUS: ReadonlySet<string> = new Set(["nav", "select", "datalist"]);

/** Whether a block stands in a menu, where shops sort their wares "By material", or is what one may choose: "Music Family Talks". */
export function isInMenu({ box }: Block): boolean {
  for (let at = box; at !== undefined; at = at.parent) if (MENUS.has(at.tag)) return true;
  return false;
}
