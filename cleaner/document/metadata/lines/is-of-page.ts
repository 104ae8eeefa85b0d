import type { Block } from "../../../model/block.ts";
import { isInComments } from "./is-in-comments.ts";
import { isInReviews } from "./is-in-reviews.ts";

export interface PageSetting {
  readonly title: Block | undefined;
  /** Whether readers' comments are heard as well: in a thread they are the page. */
  readonly comments: "heard" | "left out";
}

/** Tells whether the authors and dates that a block names are the page's, and no reader's. */
export function isOfPage({ title, comments }: PageSetting): (block: Block) => boolean {
  return (block) => (comments === "heard" || !isInComments(block)) && !isInReviews(block, title);
}
