import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { countWords } from "../../../text/words/words.ts";
import { isForum } from "../is-forum.ts";
import type { Draft } from "../sight.ts";
import { isCopy, saidIn } from "../threads/copies-of-posts.ts";

/** A quotation or a piece of code of fewer words may be its label: "Quote:", "Select all". */
const MIN_WORDS = 5;
/** From the box of a quotation or of code to that of the post's text. */
const MAX_STEPS = 3;
/** Labels, buttons and more of the quotation. */
const MAX_BLOCKS_BETWEEN = 12;
/** What says who is quoted, above a quotation: "ann wrote:", "On 1 May 2024 at 9:03, bo said:". */
const MAX_LABEL_WORDS = 16;
const LABEL = /[:：↑]$|\d:\d\d/;

/**
 * Marks code in a post of a forum, and what a post quotes, where the model drops it though it keeps the text beside it: forums
 * draw both as boxes with labels and buttons, as furniture is drawn. What is quoted from a post that is on the page, and kept, is left to the model.
 */
export function judgeByPosts({ blocks, keeps, view }: Draft): readonly Mark[] {
  const parts = blocks.filter(
    (block) => keeps[block.index] !== 1 && isPart(block) && (view.scan.words[block.index] as number) >= MIN_WORDS,
  );
  if (parts.length === 0 || !isForum(view.hints.source)) return [];
  const isSaid = saidIn(blocks.filter(({ index }) => keeps[index] === 1));
  return parts.flatMap((block): Mark[] => {
    const { index, kind } = block;
    if (!standsBesideKept(block, blocks, keeps)) return [];
    if (kind === "quote" && (isLabel(block) || isSaid(block))) return [];
    const rule = kind === "quote" ? "form/quote" : "form/code";
    const because = `${kind} in a post that is kept`;
    return [{ block: index, rule, says: "keep", because, force: "certain", confidence: 0.6 }];
  });
}

function isPart(block: Block): boolean {
  const { kind, hiding, linkChars, chars } = block;
  return (kind === "code" || isCopy(block)) && hiding === undefined && linkChars * 2 < chars;
}

function isLabel({ text }: Block): boolean {
  return countWords(text) <= MAX_LABEL_WORDS && LABEL.test(text);
}

/** Whether text that is kept stands near by, in the box that a quotation or code is a part of. */
function standsBesideKept(block: Block, blocks: readonly Block[], keeps: Uint8Array): boolean {
  const around = boxesAround(block);
  return [-1, 1].some((step) => {
    for (let at = block.index + step, left = MAX_BLOCKS_BETWEEN; left > 0; at += step, left--) {
      const beside = blocks[at];
      if (beside === undefined) return false;
      if (keeps[at] === 1 && beside.kind !== "quote") return isIn(beside, around);
    }
    return false;
  });
}

/** The nearest boxes around the outermost quotation, or the code, that a block is of. */
function boxesAround({ kind, box }: Block): ReadonlySet<Box> {
  const tag = kind === "quote" ? "blockquote" : "pre";
  let part = box;
  for (let at = box; at !== undefined; at = at.parent) if ((at.readAs ?? at.tag) === tag) part = at;
  const around = new Set<Box>();
  for (let at = part?.parent; at !== undefined && around.size < MAX_STEPS; at = at.parent) around.add(at);
  return around;
}

function isIn({ box }: Block, boxes: ReadonlySet<Box>): boolean {
  for (let at = box; at !== undefined; at = at.parent) if (boxes.has(at)) return true;
  return false;
}
