import { type Element, isTag } from "domhandler";
import { normalizeNewlines } from "../../../text/characters/normalize-newlines.ts";
import { stripInvisible } from "../../strip-invisible.ts";
import type { TextMode } from "../edges/inline-edges.ts";
import type { Piece } from "../pieces/piece.ts";
import { codeLineBefore } from "./code-box.ts";
import { languageWithin } from "./code-within.ts";
import { DrawnCode } from "./drawn-code.ts";

/** Listens to the walk and knows the preformatted text that is open: how its text is read, and the language of its code. */
export class Preformatted {
  readonly #drawn = new DrawnCode();
  #depth = 0;
  #language: string | undefined;

  get isOpen(): boolean {
    return this.#depth > 0;
  }

  get mode(): TextMode {
    return this.#depth > 0 ? "verbatim" : "flow";
  }

  get language(): string | undefined {
    return this.#language;
  }

  /** A text as it is read here. */
  read(data: string): string {
    return this.#drawn.read(stripInvisible(this.isOpen ? normalizeNewlines(data) : data));
  }

  open(element: Element): void {
    if (this.#depth === 0) this.#language = languageWithin(element);
    this.#depth++;
  }

  /** The language is known until `forget`: its last block is still to be cut. */
  close(): void {
    this.#depth--;
  }

  forget(): void {
    if (this.#depth === 0) this.#language = undefined;
  }

  /** An element of the code that is open. */
  enter(element: Element, piece: Piece): void {
    if (!this.isOpen) return;
    const before = codeLineBefore(element);
    if (before !== undefined) endLineOf(before, piece);
    this.#drawn.enter(element, piece);
  }

  leave(element: Element, piece: Piece): void {
    if (this.isOpen) this.#drawn.leave(element, piece);
  }
}

/** An empty line has no text that ends it. */
function endLineOf({ children }: Element, piece: Piece): void {
  const isEmpty = children.every((child) => isTag(child) && child.children.length === 0);
  if (isEmpty) piece.breakLine("verbatim");
  else piece.endLine();
}
