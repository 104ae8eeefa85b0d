import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { isForum } from "../is-forum.ts";
import type { Draft } from "../sight.ts";
import { markKept } from "./mark-kept.ts";

/** A piece of code of fewer words may be its label: "Select all". */
const MIN_WORDS = 5;
/** From the box of code to that of the post's text. */
const MAX_STEPS = 3;
/** Labels, buttons and more of the code. */
const MAX_BLOCKS_BETWEEN = 12;

/**
 * Marks code in a post of a forum, where the model drops it though it keeps the text beside it: forums draw it as a box with a label and buttons,
 * as furniture is drawn. So they draw quotations, but these are copies of what somebody else said, and left to the model.
 */
export function judgeByPosts({ blocks, keeps, view }: Draft): readonly Mark[] {
  const parts = blocks.filter(
    (block) => keeps[block.index] !== 1 && isCode(block) && (view.scan.words[block.index] as number) >= MIN_WORDS,
  );
  if (parts.length === 0 || !isForum(view.hints.source)) return [];
  return parts.flatMap((block): Mark[] => {
    if (!standsBesideKept(block, blocks, keeps)) return [];
    return [markKept(block.index, "form/code", "code in a post that is kept")];
  });
}

function isCode({ kind, hiding, linkChars, chars }: Block): boolean {
  return kind === "code" && hiding === undefined && linkChars * 2 < chars;
}

/** Whether text that is kept stands near by, in the box that the code is a part of. */
function standsBesideKept(block: Block, blocks: readonly Block[], keeps: Uint8Array): boolean {
  const around = boxesAroundCode(block);
  return [-1, 1].some((step) => {
    for (let at = block.index + step, left = MAX_BLOCKS_BETWEEN; left > 0; at += step, left--) {
      const beside = blocks[at];
      if (beside === undefined) return false;
      if (keeps[at] === 1 && beside.kind !== "quote") return isIn(beside, around);
    }
    return false;
  });
}

/** The nearest boxes around the code that a block is. */
function boxesAroundCode({ box }: Block): ReadonlySet<Box> {
  let part = box;
  for (let at = box; at !== undefined; at = at.parent) if ((at.readAs ?? at.tag) === "pre") part = at;
  const around = new Set<Box>();
  for (let at = part?.parent; at !== undefined && around.size < MAX_STEPS; at = at.parent) around.add(at);
  return around;
}

function isIn({ box }: Block, boxes: ReadonlySet<Box>): boolean {
  for (let at = box; at !== undefined; at = at.parent) if (boxes.has(at)) return true;
  return false;
}
