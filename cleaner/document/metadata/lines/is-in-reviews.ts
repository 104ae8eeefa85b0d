import type { Block } from "../../../model/block.ts";
import { isReviewBox } from "../review-box.ts";
import { isAround } from "./is-around.ts";

/** Whether a block stands among reviews by customers; a box that holds the page's title as well is the page. */
export function isInReviews({ box }: Block, title: Block | undefined): boolean {
  for (let at = box; at !== undefined; at = at.parent) if (isReviewBox(at.tag, at.names)) return !isAround(at, title);
  return false;
}
