import type { Block } from "../../../model/block.ts";
import { isCommentBox } from "../../../text/boxes/comment-box.ts";

/** Whether a block stands among readers' comments. */
export function isInComments({ box }: Block): boolean {
  for (let at = box; at !== undefined; at = at.parent) if (isCommentBox(at.tag, at.names, "strictly")) return true;
  return false;
}
