import type { Block } from "../../../model/block.ts";
import { frontMatterOf } from "../../../text/lines/front-matter.ts";
import { numberBlocks, type TextPiece } from "../text-block.ts";
import { RstParser } from "./rst-parser.ts";
import { pieceOf } from "./rst-piece.ts";

/**
 * Reads reStructuredText: titles, lists, quotations, literal blocks, tables, directives, and the inline markup in them. Comments, targets,
 * substitutions and the like are blocks of their own, in a box that says what they are.
 */
export function cutRestructuredText(source: string): readonly Block[] {
  const head = frontMatterOf(source)?.end ?? 0;
  const parser = new RstParser(source, head);
  const drafts = parser.read();
  return numberBlocks(source, [
    ...headPiece(source, head),
    ...drafts.map((draft) => pieceOf(source, draft, parser.references)),
  ]);
}

/** The head of the file is kept apart, as it is written. */
function headPiece(source: string, end: number): readonly TextPiece[] {
  const text = source.slice(0, end).trim();
  return end === 0 ? [] : [{ kind: "code", text, span: [0, end], opensParagraph: true }];
}
