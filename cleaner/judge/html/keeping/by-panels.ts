import type { Block, Box } from "../../../model/block.ts";
import type { Mark } from "../../../model/mark.ts";
import { boxesAround } from "../boxes-around.ts";
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
const ASKS = "?？؟";
/** Shorter questions are asked by what sells or chats: "Need help?" */
const MIN_QUESTION_CHARS = 11;
/** Shorter than an answer is what one is to do: "Apply". */
const MIN_ANSWER_CHARS = 10;
/** What a menu without links says is shorter: "Page 3 of 12". */
const MIN_PANEL_CHARS = 40;
const NONE: ReadonlySet<number> = new Set();

/**
 * Marks headings and questions that are dropped as the buttons or links which open their panels, where what they open is kept; headings in
 * the `header` of a section of which the text is; answers in lists of links that hold none, as Webflow builds panels, with their
 * questions; and calls of an interface, which Swagger UI and Redoc write in buttons and list with their panels closed.
 */
export function judgeByPanels({ blocks, keeps }: Pick<Draft, "blocks" | "keeps">): readonly Mark[] {
  const calls = findCalls(blocks);
  const answered = keeps.includes(1) ? findAnswered(blocks) : NONE;
  return blocks.flatMap((block): Mark[] => {
    const { index } = block;
    if (keeps[index] === 1) return [];
    const opened = blocks[index + 1];
    const isHead =
      (opened !== undefined && keeps[opened.index] === 1 && opens(block, opened)) || headsSection(block, blocks, keeps);
    const because = isHead
      ? "heads what is kept behind it"
      : answered.has(index)
        ? "asks and answers"
        : calls.has(index)
          ? "names a call of an interface"
          : undefined;
    return because === undefined ? [] : [markKept(index, "form/panel", because)];
  });
}

/** Questions right above a `<nav>` of prose without a link, and what stands in it. */
function findAnswered(blocks: readonly Block[]): ReadonlySet<number> {
  const answered = new Set<number>();
  blocks.forEach((block, at) => {
    const panel = isQuestion(block) ? navAround(blocks[at + 1]) : undefined;
    if (panel === undefined || navAround(block) === panel) return;
    let to = at + 2;
    while (navAround(blocks[to]) === panel) to++;
    const inside = blocks.slice(at + 1, to);
    const isPlain = inside.every(({ linkChars, hiding }) => linkChars === 0 && hiding === undefined);
    if (!isPlain || !inside.some(({ text }) => text.length >= MIN_PANEL_CHARS)) return;
    for (const { index } of [block, ...inside]) answered.add(index);
  });
  return answered;
}

function navAround(block: Block | undefined): Box | undefined {
  return boxesAround(block, MAX_STEPS).find(({ tag }) => tag === "nav");
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

/** Whether the text of a button heads what stands behind it: a heading, or a question above its answer; so does a heading that leads to it. */
function opens(block: Block, opened: Block): boolean {
  if (opened.kind === "heading") return false;
  if (block.kind === "heading") return isInButton(block) || isInPageLink(block, opened);
  return isQuestion(block) && opened.text.length >= MIN_ANSWER_CHARS && isInButton(block) && !isInButton(opened);
}

function isQuestion({ text }: Block): boolean {
  return text.length >= MIN_QUESTION_CHARS && ASKS.includes(text.at(-1) as string);
}

/** Whether a heading is a link to a place in the page, and what follows it is none: so Bootstrap and WPBakery open panels. */
function isInPageLink({ text, inlines }: Block, opened: Block): boolean {
  const [link, ...more] = inlines.filter(({ kind }) => kind === "link");
  const isWhole = link?.start === 0 && link.end === text.length && more.length === 0;
  return isWhole && link.href?.startsWith("#") === true && opened.linkChars * 2 < opened.chars;
}

/** Whether a heading stands in the `header` of a section, behind which the section goes on with text that is kept. */
function headsSection(block: Block, blocks: readonly Block[], keeps: Uint8Array): boolean {
  const { kind, level, linkChars, index } = block;
  if (kind !== "heading" || level === 1 || linkChars > 0) return false;
  const header = boxesAround(block, MAX_STEPS).find(({ tag }) => tag === "header");
  if (header?.parent?.tag !== "section") return false;
  const opened = blocks.slice(index + 1, index + 2 + MAX_BESIDE).find((one) => !isInBox(one, header));
  if (opened === undefined || opened.kind === "heading") return false;
  return keeps[opened.index] === 1 && isInBox(opened, header.parent);
}

function isInButton(block: Block): boolean {
  return buttonAround(block) !== undefined;
}

function buttonAround(block: Block): Box | undefined {
  return boxesAround(block, MAX_STEPS).find(({ tag, role }) => tag === "button" || role === "button");
}
