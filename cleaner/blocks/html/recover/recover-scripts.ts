import type { Document as Dom } from "domhandler";
import { parseDocument } from "htmlparser2";
import type { Block } from "../../../model/block.ts";
import { wordsOf } from "../../../text/words.ts";
import { cutHtml } from "../cut-html.ts";
import { findScripts } from "./find-scripts.ts";
import { type ScriptText, scriptTexts } from "./script-texts.ts";

/** Words in a row that make a text known. */
const SHINGLE = 4;
/** Share of shingles that must be unknown for a text to be news. */
const MIN_NEW_SHARE = 0.7;
/** State holds everything that a page may ever show: it is only read where the page shows less than so many words of prose. */
const THIN_WORDS = 150;

/** What scripts say and the page does not show, as blocks that go after the visible ones; empty for almost all pages. */
export function recoverScripts(dom: Dom, visible: readonly Block[]): readonly Omit<Block, "index">[] {
  const scripts = findScripts(dom);
  if (scripts.length === 0) return [];
  const prose = visible.reduce(
    (sum, block) => sum + (block.chars >= 60 && block.linkChars * 2 < block.chars ? block.chars : 0),
    0,
  );
  const isThin = prose < THIN_WORDS * 5;
  const known = new Set<string>();
  let isRead = false;
  const found: Omit<Block, "index">[] = [];
  for (const { attribs, data, start } of scripts)
    for (const text of scriptTexts(attribs, data, start)) {
      if (text.origin === "hydration" && !isThin) continue;
      if (!isRead) for (const block of visible) learn(known, wordsOf(block.text));
      isRead = true;
      const blocks = blocksOf(text);
      const words = wordsOf(blocks.map((block) => block.text).join(" "));
      if (words.length < 12 || newShare(known, words) < MIN_NEW_SHARE) continue;
      learn(known, words);
      found.push(...blocks);
    }
  return found;
}

function learn(known: Set<string>, words: readonly string[]): void {
  for (let i = 0; i + SHINGLE <= words.length; i++) known.add(words.slice(i, i + SHINGLE).join(" "));
}

function newShare(known: Set<string>, words: readonly string[]): number {
  let fresh = 0;
  const count = words.length - SHINGLE + 1;
  for (let i = 0; i < count; i++) if (!known.has(words.slice(i, i + SHINGLE).join(" "))) fresh++;
  return fresh / Math.max(1, count);
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
