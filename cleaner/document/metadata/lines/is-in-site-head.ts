import type { Block, Box } from "../../../model/block.ts";
import { isAround } from "./is-around.ts";

/** What has a head of its own. */
const PARTS: ReadonlySet<string> = new Set(["article", "main", "section"]);

/** Whether a block stands in the head of the site, above the page: a `<header>` of no part of it, in which the title does not stand. */
export function isInSiteHead({ box }: Block, title: Block | undefined): boolean {
  let head: Box | undefined;
  for (let at = box; at !== undefined; at = at.parent) {
    if (PARTS.has(at.tag)) return false;
    if (at.tag === "header") head = at;
  }
  return head !== undefined && !isAround(head, title);
}
