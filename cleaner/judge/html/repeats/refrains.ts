import type { Block } from "../../../model/block.ts";
import { linesOfBlock } from "../../../text/lines/lines-of-block.ts";
import type { PageView } from "../view/page-view.ts";
import { boxesApart, type Pair } from "./two-entries.ts";

/** Verse has lines of at most so many words on average, and at least this share of them ends within a sentence. */
const VERSE = { mostWords: 10, openShare: 0.3, leastLines: 4 } as const;
/** Kept blocks that are looked at on each side of either. */
const REACH = 3;
const ENDS_SENTENCE = /[.!?…。！？][”"’')\]]?$/u;
const WORD_GAP = /\s+/;

/**
 * Whether two blocks that say the same are lines or stanzas of one poem or song: they stand in one box, as equals, among short
 * lines that mostly run on. What is said twice at once is a twin, but for a stanza of several lines in one running text.
 */
export function isRefrain([first, later]: Pair, kept: readonly Block[], view: PageView): boolean {
  const [block, repeat] = [kept[first] as Block, kept[later] as Block];
  if (block.linkChars > 0 || repeat.linkChars > 0 || block.kind === "heading") return false;
  const where = placesOf(block, repeat, view);
  if (where === "apart") return false;
  const comesAgainLater = later - first > 1 || (where === "one box" && block.lineEnds !== undefined);
  return comesAgainLater && areVerse([...around(first, kept), ...around(later, kept)]);
}

function placesOf(first: Block, later: Block, { boxes, sums }: PageView): "one box" | "equals" | "apart" {
  const [one, other] = boxesApart(boxes, [first.index, later.index]);
  if (one < 0 && other < 0) return "one box";
  if (one < 0 || other < 0 || boxes.signature[one] !== boxes.signature[other]) return "apart";
  return sums.blocks[one] === 1 && sums.blocks[other] === 1 ? "equals" : "apart";
}

function around(at: number, kept: readonly Block[]): readonly Block[] {
  return kept.slice(Math.max(0, at - REACH), at + REACH + 1).filter(({ kind }) => kind !== "heading");
}

function areVerse(blocks: readonly Block[]): boolean {
  const lines = [...new Set(blocks.flatMap(linesOfBlock))];
  if (lines.length < VERSE.leastLines) return false;
  const words = lines.reduce((sum, line) => sum + line.split(WORD_GAP).length, 0);
  const open = lines.filter((line) => !ENDS_SENTENCE.test(line)).length;
  return words <= VERSE.mostWords * lines.length && open >= VERSE.openShare * lines.length;
}
