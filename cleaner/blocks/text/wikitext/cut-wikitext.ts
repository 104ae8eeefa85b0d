import type { Block } from "../../../model/block.ts";
import { frontMatterOf } from "../../../text/lines/front-matter.ts";
import { numberBlocks, type TextPiece } from "../text-block.ts";
import { linkPrefixOf } from "./link-address.ts";
import { planEdits } from "./plan-edits.ts";
import { readLines } from "./read-lines.ts";
import { WikiCutter } from "./wiki-cutter.ts";
import { blockOfCaption, blockOfCut } from "./wiki-piece.ts";

/**
 * Reads MediaWiki's own text: headings, lists, tables, quotes, code, formulas, links. Templates, notes, categories and the like are blocks of their own,
 * in a box that says what they are.
 *
 * @param url where the page is, for the addresses of its links
 */
export function cutWikitext(source: string, url: string | undefined): readonly Block[] {
  const head = frontMatterOf(source)?.end ?? 0;
  const edits = planEdits(source, linkPrefixOf(url));
  const { items, captions, cuts } = readLines(source, edits, head);
  const pieces: TextPiece[] = [...headPiece(source, head), ...new WikiCutter(source, items).cut()];
  for (const caption of captions) pieces.push(...blockOfCaption(source, caption));
  for (const cut of cuts) pieces.push(blockOfCut(cut));
  return numberBlocks(
    source,
    pieces.sort((one, other) => one.span[0] - other.span[0]),
  );
}

/** The head of the file is kept apart, as it is written. */
function headPiece(source: string, end: number): readonly TextPiece[] {
  const text = source.slice(0, end).trim();
  return end === 0 ? [] : [{ kind: "code", text, span: [0, end], opensParagraph: true }];
}
