import type { Block } from "../../../model/block.ts";
import { runsAcross } from "../../../text/lines/sentence-edges.ts";
import { isLinkedTitle } from "../../../text/lines/title-marks.ts";
import type { LineForm } from "./line-form.ts";

/** What a line below a linked title is worth at least. */
const FLOOR = 0.6;
/** Fewer words are as often a button, the number of a line of code, or what leads to the next page. */
const MIN_WORDS = 7;
/** A shorter line above is no line that was wrapped. */
const MIN_WRAPPED_CHARS = 40;

/**
 * Only the content of a page has titles with links to themselves: between them stand the sections of a documentation, and their sentences
 * are no furniture, though the lines of long listings between them look like it to the classifier. Below the last one the page's foot may follow.
 */
export function spareLinkedSections(
  { blocks, source }: { readonly blocks: readonly Block[]; readonly source: string },
  forms: readonly LineForm[],
  probabilities: Float32Array,
): Float32Array {
  const isTitle = ({ kind, span }: Block) => kind === "heading" && isLinkedTitle(source.slice(...span));
  const first = blocks.findIndex(isTitle);
  if (first === -1) return probabilities;
  const last = blocks.findLastIndex(isTitle);
  const isSaid = (i: number) => (forms[i]?.words ?? 0) >= MIN_WORDS || runsOn(blocks, i);
  return probabilities.map((p, i) => (i > first && i < last && isSaid(i) ? Math.max(FLOOR, p) : p));
}

/** Whether a line is the rest of a sentence that was wrapped. */
function runsOn(blocks: readonly Block[], i: number): boolean {
  const above = blocks[i - 1]?.text ?? "";
  return above.length >= MIN_WRAPPED_CHARS && runsAcross(above, blocks[i]?.text ?? "");
}
