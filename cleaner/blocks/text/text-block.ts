import type { Block, BlockKind, Span } from "../../model/block.ts";
import { countInk } from "../../text/collapse.ts";

/** What a text format knows of a block. */
export interface TextPiece {
  readonly kind: BlockKind;
  readonly text: string;
  readonly span: Span;
  readonly opensParagraph: boolean;
  readonly level?: number;
  readonly author?: string;
  readonly date?: string;
  readonly linkChars?: number;
  readonly inlines?: Block["inlines"];
  readonly joints?: readonly [before: number, after: number];
}

/** Numbers the pieces and adds what text formats have in common; pieces without text must have been left out. */
export function numberBlocks(source: string, pieces: readonly TextPiece[]): readonly Block[] {
  return pieces.map((piece, index) => {
    const { kind, text, span, opensParagraph, linkChars = 0, inlines = NO_INLINES } = piece;
    const chars = countInk(source.slice(span[0], span[1]));
    const plain: Block = { index, kind, text, chars, span, linkChars, inlines, origin: "visible", opensParagraph };
    const { level, author, date, joints } = piece;
    if (level === undefined && author === undefined && date === undefined && joints === undefined) return plain;
    return {
      ...plain,
      ...(level === undefined ? {} : { level }),
      ...(author === undefined ? {} : { author }),
      ...(date === undefined ? {} : { date }),
      ...(joints === undefined ? {} : { joints }),
    };
  });
}

const NO_INLINES: Block["inlines"] = [];
