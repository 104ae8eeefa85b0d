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
  return pieces.map((piece, index) => ({
    linkChars: 0,
    inlines: [],
    ...piece,
    index,
    chars: countInk(source.slice(piece.span[0], piece.span[1])),
    origin: "visible",
  }));
}
