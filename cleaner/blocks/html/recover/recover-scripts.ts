import type { Document as Dom } from "domhandler";
import { parseDocument } from "htmlparser2";
import type { Block } from "../../../model/block.ts";
import { cutHtml } from "../cut-html.ts";
import { findScripts } from "./find-scripts.ts";
import { type ScriptText, scriptTexts } from "./script-texts.ts";
import { shinglesOf } from "./shingles.ts";

/** Fewer shingles than these are a label, not a text. */
const MIN_SHINGLES = 9;
/** Share of shingles that must be unknown for a text to be news. */
const MIN_NEW_SHARE = 0.7;
/** State holds everything that a page may ever show: it is only read where the page shows less than so much prose. */
const THIN_INK = 750;
/** A block of at least so many characters, at most half of them in links, is prose here. */
const PROSE_INK = 60;

/** What scripts say and the page does not show, as blocks that go after the visible ones; empty for almost all pages. */
export function recoverScripts(dom: Dom, visible: readonly Block[]): readonly Omit<Block, "index">[] {
  const state = inkOfProse(visible) < THIN_INK ? "read-state" : "skip-state";
  const found: Omit<Block, "index">[] = [];
  let known: Set<number> | undefined;
  for (const script of findScripts(dom))
    for (const text of scriptTexts(script, state)) {
      known ??= new Set(visible.flatMap((block) => [...shinglesOf(block.text)]));
      const blocks = blocksOf(text);
      const shingles = shinglesOf(blocks.map((block) => block.text).join("\n"));
      if (shingles.length < MIN_SHINGLES || newShare(known, shingles) < MIN_NEW_SHARE) continue;
      for (const shingle of shingles) known.add(shingle);
      found.push(...blocks);
    }
  return found;
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
function blocksOf({ text, offsets, origin }: ScriptText): Omit<Block, "index">[] {
  const dom = parseDocument(text, { withStartIndices: true, withEndIndices: true });
  return cutHtml(dom).map(({ index: _, box: __, span, ...block }) => ({
    ...block,
    origin,
    span: [offsets[span[0]] ?? 0, offsets[span[1]] ?? 0],
  }));
}
