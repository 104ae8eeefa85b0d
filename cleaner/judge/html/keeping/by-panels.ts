import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { isInBox } from "../is-in-box.ts";
import type { Draft } from "../sight.ts";
import { markKept } from "./mark-kept.ts";

/** From a block to the button around it, and from there to the heading. */
const MAX_STEPS = 6;
/** Links and buttons beside a heading. */
const MAX_BESIDE = 3;
/** How HTTP is asked, and for what. */
const METHOD = /^(?:get|post|put|patch|delete|head|options|trace)(?:\s+\/|$)/i;
const CALL = /^\w+ \/\S/;
const QUESTION = /[?？؟]$/;
/** Shorter questions are asked by what sells or chats: "Need help?" */
const MIN_QUESTION_CHARS = 11;
/** Shorter than an answer is what one is to do: "Apply". */
const MIN_ANSWER_CHARS = 10;

/**
 * Marks headings and questions that are dropped as the buttons which open their panels, where what they open is kept; headings in
 * the `header` of a section of which the text is; and calls of an interface, which Swagger UI and Redoc write in buttons and
 * list with their panels closed.
 */
export function judgeByPanels({ blocks, keeps }: Pick<Draft, "blocks" | "keeps">): readonly Mark[] {
  const calls = findCalls(blocks);
  return blocks.flatMap((block): Mark[] => {
    const { index } = block;
    const opened = blocks[index + 1];
    if (keeps[index] === 1) return [];
    const isHead =
      (opened !== undefined && keeps[opened.index] === 1 && opens(block, opened)) || headsSection(block, blocks, keeps);
    if (!(isHead || calls.has(index))) return [];
    const because = isHead ? "heads what is kept behind it" : "names a call of an interface";
    return [markKept(index, "form/panel", because)];
  });
}

/** The blocks of each button that begins with a method and its path: "GET", "/berths", "List the berths". */
function findCalls(blocks: readonly Block[]): ReadonlySet<number> {
  const calls = new Set<number>();
  for (let from = 0; from < blocks.length; from++) {
    const first = blocks[from] as Block;
    if (!METHOD.test(first.text)) continue;
    const button = buttonAround(first);
    if (button === undefined) continue;
    let to = from + 1;
    while (to < blocks.length && buttonAround(blocks[to] as Block) === button) to++;
    const inside = blocks.slice(from, to);
    if (CALL.test(inside.map(({ text }) => text).join(" "))) for (const { index } of inside) calls.add(index);
    from = to - 1;
  }
  return calls;
}

/** Whether the text of a button heads what stands behind it: a heading, or a question above its answer. */
function opens(block: Block, opened: Block): boolean {
  if (opened.kind === "heading" || !isInButton(block)) return false;
  if (block.kind === "heading") return true;
  const isQuestion = block.text.length >= MIN_QUESTION_CHARS && QUESTION.test(block.text);
  return isQuestion && opened.text.length >= MIN_ANSWER_CHARS && !isInButton(opened);
}

/** Whether a heading stands in the `header` of a section, behind which the section goes on with text that is kept. */
function headsSection(
  { kind, level, linkChars, box, index }: Block,
  blocks: readonly Block[],
  keeps: Uint8Array,
): boolean {
  if (kind !== "heading" || level === 1 || linkChars > 0) return false;
  const header = boxAround(box, ({ tag }) => tag === "header");
  if (header?.parent?.tag !== "section") return false;
  const opened = blocks.slice(index + 1, index + 2 + MAX_BESIDE).find((block) => !isInBox(block, header));
  if (opened === undefined || opened.kind === "heading") return false;
  return keeps[opened.index] === 1 && isInBox(opened, header.parent);
}

function isInButton(block: Block): boolean {
  return buttonAround(block) !== undefined;
}

function buttonAround({ box }: Block): Box | undefined {
  return boxAround(box, ({ tag, role }) => tag === "button" || role === "button");
}

function boxAround(box: Box | undefined, isIt: (box: Box) => boolean): Box | undefined {
  let at = box;
  for (let steps = 0; at !== undefined && steps < MAX_STEPS; at = at.parent, steps++) if (isIt(at)) return at;
  return undefined;
}
