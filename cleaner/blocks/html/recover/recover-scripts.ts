import type { Document as Dom } from "domhandler";
import type { Block } from "../../../model/block.ts";
import { parseMarkup } from "../../../parse/parse-markup.ts";
import { shinglesOf } from "../../../text/shingles.ts";
import { cutHtml } from "../cut-html.ts";
import { findScripts } from "./find-scripts.ts";
import { type ScriptText, scriptTexts } from "./script-texts.ts";

/** Fewer shingles than these are a label, not a text. */
const MIN_SHINGLES = 9;
/** Share of shingles that must be unknown for a text to be news. */
const MIN_NEW_SHARE = 0.7;
/** State holds everything that a page may ever show: it is only read where the page shows less than so much prose. */
const THIN_INK = 750;
/** A block of at least so many characters, at most half of them in links, is prose here. */
const PROSE_INK = 60;

const HAS_TAGS = /<\/?[a-z]/i;
const PARAGRAPH = "<p>";
const EMPTY_LINE = /\n\s*\n/;
const EMPTY_LINES = /\n\s*\n/g;
const LINE_ENDS = /\n/g;

/** What scripts say and the page does not show, as blocks that go after the visible ones; empty for almost all pages. */
export function recoverScripts(dom: Dom, visible: readonly Block[]): readonly Omit<Block, "index">[] {
  const state = inkOfProse(visible) < THIN_INK ? "read-state" : "skip-state";
  const found: Omit<Block, "index">[] = [];
  let known: Set<number> | undefined;
  for (const script of findScripts(dom)) {
    if (isInsideBlock(visible, script.start)) continue;
    for (const text of scriptTexts(script, state)) {
      known ??= new Set(visible.flatMap((block) => [...shinglesOf(block.text)]));
      const blocks = blocksOf(text);
      const shingles = shinglesOf(blocks.map((block) => block.text).join("\n"));
      if (shingles.length < MIN_SHINGLES || newShare(known, shingles) < MIN_NEW_SHARE) continue;
      for (const shingle of shingles) known.add(shingle);
      for (const block of blocks) found.push(block);
    }
  }
  return found;
}

/** A script in the middle of a sentence: what it says would lie inside the sentence's span, and spans never overlap. */
function isInsideBlock(visible: readonly Block[], place: number): boolean {
  let [from, to] = [0, visible.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((visible[middle]?.span[1] ?? 0) <= place) from = middle + 1;
    else to = middle;
  }
  return (visible[from]?.span[0] ?? Number.POSITIVE_INFINITY) < place;
}

function inkOfProse(visible: readonly Block[]): number {
  const isProse = (block: Block) => block.chars >= PROSE_INK && block.linkChars * 2 < block.chars;
  return visible.reduce((sum, block) => sum + (isProse(block) ? block.chars : 0), 0);
}

function newShare(known: ReadonlySet<number>, shingles: Uint32Array): number {
  let fresh = 0;
  for (const shingle of shingles) if (!known.has(shingle)) fresh++;
  return fresh / shingles.length;
}

/** Strings may hold markup of their own: it is cut like a page, and its spans are led back to the source. */
function blocksOf(script: ScriptText): Omit<Block, "index">[] {
  const { text, offsets, origin } = HAS_TAGS.test(script.text) ? script : markParagraphs(script);
  return cutHtml(parseMarkup(text).dom).map(({ index: _, box: __, span, ...block }) => ({
    ...block,
    origin,
    span: [offsets[span[0]] ?? 0, offsets[span[1]] ?? 0],
  }));
}

/** A text without markup has its paragraphs apart by empty lines, or each on a line where there are none. */
function markParagraphs({ text, offsets, origin }: ScriptText): ScriptText {
  const end = EMPTY_LINE.test(text) ? EMPTY_LINES : LINE_ENDS;
  const places: number[] = [];
  let at = 0;
  const marked = text.replace(end, (whole, from: number) => {
    for (; at < from + whole.length; at++) places.push(offsets[at] ?? 0);
    for (let i = 0; i < PARAGRAPH.length; i++) places.push(offsets[at] ?? 0);
    return whole + PARAGRAPH;
  });
  for (; at < offsets.length; at++) places.push(offsets[at] ?? 0);
  return { text: marked, offsets: Uint32Array.from(places), origin };
}
