import type { Element, Text } from "domhandler";
import type { Box } from "../../../model/block.ts";
import { type LinePart, linesOf } from "./line-part.ts";

/** What WordPress and sites of poems call preformatted text that is no code. */
const VERSE = /(?:^|\s)(?:wp-block-verse|verse|poem|poetry)(?:\s|$)/i;

/** Whether an element keeps its line ends because it is a verse, and not because it is code. */
export function isVerse({ name, attribs }: Element): boolean {
  return name === "pre" && attribs.class !== undefined && VERSE.test(attribs.class);
}

/** Whether a box stands in a verse, whose line ends are all its own. */
export function isInVerse(box: Box | undefined): boolean {
  for (let at = box; at !== undefined; at = at.parent) if (at.tag === "pre") return at.readAs === "p";
  return false;
}

/** Listens to the walk and knows the lines of the verse that is open. */
export class Verses {
  readonly #source: string | undefined;
  #verse: Element | undefined;

  constructor(source: string | undefined) {
    this.#source = source;
  }

  get isOpen(): boolean {
    return this.#verse !== undefined;
  }

  enter(element: Element): void {
    if (this.#verse === undefined && isVerse(element)) this.#verse = element;
  }

  leave(element: Element): void {
    if (this.#verse === element) this.#verse = undefined;
  }

  /** The parts of a text, one for each of its lines. */
  partsOf(node: Text): readonly LinePart[] {
    const lines = linesOf(node, this.#source);
    return lines
      .filter(([text, place], i) => place !== undefined || i === 0 || i === lines.length - 1 || text.trim() !== "")
      .map(([text, place], i) => ({ text, edge: i > 0 ? "line" : "none", node: place ?? node, mode: "flow" }));
  }
}
