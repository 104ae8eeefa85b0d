import type { Block, Box } from "../../model/block.ts";
import type { Mark } from "../../model/mark.ts";
import type { Draft } from "./sight.ts";

/** From a block to the button around it, and from there to the heading. */
const MAX_STEPS = 6;
const QUESTION = /[?？؟]$/;
/** Shorter questions are asked by what sells or chats: "Need help?" */
const MIN_QUESTION_CHARS = 11;
/** Shorter than an answer is what one is to do: "Apply". */
const MIN_ANSWER_CHARS = 10;

/** Marks headings and questions that are dropped as the buttons which open their panels, where what they open is kept. */
export function judgeByPanels({ blocks, keeps }: Pick<Draft, "blocks" | "keeps">): readonly Mark[] {
  return blocks.flatMap((block): Mark[] => {
    const { index } = block;
    const opened = blocks[index + 1];
    if (keeps[index] === 1 || opened === undefined || keeps[opened.index] !== 1 || !opens(block, opened)) return [];
    const because = "heads what is kept behind it";
    return [{ block: index, rule: "form/panel", says: "keep", because, force: "certain", confidence: 0.6 }];
  });
}

/** Whether the text of a button heads what stands behind it: a heading, or a question above its answer. */
function opens(block: Block, opened: Block): boolean {
  if (opened.kind === "heading" || !isInButton(block)) return false;
  if (block.kind === "heading") return true;
  const isQuestion = block.text.length >= MIN_QUESTION_CHARS && QUESTION.test(block.text);
  return isQuestion && opened.text.length >= MIN_ANSWER_CHARS && !isInButton(opened);
}

function isInButton({ box }: Block): boolean {
  let at: Box | undefined = box;
  for (let steps = 0; at !== undefined && steps < MAX_STEPS; at = at.parent, steps++)
    if (at.tag === "button" || at.role === "button") return true;
  return false;
}
