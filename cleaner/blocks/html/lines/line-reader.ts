import type { Element, Text } from "domhandler";
import { KeptLines } from "./kept-lines.ts";
import type { LinePart } from "./line-part.ts";
import { Verses } from "./verses.ts";
import { WrittenText } from "./written-text.ts";

/** Listens to the walk and knows the text that is shown line by line and is no code: a verse, what people wrote, what a style keeps the lines of. */
export class LineReader {
  readonly #verses: Verses;
  readonly #written: WrittenText;
  readonly #kept: KeptLines;

  /** Without the page's source nobody would know where each paragraph lies, and none is parted. */
  constructor(source: string | undefined, whiteSpaceOf: (element: Element) => string | undefined) {
    this.#verses = new Verses(source);
    this.#written = new WrittenText(source);
    this.#kept = new KeptLines(source, whiteSpaceOf);
  }

  get isOpen(): boolean {
    return this.#verses.isOpen || this.#written.isOpen;
  }

  enter(element: Element, read: string): void {
    this.#verses.enter(element);
    this.#written.enter(element, read);
  }

  leave(element: Element): void {
    this.#verses.leave(element);
    this.#written.leave(element);
  }

  /** Whether the lines of a text are kept outside of preformatted text. */
  keeps(node: Text): boolean {
    return this.#kept.holds(node);
  }

  partsOf(node: Text): readonly LinePart[] {
    return (this.#written.isOpen && !this.#verses.isOpen ? this.#written : this.#verses).partsOf(node);
  }
}
