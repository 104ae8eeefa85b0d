import type { Element } from "domhandler";
import type { Cascade } from "./sheets/cascade.ts";
import type { Changer } from "./sheets/states.ts";
import type { StyleReader } from "./style-reader.ts";
import type { Declarations } from "./values/declarations.ts";

/** Elements of a page whose later states are looked at: real pages hide some dozens, hostile ones all of theirs. */
const MAX_LOOKS = 300;

/** Tells whether sheets show what they hide: at a desk, to some other reader, or once something has changed. */
export class ShownOtherwise {
  readonly #cascade: Cascade;
  readonly #styles: StyleReader;
  #looks = 0;

  constructor(cascade: Cascade, styles: StyleReader) {
    this.#cascade = cascade;
    this.#styles = styles;
  }

  /** What a desk's own rules show again is seen. */
  atDesk(element: Element): boolean {
    return this.#isShown(element, this.#cascade.among(element, "desk"));
  }

  /** What some other reader is shown, or this one by what a reader does. */
  byReader(element: Element): boolean {
    return this.#isShown(element, this.#cascade.among(element, "others")) || this.#isShownLater(element, "reader");
  }

  /** What is shown once a script has changed what elements are called. */
  byScript(element: Element): boolean {
    return this.#isShownLater(element, "script");
  }

  #isShownLater(element: Element, by: Changer): boolean {
    if (this.#looks++ >= MAX_LOOKS) return false;
    return this.#cascade.later(element, by).some((sheets) => this.#isShown(element, sheets));
  }

  #isShown(element: Element, sheets: Declarations | undefined): boolean {
    const { style } = element.attribs;
    return sheets !== undefined && this.#styles.read(element, { style, sheets })?.technique === undefined;
  }
}
