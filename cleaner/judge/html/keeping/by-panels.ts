import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import type { Draft } from "../sight.ts";

/** From a block to the button around it, and from there to the heading. */
const MAX_STEPS = 6;
/** How HTTP is asked, and for what. */
const METHOD = /^(?:get|post|put|patch|delete|head|options|trace)(?:\s+\/|$)/i;
const CALL = /^\w+ \/\S/;
const QUESTION = /[?？؟]$/;
/** Shorter questions are asked by what sells or chats: "Need help?" */
const MIN_QUESTION_CHARS = 11;
/** Shorter than an answer is what one is to do: "Apply". */
const MIN_ANSWER_CHARS = 10;

/**
 * Marks headings and questions that are dropped as the buttons which open their panels, where what they open is kept; and calls
 * of an interface, which Swagger UI and Redoc write in buttons and list with their panels closed.
 */
export function judgeByPanels({ blocks, keeps }: Pick<Draft, "blocks" | "keeps">): readonly Mark[] {
  const calls = findCalls(blocks);
  return blocks.flatMap((block): Mark[] => {
    const { index } = block;
    const opened = blocks[index + 1];
    const isHead = opened !== undefined && keeps[opened.index] === 1 && opens(block, opened);
    if (keeps[index] === 1 || !(isHead || calls.has(index))) return [];
    const because = isHead ? "heads what is kept behind it" : "names a call of an interface";
    return [{ block: index, rule: "form/panel", says: "keep", because, force: "certain", confidence: 0.6 }];
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

function isInButton(block: Block): boolean {
  return buttonAround(block) !== undefined;
}

function buttonAround({ box }: Block): Box | undefined {
  let at: Box | undefined = box;
  for (let steps = 0; at !== undefined && steps < MAX_STEPS; at = at.parent, steps++)
    if (at.tag === "button" || at.role === "button") return at;
  return undefined;
}
