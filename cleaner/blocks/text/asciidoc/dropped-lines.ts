import type { Span } from "../../../model/block.ts";
import type { TextPiece } from "../text-block.ts";
import { type PartTag, pieceOfPart } from "./asciidoc-parts.ts";

/** Puts lines of one kind that are dropped one below the other into one block. */
export class DroppedLines {
  readonly #source: string;
  #last: { readonly tag: PartTag; readonly span: Span } | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /** The blocks that end before these lines. */
  add(tag: PartTag, span: Span): readonly TextPiece[] {
    const last = this.#last;
    if (last?.tag === tag && last.span[1] + 1 === span[0]) {
      this.#last = { tag, span: [last.span[0], span[1]] };
      return [];
    }
    const before = this.close();
    this.#last = { tag, span };
    return before;
  }

  close(): readonly TextPiece[] {
    const last = this.#last;
    this.#last = undefined;
    return last === undefined ? [] : [pieceOfPart(this.#source, last.tag, last.span)];
  }
}
