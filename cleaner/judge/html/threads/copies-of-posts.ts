import type { Block } from "../../../model/block.ts";
import { wordsOf } from "../../../text/words/words.ts";
import { boxesAround } from "../boxes-around.ts";

/** From a paragraph to the box of the quotation that it is in. */
const MAX_STEPS = 4;
const QUOTE_NAME = /quot/i;
/** Words in a row that stand on the page as well tell that what they are of is quoted from there. */
const RUN_WORDS = 3;
/** A quotation of fewer such runs tells nothing: "Hello", "Originally posted by Ann". */
const MIN_RUNS = 3;
/** ... where they are more than this share of all runs: a quotation may have been cut or mended. */
const SAID_SHARE = 0.5;

/** Whether a block stands in a box that its forum drew around a copy of another post; a bare quotation somebody has chosen. */
export function isCopy(block: Block): boolean {
  const { kind, box } = block;
  if (kind !== "quote") return false;
  // phpBB has no name for it.
  if (box?.tag === "div" && box.parent?.tag === "blockquote") return true;
  return boxesAround(block, MAX_STEPS).some(({ names }) => names.some((name) => QUOTE_NAME.test(name)));
}

/** Tells of quotations whether these blocks, which are no quotations, say the same: what a post quotes from one on its page. */
export function saidIn(blocks: readonly Block[]): (quote: Block) => boolean {
  const said = new Set(blocks.filter(({ kind }) => kind !== "quote").flatMap(runsOf));
  return (quote) => {
    const runs = runsOf(quote);
    return runs.length < MIN_RUNS || runs.filter((run) => said.has(run)).length > runs.length * SAID_SHARE;
  };
}

function runsOf({ text }: Block): readonly string[] {
  const words = wordsOf(text);
  return words.slice(RUN_WORDS - 1).map((_, at) => words.slice(at, at + RUN_WORDS).join(" "));
}
