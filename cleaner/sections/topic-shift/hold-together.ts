import type { Block, Box } from "../../model/block.ts";
import type { SectionBlock } from "../../model/section-draft.ts";
import { countWords } from "../../text/words/words.ts";

/** Items of more words are paragraphs, and a list of them may be the whole page. */
const MAX_ITEM_WORDS = 40;
/** What is longer than this and printed in strong letters is said with force. */
const MAX_LABEL_WORDS = 12;
/** From a block to the item around it. */
const MAX_ITEM_STEPS = 4;
const ANNOUNCES = /[:：]$/;
/** Of lines of verse and other short ones: the sentence is not over. */
const PAUSES = /[,;，、；]$/;
/** Sphinx, MkDocs, Docusaurus, VitePress, GitHub, Obsidian. */
const NOTE_TITLE = /(?:^|[-_])(?:admonition|alert|callout|custom-block)[-_]?(?:title|heading)/i;
const ENDS_IN_LETTER = /\p{L}$/u;
const GOES_ON = /^\p{Ll}/u;

/**
 * The blocks that no section begins with, whatever the words say: the next item of a list, what goes on with one, what a line
 * before it announces, by a colon, as a label in strong letters, as a name that is defined or the title of a note, and what goes
 * on with the sentence of a short line.
 */
export function heldTogether(kept: readonly SectionBlock[]): readonly number[] {
  return kept.flatMap(({ block }, i) => {
    const before = kept[i - 1]?.block;
    return before !== undefined && belongsTo(before, block) ? [i] : [];
  });
}

function belongsTo(before: Block, block: Block): boolean {
  if (block.kind === "heading") return false;
  if (before.kind === "list-item" && block.kind === "list-item") return isShort(before) && isShort(block);
  if (isShort(before) && isShort(block) && areOfOneItem(before, block)) return true;
  if (before.kind === "list-item") return false;
  return (
    (isShort(before) && (isName(before) || isTitleOfNote(before))) ||
    ANNOUNCES.test(before.text) ||
    (isShort(before) && runsOn(before.text, block.text)) ||
    (isLabel(before) && !isLabel(block))
  );
}

function runsOn(before: string, text: string): boolean {
  return PAUSES.test(before) || (ENDS_IN_LETTER.test(before) && GOES_ON.test(text));
}

function areOfOneItem(before: Block, block: Block): boolean {
  const item = itemAround(before);
  return item !== undefined && item === itemAround(block);
}

function itemAround({ box }: Block): Box | undefined {
  let at = box;
  for (let steps = 0; at !== undefined && steps < MAX_ITEM_STEPS; at = at.parent, steps++)
    if ((at.readAs ?? at.tag) === "li") return at;
  return undefined;
}

/** Whether a block is what a list of definitions goes on to say something of, or the next name of the same. */
function isName({ box }: Block): boolean {
  return box?.tag === "dt" || (box?.parent?.tag === "dt" && box.tag !== "dd");
}

/** Whether a block heads a note within the text: "Warning". */
function isTitleOfNote({ box }: Block): boolean {
  return box?.names.some((name) => NOTE_TITLE.test(name)) === true;
}

function isShort({ text }: Block): boolean {
  return countWords(text) <= MAX_ITEM_WORDS;
}

/** Whether a paragraph stands for a heading: a few words, all of them strong. */
export function isLabel({ kind, text, inlines }: Block): boolean {
  if (kind !== "paragraph" || ANNOUNCES.test(text)) return false;
  const strong = inlines.some((inline) => inline.kind === "strong" && inline.start === 0 && inline.end === text.length);
  return strong && countWords(text) <= MAX_LABEL_WORDS;
}
