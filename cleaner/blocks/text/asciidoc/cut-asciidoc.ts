import type { Block } from "../../../model/block.ts";
import { frontMatterOf } from "../../../text/lines/front-matter.ts";
import { numberBlocks, type TextPiece } from "../text-block.ts";
import { AsciidocCutter } from "./asciidoc-cutter.ts";
import { AsciidocDocument } from "./asciidoc-document.ts";

/**
 * Reads AsciiDoc: titles, lists, code, tables, quotations, notes, links. What is no text (attributes, comments, files to put in) is in blocks of its own,
 * in a box that says what it is. Linear in the source.
 */
export function cutAsciidoc(source: string): readonly Block[] {
  const head = frontMatterOf(source)?.end ?? 0;
  const pieces = new AsciidocCutter(new AsciidocDocument(source)).cut(head);
  return numberBlocks(source, [...headPiece(source, head), ...pieces]);
}

/** The head of the file is kept apart, as it is written. */
function headPiece(source: string, end: number): readonly TextPiece[] {
  const text = source.slice(0, end).trim();
  return end === 0 ? [] : [{ kind: "code", text, span: [0, end], opensParagraph: true }];
}
