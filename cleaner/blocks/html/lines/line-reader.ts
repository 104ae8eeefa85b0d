import type { Element, Text } from "domhandler";
import type { LinePart } from "./line-part.ts";
import { Verses } from "./verses.ts";
import { WrittenText } from "./written-text.ts";

/** Listens to the walk and knows the preformatted text that is open and no code: a verse, or what people wrote. */
export class LineReader {
  readonly #verses: Verses;
  readonly #written: WrittenText;

  /** Without the page's source nobody would know where each paragraph lies, and none is parted. */
  constructor(source: string | undefined) {
    this.#verses = new Verses(source);
    this.#written = new WrittenText(source);
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

  partsOf(node: Text): readonly LinePart[] {
    return (this.#verses.isOpen ? this.#verses : this.#written).partsOf(node);
  }
}
